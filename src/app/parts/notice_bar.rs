//! A failure in words, with the one thing to press.

use carport_present::notice::{Notice, Remedy};
use leptos::prelude::*;

use super::{Icon, tone_class, tone_icon};

/// A notice.
#[component]
pub fn NoticeBar(
    /// The words.
    notice: Notice,
    /// The text of the button, in the notice's language; none for a notice without a button.
    action: Option<&'static str>,
    /// What the button does.
    on_action: Callback<Remedy>,
) -> impl IntoView {
    let Notice {
        tone,
        title,
        detail,
        remedy,
    } = notice;
    let button = remedy.zip(action).map(|(remedy, text)| {
        view! {
            <div class="notice-actions">
                <button type="button" class="button" on:click=move |_| on_action.run(remedy)>
                    {text}
                </button>
            </div>
        }
    });

    view! {
        <div class=format!("notice {}", tone_class(tone)) role="alert">
            <Icon name=tone_icon(tone) />
            <div class="notice-text">
                <p class="notice-title">{title}</p>
                <p>{detail}</p>
            </div>
            {button}
        </div>
    }
}
