//! Long work on the page: how far it is, and the way to stop it.

use carport_client::history::Going;
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::Working;

/// One piece of work at a time.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// How far it is; `None` while nothing is done.
    progress: RwSignal<Option<(usize, usize)>>,
    is_stopped: RwSignal<bool>,
}

impl Work {
    pub(super) fn new() -> Self {
        Self {
            progress: RwSignal::new(None),
            is_stopped: RwSignal::new(false),
        }
    }

    /// Begins, unless something is under way already.
    pub(super) fn begin(self) -> bool {
        if self.progress.get_untracked().is_some() {
            return false;
        }
        self.is_stopped.set(false);
        self.progress.set(Some((0, 0)));
        true
    }

    /// Takes note of how far it is, and tells whether to go on.
    pub(super) fn hear(self, done: usize, of: usize) -> Going {
        // The page may be gone: what it wanted is wanted no more.
        let is_stopped = self.is_stopped.try_get_untracked().unwrap_or(true);
        if is_stopped {
            return Going::Back;
        }
        self.progress.try_set(Some((done, of)));
        Going::On
    }

    pub(super) fn end(self) {
        self.progress.try_set(None);
    }

    pub(super) fn is_under_way(self) -> bool {
        self.progress.with(Option::is_some)
    }
}

/// The bar, the words, and the button that stops.
#[component]
pub(super) fn Progress(
    work: Work,
    /// Takes how much is done and how much there is, as numbers in words.
    say: impl Fn(&str, &str) -> String + Send + Sync + 'static,
) -> impl IntoView {
    let context = Context::here();
    let share = Signal::derive(move || {
        let (done, of) = work.progress.get().unwrap_or_default();
        (of > 0).then(|| done as f64 / of as f64)
    });
    let text = Signal::derive(move || {
        let (done, of) = work.progress.get().unwrap_or_default();
        let locale = context.locale();
        let number = |count: usize| {
            use carport_present::locale::Locale as _;
            locale.number(count as f64, 0)
        };
        say(&number(done), &number(of))
    });

    view! {
        <Show when=move || work.is_under_way()>
            <Working share=share text=text />
            <p class="actions">
                <button type="button" class="button" on:click=move |_| work.is_stopped.set(true)>
                    {move || words().history.files.cancel}
                </button>
            </p>
        </Show>
    }
}
