//! The first screen of one car.

use carport_domain::remote::Remote;
use carport_present::dashboard::{DashboardCard, dashboard, provisional_name};
use carport_present::notice::Remedy;
use leptos::prelude::*;

use super::addressed_car::with_addressed_car;
use super::car_alerts::Alerts;
use super::car_board::Board;
use super::car_clocks::ClocksTile;
use super::car_gestures::CarGestures;
use super::car_hero::Hero;
use super::car_paused::PausedNotice;
use super::car_values::{AllValuesButton, OpenValue, ValueSheet};
use super::frame::Frame;
use super::remedies::remedies;
use super::tile_arranger::{ARRANGER, TileArranger};
use crate::browser::{document, online, spawn, visibility};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, NoticeBar};
use crate::state::{Snapshot, Vehicle};
use crate::tasks;

/// Finds the car of the address, and shows it.
#[component]
pub fn CarPage() -> impl IntoView {
    with_addressed_car(|vehicle| view! { <Car vehicle=vehicle /> })
}

#[component]
fn Car(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let card = card_of(context, &vehicle);
    let id = vehicle.id.clone();
    context.session.current_car.set(Some(id.clone()));
    let catch_up = {
        let id = id.clone();
        move || spawn::spawn(tasks::refresh_when_old(context, id.clone()))
    };
    catch_up();
    // Coming back to the page, or back to the network, is a reason to look again.
    let guards = (
        visibility::on_change({
            let catch_up = catch_up.clone();
            move |is_hidden| {
                if !is_hidden {
                    catch_up();
                }
            }
        }),
        online::on_change(move |is_online| {
            if is_online {
                catch_up();
            }
        }),
    );
    let guards = StoredValue::new_local(Some(guards));
    on_cleanup(move || guards.set_value(None));

    OpenValue::provide();
    let title = Signal::derive(move || {
        card.with(|card| card.as_ref().map(|card| card.name.clone()))
            .unwrap_or_else(|| words().car.vehicle.to_owned())
    });

    view! {
        <Frame title=title>
            <CarGestures id=id.clone() />
            <div class="dashboard">
                <Notices vehicle=vehicle.clone() />
                <Tiles vehicle=vehicle.clone() card=card />
                <ValueSheet vehicle=vehicle />
            </div>
        </Frame>
    }
}

/// The view model, made anew when the car, the language, home or the clock moves.
fn card_of(context: Context, vehicle: &Vehicle) -> Memo<Option<DashboardCard>> {
    let vehicle = vehicle.clone();
    Memo::new(move |_| context.show(&vehicle, dashboard))
}

#[component]
fn Notices(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let id = vehicle.id.clone();
    let retry = move || spawn::spawn(tasks::refresh_vehicle(context, id.clone()));
    let act = remedies(Some(&vehicle.account), retry);
    let failure = {
        let snapshot = vehicle.snapshot.clone();
        Memo::new(move |_| snapshot.with(|snapshot| snapshot.failure().cloned()))
    };
    let notice = move || {
        failure.get().map(|failure| {
            let notice = context.notice(&failure);
            // Whoever looks at the demo is there already.
            let leads_here = notice.remedy == Some(Remedy::OpenDemo) && context.session.is_demo();
            let action = notice.action(&words().app).filter(|_| !leads_here);
            view! { <NoticeBar notice action=action on_action=act /> }
        })
    };

    view! {
        <div class="dashboard-notices">
            <PausedNotice vehicle=vehicle />
            {notice}
        </div>
    }
}

#[component]
fn Tiles(vehicle: Vehicle, card: Memo<Option<DashboardCard>>) -> impl IntoView {
    let has_card = Memo::new(move |_| card.with(Option::is_some));
    let part =
        move |pick: fn(&DashboardCard) -> String| move || card.with(|card| card.as_ref().map(pick));
    // Before its first answer a car has a head: its name, what it waits for, the way to ask again.
    let unread = vehicle.clone();
    let unread_name = move || provisional_name(unread.name().as_deref(), unread.brand, &unread.vin);
    let name = {
        let known = part(|card| card.name.clone());
        Signal::derive(move || known().unwrap_or_else(&unread_name))
    };
    let subtitle = {
        let known = part(|card| card.subtitle.clone());
        Signal::derive(move || known().unwrap_or_default())
    };
    let sentence = {
        let known = part(|card| card.sentence.clone());
        let snapshot = vehicle.snapshot.clone();
        Signal::derive(move || known().unwrap_or_else(|| unread_sentence(&snapshot)))
    };
    view! {
        <Alerts vehicle=vehicle.clone() />
        <Hero vehicle=vehicle.clone() name=name subtitle=subtitle sentence=sentence card=card />
        <Show when=move || has_card.get()>
            <Arrangeable vehicle=vehicle.clone() card=card />
            <ClocksTile vehicle=vehicle.clone() card=card />
        </Show>
    }
}

/// The tiles, or the editor of their order.
#[component]
fn Arrangeable(vehicle: Vehicle, card: Memo<Option<DashboardCard>>) -> impl IntoView {
    let is_arranging = RwSignal::new(false);
    let toggle = move |_| {
        is_arranging.update(|is_arranging| *is_arranging = !*is_arranging);
        if is_arranging.get_untracked() {
            request_animation_frame(|| document::focus(ARRANGER));
        }
    };
    let content = move || {
        let vehicle = vehicle.clone();
        if is_arranging.get() {
            view! { <TileArranger vehicle=vehicle /> }.into_any()
        } else {
            view! { <Board vehicle=vehicle card=card /> }.into_any()
        }
    };
    let label = move || {
        let tiles = &words().tiles;
        if is_arranging.get() {
            tiles.done
        } else {
            tiles.arrange
        }
    };

    view! {
        {content}
        <p class="board-foot">
            <AllValuesButton />
            <button type="button" class="button button-quiet" aria-expanded=move || is_arranging.get().to_string() on:click=toggle>
                <Icon name=IconName::Sliders />
                {label}
            </button>
        </p>
    }
}

fn unread_sentence(snapshot: &ArcRwSignal<Remote<Snapshot>>) -> String {
    let words = words();
    let text = if snapshot.with(Remote::is_loading) {
        words.app.loading
    } else {
        words.dashboard.nothing_received
    };
    text.to_owned()
}
