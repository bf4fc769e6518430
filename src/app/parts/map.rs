//! The map. It shows marks and tells what was pointed at; what they mean is the page's affair.

mod layers;
mod words;

use core::time::Duration;

use carport_domain::ids::PlaceId;
use carport_domain::place::Coordinates;
use carport_domain::units::Meters;
use leptos::html::Div;
use leptos::prelude::*;

pub use crate::browser::leaflet::{Aim, Chosen, TileSource};
pub use layers::MapLayers;
pub use words::MapWords;

use super::{Icon, IconName};
use crate::browser::leaflet::{Hands, ScaleBar, Sheet};
use crate::browser::theme_watch::ThemeWatch;
use crate::browser::{clock, leaflet_script, spawn};

/// So often it is asked whether the map is on the screen yet.
const FRAME: Duration = Duration::from_millis(16);
const LONGEST_WAIT_FRAMES: u32 = 120;

/// How far the map has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Loading,
    Failed,
    Shown,
}

/// What the map tells.
#[derive(Clone, Copy)]
pub struct MapEvents {
    /// A long press, a right click, or a key while the crosshair is shown.
    pub on_point: Callback<Coordinates>,
    /// A click or a tap on the map itself.
    pub on_tap: Callback<Coordinates>,
    /// A mark was chosen.
    pub on_choose: Callback<Chosen>,
    /// The middle of the edited place was moved; true when it was let go.
    pub on_move: Callback<(PlaceId, Coordinates, bool)>,
    /// The radius of the edited place was changed; true when it was let go.
    pub on_radius: Callback<(PlaceId, Meters, bool)>,
    /// Tiles do not come, or come again.
    pub on_tile_trouble: Callback<bool>,
}

type Held = StoredValue<Option<Sheet>, LocalStorage>;

/// The map with its own buttons, scale and compass. Who made the tiles is written by the page.
#[component]
pub fn MapView(
    /// The accessible name of the region.
    #[prop(into)]
    label: Signal<String>,
    /// What is shown; each layer by itself.
    layers: MapLayers,
    /// Where to look.
    #[prop(into)]
    aim: Signal<Option<Aim>>,
    /// What the map tells.
    events: MapEvents,
    /// What it says.
    #[prop(into)]
    words: Signal<MapWords>,
    /// Whether the scale is in miles.
    #[prop(into)]
    is_in_miles: Signal<bool>,
) -> impl IntoView {
    let ground = NodeRef::<Div>::new();
    let phase = RwSignal::new(Phase::Loading);
    let meters_per_pixel = RwSignal::new(0.0);
    let held: Held = StoredValue::new_local(None);
    let open = move || {
        phase.set(Phase::Loading);
        spawn::spawn(open(ground, held, phase, meters_per_pixel, events));
    };
    // The element may come later than the effects of what surrounds it.
    Effect::new(move |_| {
        if ground.get().is_some() {
            open();
        }
    });
    let watch = StoredValue::new_local(Some(ThemeWatch::new(move || {
        held.try_update_value(|sheet| {
            if let Some(sheet) = sheet {
                sheet.recolor();
            }
        });
    })));
    on_cleanup(move || {
        watch.try_update_value(Option::take);
        held.try_update_value(Option::take);
    });
    layers.show(
        held,
        move || phase.get() == Phase::Shown,
        meters_per_pixel,
        words,
    );
    look(held, phase, aim);
    let zoom = move |is_closer| {
        held.with_value(|sheet| {
            if let Some(sheet) = sheet {
                sheet.zoom(is_closer);
            }
        });
    };
    let bar = Memo::new(move |_| ScaleBar::new(meters_per_pixel.get(), is_in_miles.get()));

    view! {
        <div class="map" role="region" aria-label=label>
            <div
                class="map-ground"
                node_ref=ground
                tabindex="0"
                role="application"
                aria-label=label
                aria-describedby="map-keys"
            ></div>
            <p id="map-keys" class="visually-hidden">
                {move || words.with(|words| words.keys_hint.clone())}
            </p>
            <div class="map-crosshair" aria-hidden="true"></div>
            <div class="map-tools" hidden=move || phase.get() != Phase::Shown>
                <div class="map-compass" aria-hidden="true">
                    <span>{move || words.with(|words| words.north.clone())}</span>
                </div>
                <ZoomButton
                    label=Signal::derive(move || words.with(|words| words.zoom_in.clone()))
                    icon=IconName::Plus
                    on_press=Callback::new(move |()| zoom(true))
                />
                <ZoomButton
                    label=Signal::derive(move || words.with(|words| words.zoom_out.clone()))
                    icon=IconName::Minus
                    on_press=Callback::new(move |()| zoom(false))
                />
            </div>
            <Scale bar words />
            <Waiting phase words on_retry=Callback::new(move |()| open()) />
        </div>
    }
}

#[component]
fn ZoomButton(
    #[prop(into)] label: Signal<String>,
    icon: IconName,
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="map-button"
            aria-label=label
            on:click=move |_| on_press.run(())
        >
            <Icon name=icon />
        </button>
    }
}

#[component]
fn Scale(bar: Memo<Option<ScaleBar>>, words: Signal<MapWords>) -> impl IntoView {
    let width = move || bar.with(|bar| bar.as_ref().map(|bar| format!("{}px", bar.width_pixels)));
    let text = move || bar.with(|bar| bar.as_ref().map(|bar| bar.label.clone()));

    view! {
        <p class="map-scale" hidden=move || bar.with(Option::is_none) style:inline-size=width>
            <span class="visually-hidden">{move || words.with(|words| words.scale.clone())}" "</span>
            {text}
        </p>
    }
}

#[component]
fn Waiting(
    phase: RwSignal<Phase>,
    words: Signal<MapWords>,
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = move || match phase.get() {
        Phase::Loading => words.with(|words| words.loading.clone()),
        Phase::Failed => words.with(|words| words.failed.clone()),
        Phase::Shown => String::new(),
    };

    view! {
        <div class="map-waiting" hidden=move || phase.get() == Phase::Shown>
            <p role="status">{text}</p>
            <Show when=move || phase.get() == Phase::Failed>
                <button type="button" class="button" on:click=move |_| on_retry.run(())>
                    {move || words.with(|words| words.retry.clone())}
                </button>
            </Show>
        </div>
    }
}

/// Brings Leaflet and opens the map, unless the page is gone by then.
async fn open(
    ground: NodeRef<Div>,
    held: Held,
    phase: RwSignal<Phase>,
    meters_per_pixel: RwSignal<f64>,
    events: MapEvents,
) {
    let is_here = leaflet_script::load().await.is_ok();
    // A page may be made before it is put on the screen, where alone it has sizes and colors.
    for _ in 0..LONGEST_WAIT_FRAMES {
        let element = ground.try_get_untracked().flatten();
        if element.is_none_or(|element| element.is_connected()) {
            break;
        }
        clock::sleep(FRAME).await;
    }
    let element = ground.try_get_untracked().flatten();
    let sheet = element
        .filter(|_| is_here)
        .and_then(|element| Sheet::open(&element, hands(events, meters_per_pixel)).ok());
    let reached = if sheet.is_some() {
        Phase::Shown
    } else {
        Phase::Failed
    };
    held.try_update_value(|held| *held = sheet);
    phase.try_set(reached);
}

fn hands(events: MapEvents, meters_per_pixel: RwSignal<f64>) -> Hands {
    Hands {
        on_point: Box::new(move |at| events.on_point.run(at)),
        on_tap: Box::new(move |at| events.on_tap.run(at)),
        on_choose: Box::new(move |what| events.on_choose.run(what)),
        on_move: Box::new(move |id, at, is_released| events.on_move.run((id, at, is_released))),
        on_radius: Box::new(move |id, radius, is_released| {
            events.on_radius.run((id, radius, is_released));
        }),
        on_tile_trouble: Box::new(move |is_missing| events.on_tile_trouble.run(is_missing)),
        on_rest: Box::new(move |meters| {
            meters_per_pixel.try_set(meters);
        }),
    }
}

/// Looks where it is told: at once when the map opens, gently from then on.
fn look(held: Held, phase: RwSignal<Phase>, aim: Signal<Option<Aim>>) {
    Effect::new(move |looked: Option<bool>| {
        let has_looked = looked.unwrap_or(false);
        let is_shown = phase.get() == Phase::Shown;
        let aim = aim.get();
        let Some(aim) = aim.filter(|_| is_shown) else {
            return has_looked;
        };
        held.with_value(|sheet| {
            if let Some(sheet) = sheet {
                sheet.aim(&aim, has_looked);
            }
        });
        true
    });
}
