//! What was just done to a trip, in a line, and the way back for a moment.

use carport_domain::history::trips::edits::TripEdit;
use carport_domain::vehicle::preferences::UNDO_TIME;
use leptos::prelude::*;

use super::TripBook;
use super::list::HEADING;
use crate::browser::{clock, document, spawn};
use crate::context::words;
use crate::parts::{Icon, IconName};

/// Id of the line inside the sheet.
const LINE: &str = "trip-said";
/// Ids of the buttons that take it back, inside the sheet and on the page.
const UNDO_IN_SHEET: &str = "trip-undo";
const UNDO_ON_PAGE: &str = "trips-undo";

/// What kind of thing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Tagged,
    Noted,
    Joined,
    Split,
}

/// What was done last.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    /// It is kept, and can be taken back.
    Done(Deed, Vec<TripEdit>),
    /// It is as it was before.
    Undone,
    /// It is not kept.
    NotSaved,
}

impl Said {
    fn text(&self) -> &'static str {
        let text = &words().history.trip_list;
        match self {
            Self::Done(Deed::Tagged, _) => text.tags_saved,
            Self::Done(Deed::Noted, _) => text.note_saved,
            Self::Done(Deed::Joined, _) => text.joined,
            Self::Done(Deed::Split, _) => text.was_split,
            Self::Undone => text.undone,
            Self::NotSaved => text.not_saved,
        }
    }
}

impl TripBook {
    /// Says it for a moment.
    pub(super) fn tell(self, said: Said) {
        // A later word is not cut short by the end of an earlier one.
        let turn = self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        if turn.is_none() || self.said.try_set(Some(said)).is_some() {
            return;
        }
        spawn::spawn(async move {
            clock::sleep(UNDO_TIME).await;
            if self.turn.try_get_value() != turn {
                return;
            }
            let focused = [(UNDO_IN_SHEET, LINE), (UNDO_ON_PAGE, HEADING)];
            let next = focused
                .into_iter()
                .find(|(button, _)| document::has_focus(button));
            let _ = self.said.try_set(None);
            // The button went.
            if let Some((_, next)) = next {
                document::focus(next);
            }
        });
    }
}

/// The line at the foot of the open sheet: nothing else can be reached from there.
#[component]
pub(super) fn SaidLine(book: TripBook) -> impl IntoView {
    let said = book.said;
    view! {
        <div
            class="trip-said"
            class:trip-said-shown=move || said.with(Option::is_some)
            id=LINE
            tabindex="-1"
        >
            <p role="status">{move || said.with(|said| said.as_ref().map(Said::text))}</p>
            <Undo book=book id=UNDO_IN_SHEET next=LINE />
        </div>
    }
}

/// The line over the foot of the page, while no sheet is open.
#[component]
pub(super) fn SaidToast(book: TripBook) -> impl IntoView {
    let said = book.said;
    let is_here = Memo::new(move |_| book.detail.with(Option::is_none));
    let is_shown = move || is_here.get() && said.with(Option::is_some);
    let text = move || {
        let text = said.with(|said| said.as_ref().map(Said::text));
        text.filter(|_| is_here.get())
    };
    view! {
        <div class="toast" class:toast-shown=is_shown>
            <p role="status">{text}</p>
            <Show when=move || is_here.get()>
                <Undo book=book id=UNDO_ON_PAGE next=HEADING />
            </Show>
        </div>
    }
}

/// The way back; afterwards the focus is on `next`.
#[component]
fn Undo(book: TripBook, id: &'static str, next: &'static str) -> impl IntoView {
    let can_undo = Memo::new(move |_| {
        book.said
            .with(|said| matches!(said, Some(Said::Done(_, _))))
    });
    let undo = move |_| {
        document::focus(next);
        book.undo();
    };
    view! {
        <Show when=move || can_undo.get()>
            <button type="button" class="button" id=id on:click=undo>
                <Icon name=IconName::RotateCcw />
                {move || words().history.trip_list.undo}
            </button>
        </Show>
    }
}
