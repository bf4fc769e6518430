//! What every part of the map page looks at: the car, what is drawn, and what is being done.

use carport_client::host::Host;
use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, Parked, Place, PlaceKind};
use carport_present::map::Span;
use leptos::prelude::*;

use super::draft::Draft;
use super::picked::PICKED;
use crate::browser::{document, spawn};
use crate::context::Context;
use crate::pages::commands::Desk as CommandDesk;
use crate::parts::Aim;
use crate::state::{Source, Vehicle};
use crate::tasks;

/// Id of the map's stage, which is brought into view when something is shown on it.
pub(super) const STAGE: &str = "map-stage";
/// Id of the panel's heading, where the focus goes when a form closes.
pub(super) const HEADING: &str = "map-heading";

/// Close enough to see a car park.
const CLOSE: f64 = 16.0;

/// What the panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// Where the car is.
    Here,
    /// Where it drove.
    Path,
    /// Where it has been.
    Visited,
    /// The owner's places.
    Places,
}

/// What was just done, for the line that says so.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    Saved(Place),
    Removed(Place),
    Noted,
    Cleared(Parked),
}

/// The page's own state; it belongs to the component that makes it.
#[derive(Clone)]
pub(super) struct MapDesk {
    pub(super) context: Context,
    pub(super) vehicle: Vehicle,
    /// The same car's desk of commands.
    pub(super) commands: CommandDesk,
    pub(super) view: RwSignal<View>,
    /// What the map is to show next.
    pub(super) aim: RwSignal<Option<Aim>>,
    /// The place that is being made or changed.
    pub(super) draft: RwSignal<Option<Draft>>,
    /// The point that the owner pointed at.
    pub(super) picked: RwSignal<Option<Coordinates>>,
    /// Where this device is, once asked for.
    pub(super) device: RwSignal<Option<Coordinates>>,
    pub(super) shows_reach: RwSignal<bool>,
    pub(super) span: RwSignal<Span>,
    /// Which position of the span the time slider stands at; `None` for the last one.
    pub(super) moment: RwSignal<Option<usize>>,
    pub(super) chosen_stop: RwSignal<Option<usize>>,
    pub(super) said: RwSignal<Option<Said>>,
    /// Whether the tile provider fails to answer.
    pub(super) has_tile_trouble: RwSignal<bool>,
    /// Counts the wishes to see everything.
    pub(super) wants_all: RwSignal<u32>,
    /// Counts the aims, so that the same one again is another.
    turn: StoredValue<u32>,
}

impl MapDesk {
    /// The desk of a car.
    pub(super) fn of(context: Context, vehicle: Vehicle) -> Self {
        Self {
            context,
            commands: CommandDesk::of(context, vehicle.clone()),
            vehicle,
            view: RwSignal::new(View::Here),
            aim: RwSignal::new(None),
            draft: RwSignal::new(None),
            picked: RwSignal::new(None),
            device: RwSignal::new(None),
            shows_reach: RwSignal::new(false),
            span: RwSignal::new(Span::Week),
            moment: RwSignal::new(None),
            chosen_stop: RwSignal::new(None),
            said: RwSignal::new(None),
            has_tile_trouble: RwSignal::new(false),
            wants_all: RwSignal::new(0),
            turn: StoredValue::new(0),
        }
    }

    /// The places, with the one that is being changed as it stands now, tracked.
    pub(super) fn places(&self) -> Vec<Place> {
        let kept = self.context.places_of(&self.vehicle);
        self.draft.with(|draft| match draft {
            Some(draft) => draft.among(kept),
            None => kept,
        })
    }

    pub(super) fn source(&self) -> Source {
        untrack(|| self.context.source_of(&self.vehicle))
    }

    fn next_turn(&self) -> u32 {
        self.turn
            .try_update_value(|turn| {
                *turn += 1;
                *turn
            })
            .unwrap_or_default()
    }

    /// Brings a point into the middle of the map.
    pub(super) fn show_point(&self, point: Coordinates) {
        let turn = self.next_turn();
        let _ = self.aim.try_set(Some(Aim::Center(point, CLOSE, turn)));
    }

    /// Brings all these points into view.
    pub(super) fn show_all(&self, points: Vec<Coordinates>) {
        if !points.is_empty() {
            let turn = self.next_turn();
            let _ = self.aim.try_set(Some(Aim::Fit(points, turn)));
        }
    }

    /// The same, and the map itself where the page has been scrolled past it.
    pub(super) fn look_at(&self, point: Coordinates) {
        self.show_point(point);
        document::scroll_into_view(STAGE);
    }

    /// Brings everything into view anew.
    pub(super) fn look_at_all(&self) {
        let _ = self.wants_all.try_update(|count| *count += 1);
    }

    /// Shows another part of the page; a place that is being changed is left as it was kept.
    pub(super) fn choose_view(&self, view: View) {
        if self.view.get_untracked() == view {
            return;
        }
        self.draft.set(None);
        self.said.set(None);
        self.chosen_stop.set(None);
        self.moment.set(None);
        self.view.set(view);
    }

    /// What was pointed at, by a long press or a key.
    pub(super) fn point_at(&self, point: Coordinates) {
        if self.draft.with_untracked(Option::is_some) {
            self.move_draft(point);
            return;
        }
        self.picked.set(Some(point));
        request_animation_frame(|| {
            document::focus(PICKED);
            document::scroll_into_view(PICKED);
        });
    }

    /// A tap moves the place that is being changed, and nothing else.
    pub(super) fn tap(&self, point: Coordinates) {
        let id = self
            .draft
            .with_untracked(|draft| draft.as_ref().map(|draft| draft.id.clone()));
        if let Some(id) = id {
            self.change_draft(&id, |draft| draft.center = Some(point));
        }
    }

    pub(super) fn change_draft(&self, id: &PlaceId, change: impl FnOnce(&mut Draft)) {
        let _ = self.draft.try_update(|draft| {
            if let Some(draft) = draft.as_mut().filter(|draft| draft.id == *id) {
                change(draft);
            }
        });
    }

    /// Where the car was last seen, untracked.
    pub(super) fn car_point(&self) -> Option<Coordinates> {
        let position = untrack(|| self.vehicle.last_position());
        position.map(|(position, _)| position.coordinates)
    }

    /// Begins a new place.
    pub(super) fn add_place(&self, kind: PlaceKind, center: Option<Coordinates>) {
        let mut bytes = [0; 8];
        self.context.services.host().fill_random(&mut bytes);
        let draft = Draft::new(PlaceId::from_random(bytes), kind, center);
        self.open_editor(draft);
    }

    /// Begins to change a place.
    pub(super) fn edit_place(&self, place: &Place) {
        self.open_editor(Draft::of(place));
    }

    fn open_editor(&self, draft: Draft) {
        self.picked.set(None);
        self.said.set(None);
        if let Some(center) = draft.center {
            self.show_point(center);
        }
        self.draft.set(Some(draft));
        self.view.set(View::Places);
        focus_heading();
    }

    /// Leaves the form; what was not kept is gone.
    pub(super) fn close_editor(&self) {
        let _ = self.draft.try_set(None);
        focus_heading();
    }

    /// Moves the place that is being changed.
    pub(super) fn move_draft(&self, point: Coordinates) {
        let _ = self.draft.try_update(|draft| {
            if let Some(draft) = draft {
                draft.center = Some(point);
            }
        });
        self.show_point(point);
    }

    pub(super) fn say_saved(&self, place: &Place) {
        let _ = self.said.try_set(Some(Said::Saved(place.clone())));
    }

    /// Takes a place away; it can be had back for as long as the page stands.
    pub(super) fn remove_place(&self, place: Place) {
        let (context, source, said) = (self.context, self.source(), self.said);
        spawn::spawn(async move {
            if tasks::remove_place(context, source, place.id.clone()).await {
                let _ = said.try_set(Some(Said::Removed(place)));
            }
        });
    }

    /// Notes where the car is parked.
    pub(super) fn note_parked(&self, parked: Parked) {
        let (context, id, said) = (self.context, self.vehicle.id.clone(), self.said);
        spawn::spawn(async move {
            if tasks::note_parked(context, id, parked).await {
                let _ = said.try_set(Some(Said::Noted));
            }
        });
    }

    /// Takes that note away; it can be had back for as long as the page stands.
    pub(super) fn clear_parked(&self) {
        let Some(parked) = self.vehicle.parked.get_untracked() else {
            return;
        };
        let (context, id, said) = (self.context, self.vehicle.id.clone(), self.said);
        spawn::spawn(async move {
            if tasks::clear_parked(context, id).await {
                let _ = said.try_set(Some(Said::Cleared(parked)));
            }
        });
    }

    /// Takes back what was taken away last.
    pub(super) fn undo(&self) {
        let (context, source, said) = (self.context, self.source(), self.said);
        match said.get_untracked() {
            Some(Said::Removed(place)) => spawn::spawn(async move {
                tasks::save_place(context, source, place).await;
                let _ = said.try_set(None);
            }),
            Some(Said::Cleared(parked)) => {
                said.set(None);
                self.note_parked(parked);
            }
            Some(Said::Saved(_) | Said::Noted) | None => return,
        }
        focus_heading();
    }
}

/// A form or a button that goes takes the focus with it; a reader goes on at the heading.
fn focus_heading() {
    request_animation_frame(|| document::focus(HEADING));
}
