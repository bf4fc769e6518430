//! The drawing itself: brings uPlot, opens it, and keeps it as the signals say.

use core::time::Duration;
use std::rc::Rc;
use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::keys::{self, Key};
use super::tooltip::Tooltip;
use super::{ChartWords, Desk, reading};
use crate::browser::theme_watch::ThemeWatch;
use crate::browser::uplot::{Hands, Plot, Span};
use crate::browser::{clock, spawn, uplot_script};
use crate::context::locale_of;

/// So often it is asked whether the chart is on the screen yet.
const FRAME: Duration = Duration::from_millis(16);
const LONGEST_WAIT_FRAMES: u32 = 120;

/// How far the drawing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Loading,
    Failed,
    /// uPlot is there.
    Ready,
}

type Held = StoredValue<Option<Plot>, LocalStorage>;

/// The drawing, with what the crosshair reads over it.
#[component]
pub(super) fn Drawing(
    /// What the chart shares.
    desk: Desk,
    /// The id of what says which keys do what.
    keys_id: String,
) -> impl IntoView {
    let ground = NodeRef::<Div>::new();
    let phase = RwSignal::new(Phase::Loading);
    let held: Held = StoredValue::new_local(None);
    let look = keep(desk, ground, phase, held);
    let watch = ThemeWatch::new(move || {
        look.try_update(|look| *look = look.wrapping_add(1));
    });
    let watch = StoredValue::new_local(Some(watch));
    on_cleanup(move || {
        watch.try_update_value(Option::take);
        held.try_update_value(Option::take);
    });
    let load = move || {
        phase.set(Phase::Loading);
        spawn::spawn(async move {
            let reached = match uplot_script::load().await {
                Ok(()) => Phase::Ready,
                Err(_missing) => Phase::Failed,
            };
            wait_for_screen(ground).await;
            phase.try_set(reached);
        });
    };
    load();
    let words = desk.words;
    let described_by = keys_id.clone();
    let panels = move || desk.chart.with(|chart| chart.panels.len().to_string());

    view! {
        <div class="chart-body" style=("--panels", panels)>
            <div
                class="chart-stack"
                node_ref=ground
                tabindex="0"
                role="application"
                aria-label=move || desk.chart.with(|chart| chart.title.clone())
                aria-describedby=described_by
                on:keydown=move |event| press(desk, held, &event)
                on:blur=move |_| desk.crosshair.set(None)
            ></div>
            <p id=keys_id class="visually-hidden">
                {move || words.with(|words| words.keys_hint.clone())}
            </p>
            <Tooltip desk />
            <Waiting phase words on_retry=Callback::new(move |()| load()) />
        </div>
    }
}

/// A page may be made before it is put on the screen, where alone it has sizes and colors.
async fn wait_for_screen(ground: NodeRef<Div>) {
    for _ in 0..LONGEST_WAIT_FRAMES {
        let element = ground.try_get_untracked().flatten();
        if element.is_some_and(|element| element.is_connected()) {
            return;
        }
        clock::sleep(FRAME).await;
    }
}

#[component]
fn Waiting(
    phase: RwSignal<Phase>,
    words: Signal<ChartWords>,
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = move || match phase.get() {
        Phase::Loading => words.with(|words| words.loading.clone()),
        Phase::Failed => words.with(|words| words.failed.clone()),
        Phase::Ready => String::new(),
    };

    view! {
        <div class="chart-waiting" hidden=move || phase.get() == Phase::Ready>
            <p role="status">{text}</p>
            <Show when=move || phase.get() == Phase::Failed>
                <button type="button" class="button" on:click=move |_| on_retry.run(())>
                    {move || words.with(|words| words.retry.clone())}
                </button>
            </Show>
        </div>
    }
}

/// Opens the drawing anew when the chart, its language or the colors change, and moves it when the
/// span does. Tells what to change when the colors have.
fn keep(desk: Desk, ground: NodeRef<Div>, phase: RwSignal<Phase>, held: Held) -> RwSignal<u32> {
    let look = RwSignal::new(0_u32);
    Effect::new(move |_| {
        look.track();
        let (chart, language) = (desk.chart.get(), desk.language.get());
        let Some(element) = ground.get().filter(|_| phase.get() == Phase::Ready) else {
            return;
        };
        // The old one takes itself off before the new one comes.
        held.update_value(|held| *held = None);
        desk.crosshair.set(None);
        desk.pinned.set(None);
        let (from, until) = desk.span.get_untracked();
        let span = Span::new(from, until);
        let opened = Plot::open(&element, &chart, span, locale_of(language), hands(desk));
        if let Ok(plot) = &opened {
            desk.hidden.with_untracked(|hidden| plot.set_hidden(hidden));
        }
        match opened {
            Ok(plot) => held.update_value(|held| *held = Some(plot)),
            Err(_not_opened) => phase.set(Phase::Failed),
        }
    });
    Effect::new(move |_| {
        let span = desk.seen();
        with(held, |plot| plot.set_span(span));
    });
    Effect::new(move |_| {
        desk.hidden
            .with(|hidden| with(held, |plot| plot.set_hidden(hidden)));
    });
    look
}

fn with(held: Held, act: impl FnOnce(&Plot)) {
    held.try_with_value(|held| {
        if let Some(plot) = held {
            act(plot);
        }
    });
}

fn hands(desk: Desk) -> Hands {
    Hands {
        on_cursor: Box::new(move |crosshair| {
            if desk.crosshair.try_get_untracked() != Some(crosshair) {
                desk.crosshair.try_set(crosshair);
            }
        }),
        on_span: Box::new(move |span| desk.show(span)),
        on_reset: Box::new(move || desk.reset()),
        on_pin: Box::new(move || desk.pin()),
    }
}

/// A key was pressed while the drawing had the focus.
fn press(desk: Desk, held: Held, event: &KeyboardEvent) {
    let Some(key) = keys::meaning(event) else {
        return;
    };
    event.prevent_default();
    let span = desk.span.get_untracked();
    let (span, limits) = (Span::new(span.0, span.1), desk.limits());
    let at = desk.crosshair.get_untracked().map(|it| it.at_millis);
    match key {
        Key::Step { is_later } => with(held, |plot| plot.step(at, is_later)),
        Key::End { is_later: false } => with(held, |plot| {
            plot.step(Some(limits.from_millis.saturating_sub(1)), true);
        }),
        Key::End { is_later: true } => with(held, |plot| {
            plot.step(Some(limits.until_millis.saturating_add(1)), false);
        }),
        Key::Move(share) => desk.show(span.moved(share).within(limits)),
        Key::Scale(times) => {
            let share = at.map_or(0.5, |at| span.share_of(at));
            desk.show(span.scaled(share.clamp(0.0, 1.0), times).within(limits));
        }
        Key::Pin => desk.pin(),
        Key::Reset => desk.reset(),
    }
    announce(desk);
}

/// Says what the crosshair reads now.
fn announce(desk: Desk) {
    let Some(crosshair) = desk.crosshair.get_untracked() else {
        return;
    };
    let locale: Rc<_> = locale_of(desk.language.get_untracked());
    let chart: Arc<_> = desk.chart.get_untracked();
    let said = desk.words.with_untracked(|words| {
        let hidden = desk.hidden.get_untracked();
        let reading = reading::read(&chart, crosshair.at_millis, &hidden, words, &*locale);
        reading.spoken(&chart)
    });
    desk.announced.set(said);
}
