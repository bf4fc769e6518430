//! The drawing as a list, and in one sentence.

use super::Scene;
use super::names::tone;
use super::plug::Plug;
use crate::dashboard::{Facts, tires};
use crate::format::lower_first;
use crate::notice::Tone;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// `Left front door (driver)`.
    pub part: String,
    /// `Open`.
    pub state: String,
    /// How that is to be taken.
    pub tone: Tone,
}

impl Scene<'_> {
    /// Every part that is drawn, the tires, and the plug.
    pub(super) fn rows(&self) -> Vec<TableRow> {
        let parts = self.fitted.parts().iter().map(|fitted| TableRow {
            part: self.label(fitted.part),
            state: self.state_text(fitted),
            tone: self.view.by_age(tone(fitted)),
        });
        parts
            .chain(self.tire_rows())
            .chain(self.plug_row())
            .collect()
    }

    fn tire_rows(&self) -> Vec<TableRow> {
        let facts: Facts<'_> = self.facts;
        tires(facts, self.view.locale())
            .wheels
            .into_iter()
            .map(|wheel| {
                let state = if wheel.tone == Tone::Unknown {
                    wheel.value
                } else {
                    format!("{}, {}", wheel.spoken, lower_first(&wheel.word))
                };
                TableRow {
                    part: (self.view.words().drawing.tire)(&wheel.label),
                    state,
                    tone: wheel.tone,
                }
            })
            .collect()
    }

    fn plug_row(&self) -> Option<TableRow> {
        let plug = self.plug()?;
        Some(TableRow {
            part: self.view.words().dashboard.plug.to_owned(),
            state: self.plug_word(plug).to_owned(),
            tone: if plug.is_in.is_some() {
                Tone::Neutral
            } else {
                Tone::Unknown
            },
        })
    }

    pub(super) fn plug_word(&self, plug: Plug) -> &'static str {
        let words = self.view.words();
        match plug.is_in {
            Some(true) if plug.is_charging => words.car.charging.charging,
            Some(true) => words.dashboard.plugged_in,
            Some(false) => words.dashboard.unplugged,
            None => self.view.absent(),
        }
    }

    /// `The car from above: left front door open.`
    pub(super) fn summary(&self) -> String {
        let state = match self.status() {
            Some(status) => self.view.closure_text(&status.openings),
            None => lower_first(self.view.absent()),
        };
        (self.view.words().drawing.summary)(&state)
    }
}
