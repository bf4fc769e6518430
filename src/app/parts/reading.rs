//! One value with its unit, mark and age; it opens its story.

use carport_present::notice::Tone;
use carport_present::reading::{Quality, ReadingCard, ReadingKey};
use leptos::prelude::*;

use super::{Icon, IconName, Rows, tone_class, tone_icon};

/// A value as a button. It stays the same element while the value changes, so that neither the
/// focus nor a finger loses it.
#[component]
pub fn ReadingValue(
    /// The value.
    #[prop(into)]
    reading: Signal<ReadingCard>,
    /// Opens its story.
    on_open: Callback<ReadingKey>,
    /// Whether an age stands under it, once it is no longer fresh.
    #[prop(into, default = Signal::stored(true))]
    shows_age: Signal<bool>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let has_age = move || shows_age.get() && reading.with(|reading| reading.age.is_some());

    view! {
        <button
            type="button"
            class=format!("reading {class}")
            aria-haspopup="dialog"
            title=move || reading.with(|reading| reading.instant.clone())
            on:click=move |_| on_open.run(reading.with_untracked(|reading| reading.key))
        >
            <span class="visually-hidden">
                {move || reading.with(|reading| reading.label.clone())} ": "
            </span>
            <ReadingText reading=reading />
            <Show when=has_age>
                <span class="reading-age">
                    {move || reading.with(|reading| reading.age.clone())}
                </span>
            </Show>
        </button>
    }
}

/// The value alone: number, unit and mark, or the word for its absence.
#[component]
pub fn ReadingText(
    /// The value.
    #[prop(into)]
    reading: Signal<ReadingCard>,
) -> impl IntoView {
    let class = move || {
        let is_number = reading.with(|reading| reading.unit.is_some());
        if is_number {
            "reading-number"
        } else {
            "reading-word"
        }
    };
    let unit = move || {
        let unit = reading.with(|reading| reading.unit.clone())?;
        Some(view! { <span class="reading-unit">{"\u{a0}"}{unit}</span> })
    };
    let mark = move || {
        let mark = reading.with(|reading| reading.mark.clone())?;
        let sign = match mark.quality {
            Quality::Computed => "Σ".into_any(),
            Quality::Estimated => "≈".into_any(),
            Quality::Imported => view! { <Icon name=IconName::Inbox /> }.into_any(),
            Quality::Measured | Quality::Reported => return None,
        };
        Some(view! {
            <span class="reading-mark" aria-hidden="true">
                {sign}
            </span>
            <span class="visually-hidden">", " {mark.text}</span>
        })
    };

    view! {
        <span class=class>
            {move || reading.with(|reading| reading.value.clone())} {unit} {mark}
        </span>
    }
}

/// A large value under its label.
#[component]
pub fn ReadingBlock(
    /// The value.
    #[prop(into)]
    reading: Signal<ReadingCard>,
    /// Opens its story.
    on_open: Callback<ReadingKey>,
) -> impl IntoView {
    view! {
        <div class="reading-block">
            <dt class="figure-label">{move || reading.with(|reading| reading.label.clone())}</dt>
            <dd>
                <ReadingValue reading=reading on_open=on_open class="reading-large" />
            </dd>
        </div>
    }
}

/// Labels and values as a list. A warning carries an icon, so that it does not hang on color. An
/// age that all of them share is said elsewhere.
#[component]
pub fn ReadingRows(
    /// The values.
    #[prop(into)]
    readings: Signal<Vec<ReadingCard>>,
    /// Opens a story.
    on_open: Callback<ReadingKey>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let readings = Memo::new(move |_| readings.get());
    let keys = Memo::new(move |_| {
        readings.with(|all| all.iter().map(|card| card.key).collect::<Vec<_>>())
    });
    let row = move |key: ReadingKey| {
        // The row outlives its value by a moment when the value goes.
        let reading = Memo::new(move |previous: Option<&Option<ReadingCard>>| {
            let found = readings.with(|all| all.iter().find(|card| card.key == key).cloned());
            found.or_else(|| previous.cloned().flatten())
        });
        let differs = Signal::derive(move || readings.with(|all| has_age_of_its_own(all, key)));
        view! { <ReadingRow reading=reading shows_age=differs on_open=on_open /> }
    };

    view! {
        <dl class=format!("rows {class}")>
            <For each=move || keys.get() key=|key| *key children=row />
        </dl>
    }
}

#[component]
fn ReadingRow(
    #[prop(into)] reading: Signal<Option<ReadingCard>>,
    shows_age: Signal<bool>,
    on_open: Callback<ReadingKey>,
) -> impl IntoView {
    let Some(first) = reading.get_untracked() else {
        return ().into_any();
    };
    let reading = Signal::derive(move || reading.get().unwrap_or_else(|| first.clone()));
    let tone = move || reading.with(|reading| reading.tone);
    let mark = move || {
        let tone = tone();
        let has_mark = matches!(tone, Tone::Warning | Tone::Alert);
        has_mark.then(|| view! { <Icon name=tone_icon(tone) class="row-mark" /> })
    };

    view! {
        <div class=move || format!("row row-reading {}", tone_class(tone()))>
            <dt>{move || reading.with(|reading| reading.label.clone())}</dt>
            <dd>{mark} <ReadingValue reading=reading on_open=on_open shows_age=shows_age /></dd>
        </div>
    }
    .into_any()
}

/// Whether the value is older or younger than its neighbors.
fn has_age_of_its_own(all: &[ReadingCard], key: ReadingKey) -> bool {
    let age = |card: &&ReadingCard| card.age.clone();
    let own = all
        .iter()
        .find(|card| card.key == key)
        .as_ref()
        .and_then(age);
    own.is_some() && all.iter().any(|card| card.age != own)
}

/// The whole story of a value.
#[component]
pub fn ReadingStory(
    /// The value.
    #[prop(into)]
    reading: Signal<ReadingCard>,
) -> impl IntoView {
    let tone = move || tone_class(reading.with(|reading| reading.tone));
    let details = Signal::derive(move || reading.with(|reading| reading.details.clone()));

    view! {
        <div class=move || format!("story {}", tone())>
            <p class="story-value">
                <ReadingText reading=reading />
            </p>
            <p class="story-age">{move || reading.with(|reading| reading.age.clone())}</p>
        </div>
        <Rows rows=details class="story-rows" />
    }
}
