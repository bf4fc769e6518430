//! What is masked, and the way to see it, which takes a gesture and ends by itself.

use std::time::Duration;

use carport_client::redact::PositionForm;
use carport_present::format::date_words;
use carport_present::raw::about::mark_word;
use leptos::prelude::*;

use super::desk::{Desk, Said};
use crate::browser::{clock, spawn};
use crate::context::words;
use crate::parts::{Confirm, HoldButton, Icon, IconName, SelectField};

/// How long everything may be seen.
const UNMASKED: Duration = Duration::from_mins(5);
/// So many masked places are listed.
const MOST_LISTED: usize = 300;

const REMOVED: &str = "removed";
const ROUNDED: &str = "rounded";
const HINT: &str = "raw-unmask-hint";

/// How many places are masked, which, and the button that shows them.
#[component]
pub fn MaskingSection(desk: Desk) -> impl IntoView {
    let count = move || {
        let shown = desk.shown.get();
        let count = shown.map_or(0, |shown| shown.masked_count);
        let raw = &words().raw;
        match u64::try_from(count).unwrap_or(u64::MAX) {
            0 => raw.masked_none.to_owned(),
            count => raw.masked.text(count, &*desk.context().locale()),
        }
    };
    let positions = Signal::derive(|| {
        let raw = &words().raw;
        vec![
            (REMOVED.to_owned(), raw.positions_removed.to_owned()),
            (ROUNDED.to_owned(), raw.positions_rounded.to_owned()),
        ]
    });
    let chosen = Signal::derive(move || {
        match desk.positions.get() {
            PositionForm::Removed => REMOVED,
            PositionForm::Rounded => ROUNDED,
        }
        .to_owned()
    });

    view! {
        <section class="tile raw-mask">
            <Show
                when=move || desk.is_unmasked()
                fallback=move || {
                    view! {
                        <div class="raw-mask-head">
                            <Icon name=IconName::ShieldCheck class="raw-mask-icon" />
                            <div role="status">
                                <h2 class="raw-mask-count">{count}</h2>
                            </div>
                        </div>
                        <MaskedList desk=desk />
                        <div class="raw-mask-tools">
                            <SelectField
                                name="raw-positions"
                                label=Signal::derive(|| words().raw.positions.to_owned())
                                options=positions
                                chosen=chosen
                                on_choose=Callback::new(move |code: String| {
                                    desk.positions.set(if code == ROUNDED {
                                        PositionForm::Rounded
                                    } else {
                                        PositionForm::Removed
                                    });
                                })
                            />
                            <Unmask desk=desk />
                        </div>
                    }
                }
            >
                <Unmasked desk=desk />
            </Show>
        </section>
    }
}

#[component]
fn MaskedList(desk: Desk) -> impl IntoView {
    let items = move || {
        let shown = desk.shown.get()?;
        let raw = &words().raw;
        let item = |masked: &carport_client::redact::Masked| {
            let word = mark_word(masked.mark.code(), raw).to_owned();
            let place = if masked.pointer.is_empty() {
                raw.whole_document.to_owned()
            } else {
                masked.pointer.clone()
            };
            view! {
                <li>
                    <code>{place}</code>
                    <span class="raw-mark">{word}</span>
                </li>
            }
        };
        let listed = shown.masked.iter().take(MOST_LISTED).map(item);
        let listed = listed.collect_view();
        let is_cut = shown.masked_count > MOST_LISTED;
        let rest = is_cut.then(|| view! { <li class="tile-detail">{raw.masked_more}</li> });
        Some(view! {
            {listed}
            {rest}
        })
    };

    view! {
        <Show when=move || desk.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.masked_count > 0))>
            <details class="disclosure">
                <summary>
                    <Icon name=IconName::ChevronRight />
                    {move || words().raw.masked_list}
                </summary>
                <ul class="raw-masked">{items}</ul>
            </details>
        </Show>
    }
}

/// Held for a second, or asked about once more for those who cannot hold a button.
#[component]
fn Unmask(desk: Desk) -> impl IntoView {
    let is_asking = RwSignal::new(false);
    let is_hinting = RwSignal::new(false);
    let unmask = Callback::new(move |()| {
        is_hinting.set(false);
        unmask(desk);
    });
    let hint = move || {
        let raw = &words().raw;
        if is_hinting.get() {
            raw.unmask_keep_pressing
        } else {
            raw.unmask_hint
        }
    };

    view! {
        <div class="raw-unmask">
            <HoldButton
                label=Signal::derive(|| words().raw.unmask.to_owned())
                icon=IconName::Eye
                described_by=HINT
                on_hold=unmask
                on_let_go=Callback::new(move |()| is_hinting.set(true))
                on_press=Callback::new(move |()| is_asking.set(true))
            />
            <p class="field-hint" id=HINT role="status">
                {hint}
            </p>
            <Confirm
                is_open=is_asking
                title=Signal::derive(|| words().raw.unmask_question.to_owned())
                detail=Signal::derive(|| words().raw.unmask_warning.to_owned())
                cancel=Signal::derive(|| words().app.cancel.to_owned())
                confirm=Signal::derive(|| words().raw.unmask.to_owned())
                on_confirm=unmask
            />
        </div>
    }
}

fn unmask(desk: Desk) {
    let until = clock::now().after(UNMASKED);
    desk.unmasked_until.set(Some(until));
    desk.said.set(Said::Unmasked);
    spawn::spawn(async move {
        clock::sleep(UNMASKED).await;
        // A later unmasking has a timer of its own; a page that was left has nothing to mask.
        if desk.unmasked_until.try_get_untracked() == Some(Some(until)) {
            desk.mask_again();
        }
    });
}

#[component]
fn Unmasked(desk: Desk) -> impl IntoView {
    let until = move || {
        let until = desk.unmasked_until.get()?;
        let when = date_words(until, clock::now(), &*desk.context().locale());
        Some((words().raw.unmasked_until)(&when))
    };

    view! {
        <div class="notice tone-alert" role="alert">
            <Icon name=IconName::TriangleAlert />
            <div class="notice-text">
                <h2 class="notice-title">{move || words().raw.unmasked_title}</h2>
                <p>{move || words().raw.unmask_warning}</p>
                <p class="tile-detail">{until}</p>
            </div>
            <div class="notice-actions">
                <button type="button" class="button" on:click=move |_| desk.mask_again()>
                    <Icon name=IconName::EyeOff />
                    {move || words().raw.mask_again}
                </button>
            </div>
        </div>
    }
}
