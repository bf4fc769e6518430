//! The board: what the car can be told by groups, and what it cannot, with the reason.

use carport_domain::command::CommandKind;
use carport_domain::remote::Remote;
use carport_present::commands::Group;
use carport_present::commands::board::{Board, Closed, ClosedCard, RefreshCard, board};
use leptos::prelude::*;
use leptos_router::components::A;

use super::desk::Desk;
use super::tile::{CommandTile, icon};
use crate::context::words;
use crate::parts::{Icon, IconName};

/// Everything that the car can be told.
#[component]
pub(super) fn CommandBoard(desk: Desk) -> impl IntoView {
    let all = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(board))
    };
    let closed = Memo::new(move |_| all.with(|all| all.closed));
    let groups = Memo::new(move |_| {
        all.with(|all| {
            all.groups
                .iter()
                .map(|group| group.group)
                .collect::<Vec<_>>()
        })
    });
    let refresh = Memo::new(move |_| all.with(|all| all.refresh.clone()));
    let of_closed = desk.clone();
    let of_refresh = desk.clone();

    view! {
        <div class="command-board">
            {move || closed.get().map(|card| closed_tile(card, &of_closed))}
            <For each=move || groups.get() key=|group| *group let:group>
                <GroupTile desk=desk.clone() all=all group=group />
            </For>
            <RefreshTile desk=of_refresh card=refresh />
            <MissingTile all=all />
        </div>
    }
}

#[component]
fn GroupTile(desk: Desk, all: Memo<Board>, group: Group) -> impl IntoView {
    let title = move || {
        all.with(|all| {
            let mut groups = all.groups.iter();
            groups
                .find(|other| other.group == group)
                .map(|other| other.title)
        })
    };
    let kinds = Memo::new(move |_| {
        all.with(|all| {
            let mut groups = all.groups.iter();
            let cards = groups.find(|other| other.group == group);
            let kinds = cards
                .into_iter()
                .flat_map(|group| group.commands.iter().map(|card| card.kind));
            kinds.collect::<Vec<_>>()
        })
    });
    let card_of = move |kind: CommandKind| {
        Memo::new(move |_| {
            all.with(|all| {
                let mut cards = all.groups.iter().flat_map(|group| &group.commands);
                cards.find(|card| card.kind == kind).cloned()
            })
        })
    };

    view! {
        <section class="tile command-group">
            <h2 class="tile-heading">{title}</h2>
            <ul class="command-list">
                <For each=move || kinds.get() key=|kind| *kind let:kind>
                    <CommandTile desk=desk.clone() kind=kind card=card_of(kind) />
                </For>
            </ul>
        </section>
    }
}

/// Reading the car again, with what it costs.
#[component]
fn RefreshTile(desk: Desk, card: Memo<Option<RefreshCard>>) -> impl IntoView {
    let snapshot = desk.vehicle.snapshot.clone();
    let is_loading = Memo::new(move |_| snapshot.with(Remote::is_loading));
    let is_held_up = Memo::new(move |_| {
        let has_obstacle =
            card.with(|card| card.as_ref().is_some_and(|card| card.obstacle.is_some()));
        has_obstacle || is_loading.get()
    });
    let text = move |pick: fn(&RefreshCard) -> Option<String>| {
        Memo::new(move |_| card.with(|card| pick(card.as_ref()?)))
    };
    let (label, hint) = (
        text(|card| Some(card.label.to_owned())),
        text(|card| Some(card.hint.clone())),
    );
    let obstacle = text(|card| card.obstacle.clone());
    let press = move |_| {
        if !is_held_up.get_untracked() {
            desk.refresh();
        }
    };

    view! {
        <section class="tile command-group command-refresh" hidden=move || card.with(Option::is_none)>
            <button
                type="button"
                class="command-button"
                id="command-refresh"
                aria-describedby="command-refresh-text"
                aria-disabled=move || is_held_up.get().then_some("true")
                aria-busy=move || is_loading.get().then_some("true")
                on:click=press
            >
                <Icon name=IconName::Refresh />
                <span>{label}</span>
            </button>
            <div class="command-text" id="command-refresh-text">
                <p class="command-hint">{hint}</p>
                {move || obstacle.get().map(|text| view! {
                    <p class="command-obstacle">
                        <Icon name=IconName::CircleSlash />
                        <span>{text}</span>
                    </p>
                })}
            </div>
        </section>
    }
}

/// What the car cannot be told, folded away.
#[component]
fn MissingTile(all: Memo<Board>) -> impl IntoView {
    let missing = Memo::new(move |_| all.with(|all| all.missing.clone()));

    view! {
        <details class="tile disclosure command-missing" hidden=move || missing.with(Vec::is_empty)>
            <summary>
                <Icon name=IconName::ChevronRight />
                {move || words().commands.board.missing}
            </summary>
            <ul class="command-missing-list">
                {move || {
                    missing
                        .get()
                        .into_iter()
                        .map(|missing| {
                            view! {
                                <li>
                                    <Icon name=icon(missing.kind) />
                                    <span class="command-missing-label">{missing.label}</span>
                                    <span class="command-missing-reason">{missing.reason}</span>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </details>
    }
}

/// Why there are no commands at all, and what helps.
fn closed_tile(card: ClosedCard, desk: &Desk) -> impl IntoView + use<> {
    let desk = desk.clone();
    let action = match card.why {
        Closed::Files | Closed::Blocked => Some("/demo"),
        Closed::ReadOnly => Some("/settings"),
        Closed::NotRead => None,
    };
    let button = match action {
        Some(href) => view! {
            <A href=href attr:class="button button-primary">
                {card.action}
            </A>
        }
        .into_any(),
        None => view! {
            <button type="button" class="button button-primary" on:click=move |_| desk.refresh()>
                {card.action}
            </button>
        }
        .into_any(),
    };

    view! {
        <section class="tile command-closed">
            <Icon name=IconName::CircleSlash />
            <h2>{card.title}</h2>
            <p>{card.detail}</p>
            {button}
        </section>
    }
}
