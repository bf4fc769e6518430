//! What every part of the history page looks at: the past of the car, the period that is shown, and
//! what follows from both.

use core::time::Duration;
use std::sync::Arc;

use carport_domain::failure::Failure;
use carport_domain::history::CarPast;
use carport_domain::history::trips::edits::{Applied, EditedTrip, TripEdits};
use carport_domain::place::{Place, Track};
use carport_domain::tariff::Tariff;
use carport_domain::tariff::revisions::Tariffs;
use carport_domain::time::UnixMillis;
use carport_present::charts::{Period, Scope};
use carport_present::locale::Locale;
use leptos::prelude::*;

use super::reckoned::{Reckoned, lay_edits, reckon};
use crate::browser::{clock, spawn};
use crate::context::Context;
use crate::pages::on_screen::OnScreen;
use crate::state::{Source, Vehicle};
use crate::tasks::{self, PastRead};

/// While months of a demo's past keep coming, the page follows no faster.
const PACE: Duration = Duration::from_secs(2);

/// The owner's words about trips that are being kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Saying {
    /// How often one began or ended to be.
    turn: u32,
    /// How many are.
    pending: u32,
}

/// The page's own state; it belongs to the component that makes it. Parts find it in context.
#[derive(Clone)]
pub(super) struct HistoryDesk {
    pub(super) context: Context,
    pub(super) vehicle: Vehicle,
    /// Which period is shown.
    pub(super) period: RwSignal<Period>,
    /// Whether the period before is laid under it.
    pub(super) compares: RwSignal<bool>,
    /// What is kept, once it is read.
    pub(super) read: RwSignal<Option<Arc<PastRead>>>,
    /// How much had been added when it was last read.
    pub(super) read_turn: RwSignal<Option<u32>>,
    /// Why it cannot be read.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// What follows from it.
    pub(super) reckoned: Memo<Option<Arc<Reckoned>>>,
    /// What the owner says about trips: what is read, or what was said since.
    pub(super) edits: RwSignal<Arc<TripEdits>>,
    /// What of it is on its way to the disk.
    saying: StoredValue<Saying>,
    /// The trips, as their owner sees them.
    pub(super) trips: Memo<Option<Arc<Applied>>>,
    /// The span that is looked at, how it is divided, the owner's units.
    pub(super) scope: Memo<Option<Scope>>,
    /// The part of the span that is in view, in milliseconds since 1970; the same for every chart.
    pub(super) seen: RwSignal<(i64, i64)>,
}

impl HistoryDesk {
    /// The desk of a car; it begins to read, and reads again whenever something is added.
    pub(super) fn of(context: Context, vehicle: Vehicle) -> Self {
        let read = RwSignal::new(None::<Arc<PastRead>>);
        let failure = RwSignal::new(None);
        let locale = context.locale();
        let period = RwSignal::new(Period::latest(clock::now(), &*locale));
        let reckoned = reckon(context, &vehicle, read);
        let edits = RwSignal::new(Arc::default());
        let scope = Memo::new(move |_| {
            let locale = context.locale();
            let period = period.get();
            let (first, now) = read.with(|read| {
                let read = read.as_ref()?;
                Some((read.first_known(), read.past.gathered_at))
            })?;
            let span = period.span(first, &*locale);
            Some(Scope {
                span,
                bin_length: period.kind.bin_length(span),
                now,
                units: context.preferences.units.get(),
            })
        });
        let seen = RwSignal::new((0, 0));
        Effect::new(move |_| {
            if let Some(span) = scope.with(|scope| scope.map(|scope| scope.span)) {
                seen.set((span.from_millis, span.until_millis));
            }
        });
        let desk = Self {
            context,
            vehicle,
            period,
            compares: RwSignal::new(false),
            read,
            read_turn: RwSignal::new(None),
            failure,
            reckoned,
            edits,
            saying: StoredValue::default(),
            trips: lay_edits(reckoned, edits),
            scope,
            seen,
        };
        desk.follow();
        desk
    }

    /// Reads now, and again after each change, one reading at a time.
    fn follow(&self) {
        let is_reading = StoredValue::new(false);
        let wanted = StoredValue::new(0_u32);
        let on_screen = OnScreen::here();
        let desk = self.clone();
        let turn = self.vehicle.history_turn.clone();
        Effect::new(move |_| {
            wanted.set_value(turn.get());
            if is_reading.get_value() {
                return;
            }
            is_reading.set_value(true);
            let (desk, on_screen) = (desk.clone(), on_screen.clone());
            spawn::spawn(async move {
                let mut done = None;
                while on_screen.get() && done != wanted.try_get_value() {
                    done = wanted.try_get_value();
                    desk.read_once().await;
                    desk.read_turn.try_set(done);
                    clock::sleep(PACE).await;
                }
                is_reading.try_set_value(false);
            });
        });
    }

    /// Whether more is to come than what is shown, tracked.
    pub(super) fn is_behind(&self) -> bool {
        let told = self.vehicle.past_told.get();
        let is_telling = told.is_some_and(|told| told.parts < told.of);
        is_telling || self.read_turn.get() != Some(self.vehicle.history_turn.get())
    }

    async fn read_once(&self) {
        let before = self.saying.try_get_value();
        match tasks::read_past(self.context, &self.vehicle).await {
            Ok(read) => {
                self.failure.try_set(None);
                // What was said meanwhile is on the screen, and perhaps not in what was read.
                if self.saying.try_get_value() == before && before.is_some_and(|it| it.pending == 0)
                {
                    self.edits.try_set(Arc::clone(&read.trip_edits));
                }
                self.read.try_set(Some(Arc::new(read)));
            }
            Err(error) => {
                self.failure.try_set(Some(error.into()));
            }
        }
    }

    /// The owner says something of trips: it is shown, and on its way to the disk.
    pub(super) fn begin_saying(&self) {
        self.saying.update_value(|saying| {
            saying.turn = saying.turn.wrapping_add(1);
            saying.pending += 1;
        });
    }

    /// It is kept, with everything else that is; `None` where it is not. What is kept is shown,
    /// unless more is on its way: that is on the screen already.
    pub(super) fn end_saying(&self, kept: Option<TripEdits>) {
        let left = self.saying.try_update_value(|saying| {
            saying.turn = saying.turn.wrapping_add(1);
            saying.pending = saying.pending.saturating_sub(1);
            saying.pending
        });
        if left != Some(0) {
            return;
        }
        if let Some(kept) = kept {
            self.edits.try_set(Arc::new(kept));
        } else {
            let desk = self.clone();
            spawn::spawn(async move { desk.read_once().await });
        }
    }

    /// Where the car comes from.
    pub(super) fn source(&self) -> Source {
        untrack(|| self.context.source_of(&self.vehicle))
    }

    /// What charging costs, by the owner's word, with every list before.
    pub(super) fn tariffs(&self) -> RwSignal<Arc<Tariffs>> {
        self.context.session.tariffs_of(self.source())
    }

    /// Reads it again after a failure.
    pub(super) fn retry(&self) {
        self.failure.set(None);
        let desk = self.clone();
        spawn::spawn(async move { desk.read_once().await });
    }

    /// Makes something of all this; `None` until the past is read. Tracked.
    pub(super) fn show<T>(&self, make: impl Fn(&Shown<'_>) -> T) -> Option<T> {
        let scope = self.scope.get()?;
        self.show_scope(scope, make)
    }

    /// The same, of another span.
    pub(super) fn show_scope<T>(&self, scope: Scope, make: impl Fn(&Shown<'_>) -> T) -> Option<T> {
        let read = self.read.get()?;
        let reckoned = self.reckoned.get()?;
        let trips = self.trips.get()?;
        let track = self.vehicle.track.get();
        let places = self.context.places_of(&self.vehicle);
        let tariffs = self.tariffs().get();
        let locale = self.context.locale();
        Some(make(&Shown {
            past: &read.past,
            reckoned: &reckoned,
            trips: &trips.trips,
            track: track.as_deref(),
            places: &places,
            tariffs: tariffs.current(),
            scope,
            locale: &*locale,
        }))
    }
}

/// Everything that a chart is made from.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    /// What the car said.
    pub(super) past: &'a CarPast,
    /// What follows from it.
    pub(super) reckoned: &'a Reckoned,
    /// All trips, as their owner sees them.
    pub(super) trips: &'a [EditedTrip],
    /// Where the car was, once that is read.
    pub(super) track: Option<&'a Track>,
    /// The owner's places.
    pub(super) places: &'a [Place],
    /// What charging costs, by the owner's word.
    pub(super) tariffs: &'a [Tariff],
    /// What is looked at.
    pub(super) scope: Scope,
    /// The owner's language and clock.
    pub(super) locale: &'a dyn Locale,
}

impl Shown<'_> {
    /// How far the owner's clock is ahead of UTC, in minutes.
    pub(super) fn utc_offset_minutes(&self, at: UnixMillis) -> i32 {
        self.locale.utc_offset_minutes(at)
    }
}
