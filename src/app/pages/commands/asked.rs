//! What is asked before a command by which somebody could be harmed, woken, or left with an empty
//! car.

use carport_present::commands::confirm::{Question, grave_question};
use leptos::prelude::*;

use super::tile::Grip;
use crate::parts::Confirm;

/// The question before a command, if there is one.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    question: Memo<Option<Question>>,
    is_open: RwSignal<bool>,
}

impl Asked {
    /// The question before the command of a tile.
    pub(super) fn before(grip: Grip) -> Self {
        let Grip { desk, kind, .. } = grip;
        Self::with(Memo::new(move |_| {
            desk.with_value(|desk| {
                desk.show_known(|known, locale| grave_question(kind, known, locale))
            })
        }))
    }

    /// A question that comes and goes.
    pub(super) fn with(question: Memo<Option<Question>>) -> Self {
        Self {
            question,
            is_open: RwSignal::new(false),
        }
    }

    /// Whether there is something to ask, tracked.
    pub(super) fn has_question(self) -> bool {
        self.question.with(Option::is_some)
    }

    /// Asks first, where there is something to ask.
    pub(super) fn then(self, go: Callback<()>) -> Callback<()> {
        Callback::new(move |()| {
            if self.question.with_untracked(Option::is_some) {
                self.is_open.set(true);
            } else {
                go.run(());
            }
        })
    }

    /// Asks, whatever the gesture was.
    pub(super) fn open(self) {
        self.is_open.set(true);
    }

    /// The dialog.
    pub(super) fn dialog(self, go: Callback<()>) -> impl IntoView {
        // What was asked stays on the screen while it closes.
        let held = Memo::new(move |held: Option<&Option<Question>>| {
            let now = self.question.get();
            now.or_else(|| held.cloned().flatten())
        });
        let text = move |pick: fn(&Question) -> String| {
            Signal::derive(move || held.with(|held| held.as_ref().map(pick).unwrap_or_default()))
        };
        view! {
            <Confirm
                is_open=self.is_open
                title=text(|question| question.title.clone())
                detail=text(|question| question.detail.clone())
                cancel=text(|question| question.cancel.to_owned())
                confirm=text(|question| question.confirm.to_owned())
                on_confirm=go
            />
        }
    }
}
