//! One command on the board: what it does, what is in its way, and the gesture that gives it.

use carport_domain::command::{Command, CommandKind};
use carport_present::commands::Gesture;
use carport_present::commands::board::CommandCard;
use leptos::prelude::*;

use super::asked::Asked;
use super::desk::Desk;
use super::find::FindGesture;
use super::form::FormGesture;
use super::horn::HornGesture;
use super::tap::{DelayedTap, Tap};
use super::unlock::UnlockGesture;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// What a gesture works with.
#[derive(Clone, Copy)]
pub(super) struct Grip {
    /// The car.
    pub(super) desk: StoredValue<Desk, LocalStorage>,
    /// The command.
    pub(super) kind: CommandKind,
    /// What it says.
    pub(super) card: Memo<Option<CommandCard>>,
    /// Whether it cannot be given now: something is in its way, or it is under way.
    pub(super) is_held_up: Memo<bool>,
}

/// The id of a command's button or handle, by which the focus finds it.
pub(super) fn button_id(kind: CommandKind) -> String {
    format!("command-{}", kind.code())
}

/// The id of the text that says what a command does and what is in its way.
pub(super) fn text_id(kind: CommandKind) -> String {
    format!("command-{}-text", kind.code())
}

/// The tile.
#[component]
pub(in crate::pages) fn CommandTile(
    desk: Desk,
    kind: CommandKind,
    card: Memo<Option<CommandCard>>,
) -> impl IntoView {
    let entries = desk.vehicle.commands.entries.clone();
    let stage = Memo::new(move |_| {
        entries.with(|entries| {
            let mut under_way = entries.iter().filter(|entry| !entry.life.is_over());
            let same = under_way.find(|entry| entry.kind == kind)?;
            Some(same.life.stage())
        })
    });
    let text = move |pick: fn(&CommandCard) -> Option<String>| {
        Memo::new(move |_| card.with(|card| pick(card.as_ref()?)))
    };
    let obstacle = text(|card| card.obstacle.map(ToOwned::to_owned));
    let last = text(|card| card.last.clone());
    let hint = text(|card| Some(card.hint.to_owned()));
    let cautions = Memo::new(move |_| {
        card.with(|card| {
            card.as_ref()
                .map(|card| card.cautions.clone())
                .unwrap_or_default()
        })
    });
    let is_held_up = Memo::new(move |_| obstacle.with(Option::is_some) || stage.get().is_some());
    let standing = move || match stage.get() {
        Some(stage) => Some(words().commands.stages.of(stage).to_owned()),
        None => last.get(),
    };
    let gesture = Gesture::of(kind);
    let grip = Grip {
        desk: StoredValue::new_local(desk),
        kind,
        card,
        is_held_up,
    };
    let class = match gesture {
        Gesture::Slide => "command command-wide command-gesture-speaks",
        Gesture::Hold => "command command-gesture-speaks",
        _ => "command",
    };
    // The gesture of unlocking says them with the place; what is asked before a command says them
    // there; and what cannot be given needs no warning.
    let asks = Asked::before(grip);
    let shows_cautions =
        move || gesture != Gesture::Slide && !asks.has_question() && obstacle.with(Option::is_none);

    view! {
        <li class=class class:command-running=move || stage.get().is_some()>
            {match gesture {
                Gesture::Tap => view! { <Tap grip=grip /> }.into_any(),
                Gesture::TapThenCancel => view! { <DelayedTap grip=grip /> }.into_any(),
                Gesture::Slide => view! { <UnlockGesture grip=grip /> }.into_any(),
                Gesture::Hold => view! { <HornGesture grip=grip /> }.into_any(),
                Gesture::Ask => view! { <FindGesture grip=grip /> }.into_any(),
                Gesture::Form => view! { <FormGesture grip=grip /> }.into_any(),
            }}
            <div class="command-text" id=text_id(kind)>
                <p class="command-hint">{hint}</p>
                {move || {
                    obstacle
                        .get()
                        .map(|text| {
                            view! {
                                <p class="command-obstacle">
                                    <Icon name=IconName::CircleSlash />
                                    <span>{text}</span>
                                </p>
                            }
                        })
                }}
                {move || {
                    let lines = cautions.get().into_iter().filter(|_| shows_cautions());
                    lines.map(caution).collect_view()
                }}
            </div>
            {move || standing().map(|text| view! { <p class="command-last">{text}</p> })}
        </li>
    }
}

/// One line of what the owner should know before.
pub(super) fn caution(text: String) -> impl IntoView {
    view! {
        <p class="command-caution">
            <Icon name=IconName::TriangleAlert />
            <span>{text}</span>
        </p>
    }
}

/// The label of a command, tracked.
pub(super) fn label(card: Memo<Option<CommandCard>>) -> Signal<String> {
    Signal::derive(move || {
        card.with(|card| {
            card.as_ref()
                .map(|card| card.label.to_owned())
                .unwrap_or_default()
        })
    })
}

/// The icon of a command.
pub(super) const fn icon(kind: CommandKind) -> IconName {
    match kind {
        CommandKind::Lock => IconName::Lock,
        CommandKind::Unlock => IconName::LockOpen,
        CommandKind::FlashLights => IconName::Flashlight,
        CommandKind::SoundHorn => IconName::Volume,
        CommandKind::Find => IconName::MapPinSearch,
        CommandKind::StartClimate => IconName::Fan,
        CommandKind::StopClimate => IconName::CircleSlash,
        CommandKind::StartCharging => IconName::Zap,
        CommandKind::StopCharging => IconName::ZapOff,
        CommandKind::SetChargingTarget => IconName::BatteryCharging,
        CommandKind::SetAcLimit => IconName::Gauge,
        CommandKind::SetChargingPlan => IconName::CalendarClock,
        CommandKind::SendDestination => IconName::Send,
    }
}

/// The command of a kind that carries nothing.
pub(super) const fn bare(kind: CommandKind) -> Option<Command> {
    match kind {
        CommandKind::Lock => Some(Command::Lock),
        CommandKind::Unlock => Some(Command::Unlock),
        CommandKind::FlashLights => Some(Command::FlashLights),
        CommandKind::SoundHorn => Some(Command::SoundHorn),
        CommandKind::Find => Some(Command::Find),
        CommandKind::StartClimate => Some(Command::StartClimate),
        CommandKind::StopClimate => Some(Command::StopClimate),
        CommandKind::StartCharging => Some(Command::StartCharging),
        CommandKind::StopCharging => Some(Command::StopCharging),
        CommandKind::SetChargingTarget
        | CommandKind::SetAcLimit
        | CommandKind::SetChargingPlan
        | CommandKind::SendDestination => None,
    }
}
