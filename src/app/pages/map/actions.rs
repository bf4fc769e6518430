//! What can be done with the place where the car is: nothing of it leaves by itself.

use carport_domain::place::Coordinates;
use carport_present::device::map_link;
use carport_present::home::point_to_copy;
use carport_present::map::handed_over;
use leptos::prelude::*;

use super::commands::FindCar;
use super::desk::MapDesk;
use super::parked::ParkHere;
use crate::browser::{clipboard, document, geolocation, hand_over, share as sheet, spawn};
use crate::context::{Context, words};
use crate::pages::home_form::refused_text;
use crate::parts::{Icon, IconName, Sheet};

/// The buttons.
#[component]
pub(super) fn Actions(desk: MapDesk) -> impl IntoView {
    // What stands in a privacy zone leaves it by no button.
    let offered = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(handed_over))
    };
    let said = RwSignal::new(None::<&'static str>);
    let has_point = Memo::new(move |_| offered.with(Result::is_ok));
    let point = Signal::derive(move || offered.get().ok().map(|offered| offered.coordinates));
    let text = Signal::derive(move || offered.get().ok().map(|offered| offered.text));
    let missing = move || offered.get().err();
    let parked = desk.vehicle.parked.clone();
    let is_unparked = Memo::new(move |_| parked.with(Option::is_none));
    let of_park = desk.clone();

    view! {
        <section class="tile" aria-label=move || words().map.actions.title>
            <div class="map-actions">
                <Show when=move || has_point.get()>
                    <NavigateButton
                        point=point
                        label=Signal::derive(|| words().map.actions.navigate)
                        said=said
                    />
                    <CopyButton point=point said=said />
                    <ShareButton text=text />
                </Show>
                <DeviceButton desk=desk.clone() said=said />
                <Show when=move || is_unparked.get()>
                    <ParkHere desk=of_park.clone() is_change=false />
                </Show>
            </div>
            {move || missing().map(|text| view! { <p class="tile-detail">{text}</p> })}
            <p class="tile-detail" role="status">
                {move || said.get()}
            </p>
            <FindCar desk=desk />
        </section>
    }
}

/// Hands a place to the device's own map. Nobody tells whether one has opened, so the other way is
/// said at once.
#[component]
pub(super) fn NavigateButton(
    #[prop(into)] point: Signal<Option<Coordinates>>,
    #[prop(into)] label: Signal<&'static str>,
    said: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let context = Context::here();
    let go = move |_| {
        if let Some(point) = point.get_untracked() {
            hand_over::open(&map_link(&document::user_agent(), point));
            said.set(Some(context.words_now().map.actions.navigate_failed));
        }
    };

    view! {
        <button type="button" class="button" on:click=go>
            <Icon name=IconName::Send />
            {label}
        </button>
    }
}

/// Copies a place as every map takes it.
#[component]
pub(super) fn CopyButton(
    #[prop(into)] point: Signal<Option<Coordinates>>,
    said: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let context = Context::here();
    let copy = move |_| {
        let Some(point) = point.get_untracked() else {
            return;
        };
        spawn::spawn(async move {
            let is_copied = clipboard::copy(&point_to_copy(point)).await;
            let words = &context.words_now().map.actions;
            // The page may be gone meanwhile.
            let _ = said.try_set(Some(if is_copied {
                words.copied
            } else {
                words.copy_failed
            }));
        });
    };

    view! {
        <button type="button" class="button" on:click=copy>
            <Icon name=IconName::Copy />
            {move || words().map.actions.copy}
        </button>
    }
}

/// Shows this device on the map, once, after asking the browser.
#[component]
fn DeviceButton(desk: MapDesk, said: RwSignal<Option<&'static str>>) -> impl IntoView {
    let context = desk.context;
    let is_searching = RwSignal::new(false);
    let find = move |_| {
        if is_searching.get_untracked() {
            return;
        }
        is_searching.set(true);
        said.set(Some(context.words_now().settings.finding_device));
        let desk = desk.clone();
        spawn::spawn(async move {
            let found = geolocation::position().await;
            // The page may be gone meanwhile.
            if is_searching.try_set(false).is_some() {
                return;
            }
            let words = context.words_now();
            let text = match found {
                Ok(point) => {
                    desk.device.set(Some(point));
                    desk.look_at_all();
                    words.map.actions.device_shown
                }
                Err(why) => refused_text(why, &words.settings),
            };
            let _ = said.try_set(Some(text));
        });
    };

    view! {
        <button
            type="button"
            class="button"
            aria-disabled=move || is_searching.get().then_some("true")
            on:click=find
        >
            <Icon name=IconName::Locate />
            {move || words().map.actions.device}
        </button>
    }
}

/// Asks before the place goes to somebody else, with the very words that go.
#[component]
fn ShareButton(#[prop(into)] text: Signal<Option<String>>) -> impl IntoView {
    let context = Context::here();
    let is_open = RwSignal::new(false);
    let outcome = RwSignal::new(None::<&'static str>);
    let close = Callback::new(move |()| is_open.set(false));
    let go = move |_| {
        let Some(text) = text.get_untracked() else {
            return;
        };
        spawn::spawn(async move {
            let words = context.words_now();
            let said = match sheet::share(&text).await {
                sheet::Shared::Done => Some(words.map.share.shared),
                sheet::Shared::Dismissed => None,
                sheet::Shared::Unsupported => Some(words.map.share.failed),
            };
            let _ = outcome.try_set(said);
        });
    };
    let copy = move |_| {
        let Some(text) = text.get_untracked() else {
            return;
        };
        spawn::spawn(async move {
            let is_copied = clipboard::copy(&text).await;
            let words = &context.words_now().map.actions;
            let said = if is_copied {
                words.copied
            } else {
                words.copy_failed
            };
            let _ = outcome.try_set(Some(said));
        });
    };
    let open = move |_| {
        outcome.set(None);
        is_open.set(true);
    };

    view! {
        <button type="button" class="button" on:click=open>
            <Icon name=IconName::Share />
            {move || words().map.actions.share}
        </button>
        <Sheet
            is_open=is_open
            title=Signal::derive(|| words().map.share.title.to_owned())
            close=Signal::derive(|| words().map.share.cancel)
            on_close=close
        >
            <div class="share-question">
            <p>{move || words().map.share.question}</p>
            <p>{move || words().map.share.recall}</p>
            <figure class="share-preview">
                <figcaption>{move || words().map.share.preview}</figcaption>
                <p>{text}</p>
            </figure>
            <p role="status">{move || outcome.get()}</p>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=copy>
                    <Icon name=IconName::Copy />
                    {move || words().map.share.copy}
                </button>
                <Show when=sheet::can_share>
                    <button type="button" class="button button-primary" on:click=go>
                        <Icon name=IconName::Share />
                        {move || words().map.share.share}
                    </button>
                </Show>
            </div>
            </div>
        </Sheet>
    }
}
