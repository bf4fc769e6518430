//! The first screen of one car.

use carport_domain::ids::VehicleId;
use carport_present::dashboard::{DashboardCard, Facts, dashboard};
use carport_present::notice::Remedy;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use super::car_hero::Hero;
use super::frame::Frame;
use super::not_found::NotFoundPage;
use crate::browser::{online, spawn, visibility};
use crate::context::{Context, words};
use crate::pages::car_tiles::{ClocksTile, EnergyTile, FiguresTile, PresenceTile, SecurityTile};
use crate::parts::NoticeBar;
use crate::state::Vehicle;
use crate::tasks;

/// Finds the car of the address, and shows it.
#[component]
pub fn CarPage() -> impl IntoView {
    let session = Context::here().session;
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|map| VehicleId::parse(&map.get("id")?)));
    // A car of this address may come or go; what it says is its own business.
    let vehicle = Memo::new_with_compare(
        move |_| id.get().and_then(|id| session.vehicle(&id)),
        |old, new| {
            let id = |car: Option<&Option<Vehicle>>| car?.as_ref().map(|car| car.record.id.clone());
            id(old) != id(new)
        },
    );

    move || match vehicle.get() {
        Some(vehicle) => view! { <Car vehicle=vehicle /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

#[component]
fn Car(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let card = card_of(context, &vehicle);
    let id = vehicle.record.id.clone();
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

    let title = Signal::derive(move || {
        card.with(|card| card.as_ref().map(|card| card.name.clone()))
            .unwrap_or_else(|| words().car.vehicle.to_owned())
    });
    let has_card = Memo::new(move |_| card.with(Option::is_some));
    let body = {
        let vehicle = vehicle.clone();
        move || {
            if has_card.get() {
                view! { <Tiles vehicle=vehicle.clone() card=card /> }.into_any()
            } else {
                view! { <p class="lead">{move || words().dashboard.nothing_received}</p> }
                    .into_any()
            }
        }
    };

    view! {
        <Frame title=title>
            <div class="dashboard">
                <Notices vehicle=vehicle.clone() />
                {body}
            </div>
        </Frame>
    }
}

/// The view model, made anew when the car, the language, home or the clock moves.
fn card_of(context: Context, vehicle: &Vehicle) -> Memo<Option<DashboardCard>> {
    let vehicle = vehicle.clone();
    Memo::new(move |_| {
        let profile = vehicle.profile.get()?;
        let snapshot = vehicle.snapshot.get();
        let home = context.home_of(&vehicle);
        let facts = Facts {
            profile: &profile,
            status: snapshot.value().map(|snapshot| &snapshot.status),
            name: vehicle.record.name.as_deref(),
            home: home.as_ref(),
            fetched_at: snapshot.fetched_at(),
            now: context.session.now.get(),
        };
        Some(dashboard(facts, &*context.locale()))
    })
}

#[component]
fn Notices(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let id = vehicle.record.id.clone();
    let address = format!("/connect?account={}", vehicle.record.account.as_str());
    let act = Callback::new(move |remedy| match remedy {
        Remedy::Retry => spawn::spawn(tasks::refresh_vehicle(context, id.clone())),
        Remedy::SignIn | Remedy::SolveCaptcha => navigate(&address, NavigateOptions::default()),
        Remedy::OpenDemo => navigate("/demo", NavigateOptions::default()),
        Remedy::Wait => (),
    });
    let failure = {
        let snapshot = vehicle.snapshot.clone();
        Memo::new(move |_| snapshot.with(|snapshot| snapshot.failure().cloned()))
    };
    let notice = move || {
        failure.get().map(|failure| {
            let notice = context.notice(&failure);
            let app = &words().app;
            let action = match notice.remedy {
                Some(Remedy::Retry) => Some(app.retry),
                Some(Remedy::SignIn | Remedy::SolveCaptcha) => Some(app.sign_in),
                Some(Remedy::OpenDemo) => Some(app.open_demo),
                Some(Remedy::Wait) | None => None,
            };
            view! { <NoticeBar notice action=action on_action=act /> }
        })
    };

    view! { <div class="dashboard-notices">{notice}</div> }
}

#[component]
fn Tiles(vehicle: Vehicle, card: Memo<Option<DashboardCard>>) -> impl IntoView {
    // The tiles stand only while there is a card; a card that goes takes them along.
    let part = move |pick: fn(&DashboardCard) -> String| {
        Signal::derive(move || {
            card.with(|card| card.as_ref().map(pick))
                .unwrap_or_default()
        })
    };
    let gap_count = {
        let snapshot = vehicle.snapshot.clone();
        Memo::new(move |_| snapshot.with(|s| s.value().map_or(0, |snapshot| snapshot.gap_count)))
    };
    // One tile says it all for a car with one store of energy; with two, the sum has its own.
    let energy_tiles = move || {
        let card = card.get()?;
        let has_one = card.energy.len() == 1;
        let odometer = has_one.then(|| card.odometer.clone());
        let tiles = card.energy.into_iter().map(|energy| {
            view! { <EnergyTile card=energy odometer=odometer.clone() /> }
        });
        let sum = (!has_one).then(|| {
            let figures = card
                .total_range
                .into_iter()
                .chain([card.odometer])
                .collect::<Vec<_>>();
            view! { <FiguresTile figures=figures /> }
        });
        Some(view! {
            {tiles.collect_view()}
            {sum}
        })
    };

    view! {
        <div class="dashboard-column">
            <Hero
                vehicle=vehicle
                name=part(|card| card.name.clone())
                subtitle=part(|card| card.subtitle.clone())
                sentence=part(|card| card.sentence.clone())
                card=card
            />
            <SecurityTile card=card />
        </div>
        <div class="dashboard-column">
            {energy_tiles} <PresenceTile card=card />
            <ClocksTile card=card gap_count=gap_count />
        </div>
    }
}
