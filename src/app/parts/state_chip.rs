//! A state in one word, colored by its tone.

use carport_present::notice::Tone;
use leptos::prelude::*;

use super::{Icon, tone_class, tone_icon};

/// A state in one word, with the icon that says what its color says.
#[component]
pub fn StateChip(
    /// How loud.
    tone: Tone,
    /// The word.
    text: String,
) -> impl IntoView {
    view! {
        <span class=format!("state-chip {}", tone_class(tone))>
            <Icon name=tone_icon(tone) />
            {text}
        </span>
    }
}
