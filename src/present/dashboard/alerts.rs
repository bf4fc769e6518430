//! The strip of alerts: what the car needs now, the two most pressing in full.

use carport_domain::alerts::{Alert, Level, Matter, alerts as alerts_of};
use carport_domain::vehicle::tires::Pressure;

use super::{Facts, Freshness, View};
use crate::format::{duration, lower_first, upper_first};
use crate::locale::Locale;
use crate::notice::Tone;

pub use carport_domain::alerts::Target;

/// Alerts that are shown before the rest is counted.
const SHOWN: usize = 2;

/// The strip. Without alerts there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlertStrip {
    /// The most pressing ones, at most two.
    pub shown: Vec<AlertLine>,
    /// The others, on demand.
    pub rest: Vec<AlertLine>,
    /// `2 more alerts`, if there are more.
    pub more: Option<String>,
}

/// One alert.
#[derive(Clone, Debug, PartialEq)]
pub struct AlertLine {
    /// How pressing.
    pub tone: Tone,
    /// What it is, without a full stop.
    pub title: String,
    /// One sentence more, where there is one.
    pub detail: Option<String>,
    /// Where the owner sees more.
    pub target: Target,
    /// The verb on its button.
    pub action: String,
}

/// What the car needs, the most pressing first.
pub fn alerts(facts: Facts<'_>, locale: &dyn Locale) -> AlertStrip {
    let view = View::new(facts, locale);
    let Some(status) = facts.status else {
        return AlertStrip::default();
    };
    let mut shown: Vec<_> = alerts_of(status, view.presence, facts.now)
        .iter()
        .map(|alert| view.alert_line(alert))
        .collect();
    let rest = shown.split_off(shown.len().min(SHOWN));
    let words = &view.words.care.alerts;
    let more = (!rest.is_empty()).then(|| words.more.text(rest.len() as u64, locale));

    AlertStrip { shown, rest, more }
}

impl View<'_> {
    fn alert_line(&self, alert: &Alert<'_>) -> AlertLine {
        let words = &self.words.care.alerts;
        let (title, detail) = self.alert_text(&alert.matter);
        // What was so long ago may not be so now.
        let is_of_long_ago =
            self.freshness == Freshness::Stale && !matches!(alert.matter, Matter::Silent { .. });
        let title = match self.last_seen_at().filter(|_| is_of_long_ago) {
            Some(at) => {
                (self.words.car.then)(&upper_first(&self.age_text(at)), &lower_first(&title))
            }
            None => title,
        };
        let target = alert.matter.target();
        let action = match target {
            Target::Security => words.show_security,
            Target::Care => words.show_care,
            Target::Tires => words.show_tires,
            Target::Place => words.show_place,
            Target::Clocks => words.show_clocks,
        };

        AlertLine {
            tone: match alert.level {
                Level::Urgent => Tone::Alert,
                Level::Warning => Tone::Warning,
                Level::Notice => Tone::Neutral,
            },
            title,
            detail,
            target,
            action: action.to_owned(),
        }
    }

    fn alert_text(&self, matter: &Matter<'_>) -> (String, Option<String>) {
        let words = &self.words.care.alerts;
        let owned = |text: &str| text.to_owned();
        match matter {
            Matter::UnlockedAway => (owned(words.unlocked_away), None),
            Matter::LeftOpen { is_locked } => {
                let openings = self.facts.status.map(|status| &status.openings);
                let open =
                    openings.map_or_else(String::new, |openings| self.closure_text(openings));
                let detail = if *is_locked {
                    words.left_open_locked
                } else {
                    words.left_open
                };
                (upper_first(&open), Some(owned(detail)))
            }
            Matter::CheckControl(message) => {
                (self.message_title(message), self.message_text(message))
            }
            Matter::Tires { worst } => {
                let title = match worst {
                    Pressure::FarBelow => words.tires_far_below,
                    Pressure::FarAbove => words.tires_far_above,
                    _ => words.tires_below,
                };
                (owned(title), self.worst_wheels(*worst))
            }
            Matter::OverdueService(message) => {
                let title = (words.service_overdue)(&self.message_title(message));
                (title, Some(format!("{}.", self.due_text(message))))
            }
            Matter::Silent { since } => {
                let silence = duration(since.age(self.facts.now), self.locale);
                ((words.silent)(&silence), Some(owned(words.silent_detail)))
            }
            Matter::PositionUnknown => (
                owned(words.position_unknown),
                Some(owned(words.position_unknown_detail)),
            ),
        }
    }
}
