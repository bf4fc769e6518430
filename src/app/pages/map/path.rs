//! Where the car drove: the span, what is known of it, and a slider through its moments.

use core::time::Duration;

use carport_present::map::{Moment, Span, moment};
use leptos::prelude::*;

use super::desk::MapDesk;
use super::past::Pasts;
use super::stops::StopList;
use crate::browser::clock;
use crate::context::words;
use crate::parts::{Choices, Icon, IconName};

/// Between two positions while the path is played.
const BEAT: Duration = Duration::from_millis(150);
/// A path is played in so many steps at most.
const LONGEST_PLAY: usize = 300;

/// The moment of the time slider, for slider and map: at first the last one.
pub(super) fn shown_moment(desk: &MapDesk, pasts: Pasts) -> Memo<Option<Moment>> {
    let desk = desk.clone();
    Memo::new(move |_| {
        let index = desk.moment.get();
        pasts.chosen.with(|held| {
            let fixes = held.track.fixes();
            let fix = index.and_then(|index| fixes.get(index)).or(fixes.last());
            let at = fix?.measured_at;
            Some(desk.show(|facts, locale| moment(&held.told(), at, facts, locale)))
        })
    })
}

/// The panel.
#[component]
pub(super) fn PathPanel(
    desk: MapDesk,
    pasts: Pasts,
    moment: Memo<Option<Moment>>,
) -> impl IntoView {
    let context = desk.context;
    let options = Signal::derive(move || {
        let locale = context.locale();
        Span::ALL
            .map(|span| (span, span.name(&*locale).to_owned()))
            .to_vec()
    });
    let choose = {
        let desk = desk.clone();
        Callback::new(move |span| {
            desk.moment.set(None);
            desk.chosen_stop.set(None);
            desk.span.set(span);
            desk.look_at_all();
        })
    };
    let summary = move || pasts.path.with(|path| path.summary.clone());
    let has_path = Memo::new(move |_| pasts.chosen.with(|held| !held.track.fixes().is_empty()));

    let of_stops = desk.clone();

    view! {
        <section class="tile path-panel">
            <h2 class="tile-heading">{move || words().map.path.title}</h2>
            <Choices
                name="map-span"
                legend=Signal::derive(|| words().map.path.span.to_owned())
                options=options
                chosen=desk.span
                on_choose=choose
            />
            <p role="status">{summary}</p>
            <Show when=move || has_path.get()>
                <MomentSlider desk=desk.clone() pasts=pasts moment=moment />
                <Legend />
            </Show>
        </section>
        <StopList desk=of_stops pasts=pasts />
    }
}

#[component]
fn MomentSlider(desk: MapDesk, pasts: Pasts, moment: Memo<Option<Moment>>) -> impl IntoView {
    let at = desk.moment;
    let last = Memo::new(move |_| {
        pasts
            .chosen
            .with(|held| held.track.fixes().len().saturating_sub(1))
    });
    let shown = move || at.get().unwrap_or_else(|| last.get()).min(last.get());
    let text = move || moment.get().map(|moment| moment.text);
    let slide = move |event: leptos::ev::Event| {
        if let Ok(index) = event_target_value(&event).parse() {
            at.set(Some(index));
        }
    };
    let playing = StoredValue::new_local(None);
    let is_playing = RwSignal::new(false);
    let stop = move || {
        playing.try_set_value(None);
        let _ = is_playing.try_set(false);
    };
    on_cleanup(stop);
    let play = move |_| {
        if is_playing.get_untracked() {
            return stop();
        }
        let last_index = last.get_untracked();
        if at.get_untracked().is_none_or(|index| index >= last_index) {
            at.set(Some(0));
        }
        is_playing.set(true);
        playing.set_value(Some(clock::every(BEAT, move || {
            let (Some(last), Some(now)) = (last.try_get_untracked(), at.try_get_untracked()) else {
                return;
            };
            let next = now.unwrap_or(0) + (last / LONGEST_PLAY).max(1);
            let _ = at.try_set(Some(next.min(last)));
            if next >= last {
                stop();
            }
        })));
    };

    view! {
        <div class="map-slider">
            <button
                type="button"
                class="icon-button"
                aria-label=move || {
                    let words = &words().map.path;
                    if is_playing.get() { words.pause } else { words.play }
                }
                on:click=play
            >
                <Icon name=Signal::derive(move || {
                    if is_playing.get() { IconName::Pause } else { IconName::Play }
                }) />
            </button>
            <input
                type="range"
                min="0"
                max=move || last.get().to_string()
                step="1"
                aria-label=move || words().map.path.moment
                aria-valuetext=text
                prop:value=move || shown().to_string()
                on:input=slide
            />
        </div>
        <p class="map-moment">{text}</p>
    }
}

/// What the lines mean.
#[component]
fn Legend() -> impl IntoView {
    let line = |class: &'static str| {
        view! {
            <svg viewBox="0 0 32 8" aria-hidden="true" class=class>
                <line x1="1" y1="4" x2="31" y2="4"></line>
            </svg>
        }
    };

    view! {
        <ul class="map-legend" aria-label=move || words().map.path.legend>
            <li>{line("legend-solid")} {move || words().map.path.solid}</li>
            <li>{line("legend-dashed")} {move || words().map.path.dashed}</li>
            <li>
                <Icon name=IconName::TriangleAlert />
                {move || words().map.path.jump}
            </li>
            <li>{move || words().map.path.colors}</li>
        </ul>
    }
}
