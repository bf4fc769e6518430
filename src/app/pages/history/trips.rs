//! Each trip, and what its owner says about it.

mod editor;
mod lengths;
mod list;
mod said;
mod sheet;
mod splitter;
mod tags;

use std::sync::Arc;

use carport_domain::history::trips::TripId;
use carport_domain::history::trips::edits::{Around, TripEdit};
use carport_present::charts::{Chart, trips};
use carport_present::trips::{TripDetail, trip_detail};
use leptos::prelude::*;

use super::card::{ChartCard, Covers};
use super::desk::{HistoryDesk, Shown};
use crate::browser::spawn;
use crate::tasks;
use lengths::Lengths;
use list::TripsList;
use said::{Deed, Said, SaidToast};
use sheet::TripSheet;

/// What the parts of this part share.
#[derive(Clone, Copy)]
struct TripBook {
    desk: StoredValue<HistoryDesk>,
    /// The trip whose sheet is open. Lists change: a trip is known by its id alone.
    opened: RwSignal<Option<TripId>>,
    /// All that is known of it; `None` also where it is gone.
    detail: Memo<Option<TripDetail>>,
    /// What was done last.
    said: RwSignal<Option<Said>>,
    /// How often something was said.
    turn: StoredValue<u32>,
}

impl TripBook {
    fn of(desk: HistoryDesk) -> Self {
        let opened = RwSignal::new(None::<TripId>);
        let shown = desk.clone();
        let detail = Memo::new(move |_| {
            let id = opened.get()?;
            shown.show(|shown| detail_of(shown, id)).flatten()
        });
        Self {
            desk: StoredValue::new(desk),
            opened,
            detail,
            said: RwSignal::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// Keeps what the owner does to the opened trip, puts it on the screen at once, and offers the
    /// way back. `make` makes nothing where it cannot be done.
    fn change(self, deed: Deed, make: impl FnOnce(Around<'_>) -> Vec<TripEdit>) {
        let Some(id) = self.opened.get_untracked() else {
            return;
        };
        let trips = self.desk.with_value(|desk| desk.trips.get_untracked());
        let around = trips.as_ref().and_then(|it| Around::find(&it.trips, id));
        let edits = around.map(make).unwrap_or_default();
        if edits.is_empty() {
            return;
        }
        let desk = self.desk.get_value();
        desk.edits.update(|held| Arc::make_mut(held).say(&edits));
        desk.begin_saying();
        spawn::spawn(async move {
            let kept = tasks::say_of_trips(desk.context, &desk.vehicle, &edits).await;
            if kept.is_none() {
                desk.edits
                    .try_update(|held| Arc::make_mut(held).take_back(&edits));
            }
            let said = match kept {
                Some(_) => Said::Done(deed, edits),
                None => Said::NotSaved,
            };
            desk.end_saying(kept);
            self.tell(said);
        });
    }

    /// Takes back what was done last.
    fn undo(self) {
        let taken = self.said.try_update(Option::take).flatten();
        let Some(Said::Done(_, edits)) = taken else {
            return;
        };
        let desk = self.desk.get_value();
        desk.begin_saying();
        spawn::spawn(async move {
            let kept = tasks::unsay_of_trips(desk.context, &desk.vehicle, &edits).await;
            let said = match kept {
                Some(_) => Said::Undone,
                None => Said::NotSaved,
            };
            desk.end_saying(kept);
            self.tell(said);
        });
    }
}

fn detail_of(shown: &Shown<'_>, id: TripId) -> Option<TripDetail> {
    trip_detail(
        shown.trips,
        shown.places,
        id,
        shown.scope.units,
        shown.locale,
    )
}

/// The chart of the trips, and each of them.
#[component]
pub(super) fn TripsPart(desk: HistoryDesk) -> impl IntoView {
    let book = TripBook::of(desk.clone());
    let make: fn(&Shown<'_>) -> Chart = driven;

    view! {
        <ChartCard desk=desk name="trips" covers=Covers::Nothing make />
        <Lengths book=book />
        <TripsList book=book />
        <TripSheet book=book />
        <SaidToast book=book />
    }
}

fn driven(shown: &Shown<'_>) -> Chart {
    trips(shown.trips, &shown.scope, shown.locale)
}
