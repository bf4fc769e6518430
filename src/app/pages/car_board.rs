//! The tiles of a car's first screen, in the owner's order, in as many columns as there is room.

use carport_present::dashboard::DashboardCard;
use carport_present::tiles::{Tile, columns, shown};
use leptos::prelude::*;

use super::car_tiles::{EnergyTile, OdometerTile, PresenceTile, SecurityTile};
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

    let arranged = {
        let vehicle = vehicle.clone();
        Memo::new(move |_| {
            let choice = vehicle.preferences().tiles;
            columns(&shown(&choice), column_count.get())
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
    let account = vehicle.account;
    match tile {
        Tile::Security => view! { <SecurityTile card=card /> }.into_any(),
        Tile::Home => {
            let is_home_ours = Signal::derive(move || {
                let account = context.session.account(&account);
                account.is_none_or(|account| account.source != Source::Demo)
            });
            view! { <PresenceTile card=card is_home_ours=is_home_ours /> }.into_any()
        }
        Tile::Energy => view! { <EnergyTiles card=card /> }.into_any(),
        Tile::Odometer => view! { <OdometerTile card=card /> }.into_any(),
        Tile::Drawing | Tile::Care | Tile::Tires | Tile::Month => ().into_any(),
    }
}

/// One tile for each store of energy that the car has.
#[component]
fn EnergyTiles(card: Memo<Option<DashboardCard>>) -> impl IntoView {
    move || {
        let card = card.get()?;
        let tiles = card.energy.into_iter().map(|energy| {
            view! { <EnergyTile card=energy /> }
        });
        Some(tiles.collect_view())
    }
}
