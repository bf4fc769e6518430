//! The foot of a car's first screen: the three clocks, the calls of the day, what was not read.

use carport_client::meter::Subject;
use carport_domain::budget::Ledger;
use carport_present::calls::{CallsCard, calls};
use carport_present::dashboard::DashboardCard;
use leptos::prelude::*;

use super::car_values::OpenValue;
use crate::browser::{clock, spawn};
use crate::context::{Context, words};
use crate::parts::{ReadingRows, Rows};
use crate::state::{Source, Vehicle};

/// When the car last spoke, when we last looked, when we may look again.
#[component]
pub fn ClocksTile(
    /// The car.
    vehicle: Vehicle,
    /// The whole card.
    card: Memo<Option<DashboardCard>>,
) -> impl IntoView {
    let context = Context::here();
    let calls = calls_of(context, &vehicle);
    let account = vehicle.account.clone();
    let is_of_file = Memo::new(move |_| {
        let account = context.session.account(&account);
        account.is_some_and(|account| account.source == Source::Import)
    });
    let clocks = Memo::new(move |_| {
        card.with(|card| {
            card.as_ref()
                .map_or_else(Vec::new, |card| card.clocks.clone())
        })
    });
    let rows = Memo::new(move |_| {
        let calls = calls.get().map(|card| [card.next_check, card.left]);
        calls.into_iter().flatten().collect::<Vec<_>>()
    });
    let gap_count = {
        let snapshot = vehicle.snapshot;
        Memo::new(move |_| snapshot.with(|s| s.value().map_or(0, |snapshot| snapshot.gap_count)))
    };
    let gaps = move || {
        let count = gap_count.get();
        (count > 0).then(|| {
            let dashboard = &words().dashboard;
            let text = dashboard
                .unreadable_values
                .text(count as u64, &*context.locale());
            view! {
                <p class="tile-detail">
                    {text} ". " {dashboard.unreadable_detail}
                </p>
            }
        })
    };
    let share = move || calls.with(|card| card.as_ref().map(|card| card.left_share));
    // The words beside it say the same.
    let meter = move || {
        share().map(|share| {
            view! {
                <div class="meter" aria-hidden="true">
                    <div class="meter-fill" style:inline-size=format!("{:.1}%", share * 100.0)></div>
                </div>
            }
        })
    };
    let detail = move || {
        if is_of_file.get() {
            return Some(words().import.no_calls.to_owned());
        }
        calls.with(|card| card.as_ref().map(|card| card.detail.clone()))
    };

    view! {
        <section class="tile tile-clocks" id="tile-clocks" tabindex="-1">
            <h2 class="tile-heading">{move || words().dashboard.clocks}</h2>
            <ReadingRows readings=clocks on_open=OpenValue::here() class="part-grid" />
            <Rows rows=rows class="part-grid" />
            {meter}
            <p class="tile-detail">{detail}</p>
            {gaps}
        </section>
    }
}

/// The ledger of the car's account, read anew whenever the clock or the car moves on.
fn calls_of(context: Context, vehicle: &Vehicle) -> Memo<Option<CallsCard>> {
    let ledger = RwSignal::new(None::<Ledger>);
    let account = vehicle.account.clone();
    let service = {
        let account = account.clone();
        move || {
            let account = untrack(|| context.session.account(&account))?;
            // Nobody is asked about a car of a file, so there are no calls to count.
            let is_asked = account.source != Source::Import;
            is_asked.then(|| context.services.of(account.source))?
        }
    };
    let snapshot = vehicle.snapshot.clone();
    Effect::new({
        let service = service.clone();
        move |_| {
            context.session.now.track();
            snapshot.track();
            let Some(service) = service() else { return };
            let account = account.clone();
            spawn::spawn(async move {
                let read = service.meter.read(Subject::Account(&account), clock::now());
                let read = read.await;
                // The page may be gone meanwhile.
                let _ = ledger.try_set(Some(read));
            });
        }
    });

    Memo::new(move |_| {
        let ledger = ledger.get()?;
        let allowance = service()?.meter.allowance();
        let now = context.session.now.get();
        Some(calls(&ledger, allowance, &*context.locale(), now))
    })
}
