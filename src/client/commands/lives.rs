//! Commands of every sort, as chance brings them: told what may happen, in any order.

use carport_domain::command::entry::{Carrier, Entry};
use carport_domain::command::life::{Event, Life, Reason};
use carport_domain::command::proof::{Proof, Sight};
use carport_domain::command::{Argument, CommandKind, Fault, Progress, Step};
use carport_domain::failure::{Failure, Said};
use carport_domain::ids::CommandId;
use carport_domain::time::UnixMillis;
use carport_domain::units::Amperes;
use carport_domain::vehicle::charging_plan::ChargingMode;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// 2025-06-15T15:06:40Z.
pub(super) const START: UnixMillis = UnixMillis(1_750_000_000_000);

/// A command that was locked in, and told what happened: one event a second.
pub(super) fn lock(byte: u8, events: &[Event]) -> Entry {
    let mut life = Life::draft(Proof::State, START);
    for (seconds, event) in (1..).zip(events) {
        life.take(event.clone(), UnixMillis(START.0 + seconds * 1_000));
    }
    Entry {
        id: CommandId::from_random([byte; 8]),
        kind: CommandKind::Lock,
        argument: Argument::None,
        carrier: Carrier::ConnectedDrive,
        device: None,
        seen_before_at: None,
        was_as_told: None,
        event: None,
        life,
    }
}

/// What brings a command to the car.
pub(super) fn sent() -> Vec<Event> {
    vec![
        Event::Confirmed,
        Event::TurnCame,
        Event::Taken { created_at: None },
    ]
}

/// What brings it to its end.
pub(super) fn verified() -> Vec<Event> {
    let mut events = sent();
    events.push(Event::Told(Progress::Executed));
    events.push(Event::Looked(Sight::Done));
    events
}

pub(super) fn any_entry() -> impl Strategy<Value = Entry> {
    let head = (
        any::<[u8; 8]>(),
        select(CommandKind::ALL.to_vec()),
        any_argument(),
        select(vec![Carrier::ConnectedDrive, Carrier::Demo]),
    );
    let rest = (
        any_text(),
        option::of(any_instant()),
        any::<Option<bool>>(),
        any_text(),
        any_life(),
    );
    (head, rest).prop_map(
        |((id, kind, argument, carrier), (device, seen_before_at, was_as_told, event, life))| {
            Entry {
                id: CommandId::from_random(id),
                kind,
                argument,
                carrier,
                device,
                seen_before_at,
                was_as_told,
                event,
                life,
            }
        },
    )
}

fn any_instant() -> impl Strategy<Value = UnixMillis> {
    (0..4_000_000_000_000i64).prop_map(UnixMillis)
}

fn any_text() -> impl Strategy<Value = Option<String>> {
    option::of(any::<String>())
}

fn any_argument() -> impl Strategy<Value = Argument> {
    let mode = select(vec![
        ChargingMode::Immediate,
        ChargingMode::Window,
        ChargingMode::NoAction,
    ]);
    prop_oneof![
        Just(Argument::None),
        any::<u8>().prop_map(Argument::Target),
        (0..800u16).prop_map(|tenths| Argument::AcLimit(Amperes(f64::from(tenths) / 10.0))),
        (option::of(mode), any_text())
            .prop_map(|(mode, fingerprint)| Argument::Plan { mode, fingerprint }),
        any::<String>().prop_map(Argument::Place),
    ]
}

fn any_fault() -> impl Strategy<Value = Fault> {
    (any_text(), any_text(), any_text(), any::<Option<bool>>()).prop_map(
        |(title, description, code, is_retriable)| Fault {
            title,
            description,
            code,
            is_retriable,
        },
    )
}

fn any_failure() -> impl Strategy<Value = Failure> {
    let at = || option::of(any_instant());
    prop_oneof![
        select(Failure::EXAMPLES.to_vec()),
        any::<String>().prop_map(|code| Failure::ProxyRefused { code }),
        at().prop_map(|retry_at| Failure::RateLimited { retry_at }),
        at().prop_map(|replenished_at| Failure::QuotaUsedUp { replenished_at }),
        at().prop_map(|retry_at| Failure::Maintenance { retry_at }),
        option::of(any_fault()).prop_map(|fault| Failure::Forbidden {
            said: fault.map(Said::new),
        }),
        any::<u16>().prop_map(|status| Failure::Rejected { status }),
        select(vec!["command", "event_status", "state"])
            .prop_map(|endpoint| Failure::Unreadable { endpoint }),
    ]
}

fn any_reason() -> impl Strategy<Value = Reason> {
    prop_oneof![
        any_failure().prop_map(Reason::Failure),
        any_fault().prop_map(Reason::Fault),
        select(vec![
            Reason::ByOwner,
            Reason::PageClosed,
            Reason::WaitedTooLong,
            Reason::NothingFinal,
            Reason::CarSilent,
            Reason::CarUnchanged,
            Reason::CarDoesNotTell,
            Reason::NoObserver,
        ]),
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    let step = select(vec![
        Step::Accepted,
        Step::Pending,
        Step::Delivered,
        Step::Running,
        Step::Unknown,
    ]);
    let sight = select(vec![
        Sight::Done,
        Sight::Older,
        Sight::Unchanged,
        Sight::Silent,
    ]);
    prop_oneof![
        1 => any_reason().prop_map(Event::Withdrawn),
        1 => Just(Event::TakenForGood),
        1 => any_failure().prop_map(Event::NotTaken),
        1 => any_reason().prop_map(Event::PerhapsTaken),
        4 => step.prop_map(|step| Event::Told(Progress::Underway(step))),
        2 => Just(Event::Told(Progress::Executed)),
        1 => Just(Event::Told(Progress::Ignored)),
        1 => any_fault().prop_map(|fault| Event::Told(Progress::Failed(fault))),
        3 => any_failure().prop_map(Event::PollFailed),
        3 => sight.prop_map(Event::Looked),
        1 => Just(Event::Found),
        1 => any_reason().prop_map(Event::Lost),
        2 => any_failure().prop_map(Event::LookFailed),
    ]
}

fn any_life() -> impl Strategy<Value = Life> {
    let proof = select(vec![Proof::State, Proof::Position, Proof::Word]);
    let taken = option::of(any_instant()).prop_map(|created_at| Event::Taken { created_at });
    let events = proptest::collection::vec((any_event(), 0..100_000i64), 0..10);
    (proof, any_instant(), taken, 0..=4usize, events).prop_map(
        |(proof, began_at, taken, begun, events)| {
            let mut life = Life::draft(proof, began_at);
            let beginning = [Event::Proposed, Event::Confirmed, Event::TurnCame, taken];
            for event in beginning.into_iter().take(begun) {
                life.take(event, began_at);
            }
            let mut now = began_at.0;
            for (event, millis) in events {
                now += millis;
                life.take(event, UnixMillis(now));
            }
            life
        },
    )
}

/// Two commands are the same if all of them is that is kept.
pub(super) fn is_same(one: &Entry, other: &Entry) -> bool {
    let bare = |entry: &Entry| Entry {
        life: Life::restored(entry.life.kept().clone()),
        ..entry.clone()
    };
    bare(one) == bare(other)
}
