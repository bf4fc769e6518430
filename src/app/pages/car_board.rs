//! The tiles of a car's first screen, in the owner's order, in as many columns as there is room.

use carport_present::dashboard::{DashboardCard, EnergyKind, Target};
use carport_present::tiles::{Tile, columns, shown};
use leptos::prelude::*;

use super::car_alerts::anchor;
use super::car_care::CareTile;
use super::car_charging::{ChargingTile, PlanTile, charging_card};
use super::car_command::{LastCommandTile, last_command};
use super::car_drawing::DrawingTile;
use super::car_month::MonthTile;
use super::car_tiles::{EnergyTile, OdometerTile, PresenceTile, SecurityTile};
use super::car_tires::TiresTile;
use crate::browser::media;
use crate::context::Context;
use crate::state::{Source, Vehicle};

/// The tiles.
#[component]
pub fn Board(
    /// The car.
    vehicle: Vehicle,
    /// What it shows.
    card: Memo<Option<DashboardCard>>,
) -> impl IntoView {
    let column_count = RwSignal::new(media::column_count());
    let watching = media::on_column_count(move |count| column_count.set(count));
    let watching = StoredValue::new_local(Some(watching));
    on_cleanup(move || watching.set_value(None));

    let store_count = Memo::new(move |_| {
        let count = card.with(|card| card.as_ref().map_or(1, |card| card.energy.len()));
        u32::try_from(count).unwrap_or(1)
    });
    let arranged = {
        let vehicle = vehicle.clone();
        let last = last_command(Context::here(), vehicle.clone());
        let has_command = Memo::new(move |_| last.with(Option::is_some));
        Memo::new(move |_| {
            let mut tiles = shown(&vehicle.preferences().tiles);
            // Of nothing there is no tile, and no room is kept for it.
            tiles.retain(|tile| *tile != Tile::Command || has_command.get());
            columns(&tiles, column_count.get(), store_count.get())
        })
    };
    let column_of = {
        move |index: usize| {
            let tiles = Memo::new(move |_| {
                arranged.with(|all| all.get(index).cloned().unwrap_or_default())
            });
            let vehicle = vehicle.clone();
            view! {
                <div class="board-column">
                    <For each=move || tiles.get() key=|tile| *tile let:tile>
                        <BoardTile tile=tile vehicle=vehicle.clone() card=card />
                    </For>
                </div>
            }
        }
    };
    let indexes = Memo::new(move |_| 0..arranged.with(Vec::len));

    view! {
        <div class="board">
            <For each=move || indexes.get() key=|index| *index children=column_of />
        </div>
    }
}

#[component]
fn BoardTile(tile: Tile, vehicle: Vehicle, card: Memo<Option<DashboardCard>>) -> impl IntoView {
    let context = Context::here();
    match tile {
        Tile::Security => anchored(Target::Security, view! { <SecurityTile card=card /> }),
        Tile::Home => {
            let map = format!("/car/{}/map", vehicle.id.as_str());
            let account = vehicle.account;
            let is_home_ours = Signal::derive(move || {
                let account = context.session.account(&account);
                account.is_none_or(|account| account.source != Source::Demo)
            });
            anchored(
                Target::Place,
                view! { <PresenceTile card=card is_home_ours=is_home_ours map=map /> },
            )
        }
        Tile::Energy => view! { <EnergyTiles vehicle=vehicle card=card /> }.into_any(),
        Tile::Command => view! { <LastCommandTile vehicle=vehicle /> }.into_any(),
        Tile::Care => anchored(Target::Care, view! { <CareTile vehicle=vehicle /> }),
        Tile::Tires => anchored(Target::Tires, view! { <TiresTile vehicle=vehicle /> }),
        Tile::Odometer => view! { <OdometerTile card=card /> }.into_any(),
        Tile::Month => view! { <MonthTile vehicle=vehicle /> }.into_any(),
        Tile::Drawing => view! { <DrawingTile vehicle=vehicle /> }.into_any(),
    }
}

/// A tile that an alert can lead to.
fn anchored(target: Target, tile: impl IntoView) -> AnyView {
    view! {
        <div class="tile-anchor" id=anchor(target) tabindex="-1">
            {tile}
        </div>
    }
    .into_any()
}

/// One tile for each store of energy that the car has; a charge in progress takes the battery's
/// place.
#[component]
fn EnergyTiles(vehicle: Vehicle, card: Memo<Option<DashboardCard>>) -> impl IntoView {
    let charge = charging_card(Context::here(), &vehicle);
    let has_charge = Memo::new(move |_| charge.with(Option::is_some));
    let cards = move || card.with(|card| card.as_ref().map(|card| card.energy.clone()));
    let kinds = Memo::new(move |_| {
        let kinds = cards().unwrap_or_default().into_iter();
        let is_replaced = |kind: &EnergyKind| *kind == EnergyKind::Battery && has_charge.get();
        kinds
            .map(|card| card.kind)
            .filter(|kind| !is_replaced(kind))
            .collect::<Vec<_>>()
    });
    // A tile stays while its values change, and so does the focus in it.
    let tile = move |kind: EnergyKind| {
        let find = move || cards()?.into_iter().find(|card| card.kind == kind);
        let first = untrack(find)?;
        let card = Memo::new(move |_| find().unwrap_or_else(|| first.clone()));
        Some(view! { <EnergyTile card=card /> })
    };

    let charging_tile = move || {
        let first = has_charge.get().then(|| charge.get_untracked()).flatten()?;
        let card = Memo::new(move |_| charge.get().unwrap_or_else(|| first.clone()));
        Some(view! { <ChargingTile card=card /> })
    };

    view! {
        {charging_tile}
        <For each=move || kinds.get() key=|kind| *kind children=tile />
        <PlanTile vehicle=vehicle is_charging=has_charge />
    }
}
