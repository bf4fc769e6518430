//! The car's past as the path needs it: computed when the track or the span changes, not with
//! every tick of the clock.

use std::sync::Arc;

use carport_domain::place::{Leg, Stop, Track};
use carport_domain::time::UnixMillis;
use carport_present::map::{Past, PathCard, path};
use leptos::prelude::Track as _;
use leptos::prelude::*;

use super::desk::MapDesk;

/// A track with its stops and legs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Held {
    pub(super) track: Arc<Track>,
    pub(super) stops: Arc<Vec<Stop>>,
    pub(super) legs: Arc<Vec<Leg>>,
}

impl Held {
    fn of(track: Arc<Track>) -> Self {
        Self {
            stops: Arc::new(track.stops()),
            legs: Arc::new(track.legs()),
            track,
        }
    }

    pub(super) fn told(&self) -> Past<'_> {
        Past {
            track: &self.track,
            stops: &self.stops,
            legs: &self.legs,
        }
    }
}

/// What is known of the car's past, for every part of the page.
#[derive(Clone, Copy)]
pub(super) struct Pasts {
    /// All of it.
    pub(super) whole: Memo<Held>,
    /// The span that was chosen.
    pub(super) chosen: Memo<Held>,
    /// The path of that span.
    pub(super) path: Memo<PathCard>,
}

impl Pasts {
    /// The pasts of a desk's car; they belong to the component that asks for them.
    pub(super) fn of(desk: &MapDesk) -> Self {
        let vehicle = desk.vehicle.clone();
        let whole = Memo::new(move |_| Held::of(vehicle.track.get().unwrap_or_default()));
        let (context, span) = (desk.context, desk.span);
        // Midnight moves the bounds of a span, and nothing else that a clock tells.
        let from = Memo::new(move |_| {
            span.get()
                .from(context.session.now.get(), &*context.locale())
        });
        let chosen = Memo::new(move |_| match from.get() {
            Some(from) => whole.with(|whole| {
                let part = whole.track.within(from, UnixMillis(i64::MAX));
                Held::of(Arc::new(part))
            }),
            None => whole.get(),
        });
        let desk = desk.clone();
        let path = Memo::new(move |_| {
            // What the path is drawn from; the rest of the facts does not change it.
            desk.context.places_of(&desk.vehicle);
            desk.draft.track();
            desk.context.preferences.units.track();
            desk.context.preferences.language.track();
            chosen.with(|held| {
                untrack(|| desk.show(|facts, locale| path(&held.told(), facts, locale)))
            })
        });
        Self {
            whole,
            chosen,
            path,
        }
    }
}
