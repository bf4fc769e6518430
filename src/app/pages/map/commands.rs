//! Commands on the map: find the car, send it a place.

use carport_domain::command::{Command, CommandKind};
use carport_domain::place::Coordinates;
use carport_present::commands::board::{CommandCard, board};
use carport_present::home::point_to_copy;
use leptos::prelude::*;

use super::desk::MapDesk;
use crate::context::words;
use crate::pages::commands::{CommandTile, DestinationForm};
use crate::parts::{Icon, IconName, Sheet};

/// The card of a command as the board would show it; `None` where the car has no such command.
fn card(desk: &MapDesk, kind: CommandKind) -> Memo<Option<CommandCard>> {
    let commands = desk.commands.clone();
    Memo::new(move |_| {
        let board = commands.show(board);
        let mut cards = board.groups.into_iter().flat_map(|group| group.commands);
        cards.find(|card| card.kind == kind)
    })
}

/// The search, with what it costs and what is in its way.
#[component]
pub(super) fn FindCar(desk: MapDesk) -> impl IntoView {
    let card = card(&desk, CommandKind::Find);
    let is_there = Memo::new(move |_| card.with(Option::is_some));

    view! {
        <Show when=move || is_there.get()>
            <ul class="command-list map-find">
                <CommandTile desk=desk.commands.clone() kind=CommandKind::Find card=card />
            </ul>
        </Show>
    }
}

/// Sends a point that was pointed at. It is given a name first.
#[component]
pub(super) fn SendPoint(desk: MapDesk, point: Coordinates) -> impl IntoView {
    let card = card(&desk, CommandKind::SendDestination);
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    let obstacle = Memo::new(move |_| card.with(|card| card.as_ref().and_then(|c| c.obstacle)));
    let is_open = RwSignal::new(false);
    let close = Callback::new(move |()| is_open.set(false));
    let open = move |_| {
        if obstacle.with_untracked(Option::is_none) {
            is_open.set(true);
        }
    };
    let give = {
        let commands = desk.commands.clone();
        Callback::new(move |command: Command| {
            commands.give(command);
            is_open.set(false);
        })
    };
    let vehicle = desk.vehicle;
    let form = {
        move || {
            view! {
                <DestinationForm
                    vehicle=vehicle.clone()
                    on_command=give
                    place=point_to_copy(point)
                    name=words().map.picked.send_name.to_owned()
                />
            }
        }
    };

    view! {
        <Show when=move || is_there.get()>
            <button
                type="button"
                class="button button-primary"
                aria-describedby="send-point-obstacle"
                aria-disabled=move || obstacle.get().map(|_| "true")
                on:click=open
            >
                <Icon name=IconName::Send />
                {move || words().map.picked.send}
            </button>
            <p
                class="tile-detail"
                id="send-point-obstacle"
                hidden=move || obstacle.with(Option::is_none)
            >
                {move || obstacle.get()}
            </p>
        </Show>
        <Sheet
            is_open=is_open
            title=Signal::derive(|| words().map.picked.send.to_owned())
            close=Signal::derive(|| words().map.picked.close)
            on_close=close
        >
            <Show when=move || is_open.get()>{form()}</Show>
        </Sheet>
    }
}
