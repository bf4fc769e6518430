//! The tile of a charge in progress, and the departure plan.

use carport_domain::remote::Remote;
use carport_present::dashboard::{ChargingCard, PlanCard, charging, departure_plan};
use leptos::prelude::*;

use super::car_values::OpenValue;
use crate::context::{Context, words};
use crate::parts::{EnergyRing, ReadingBlock, Rows, StateChip};
use crate::state::Vehicle;

/// What a charge in progress shows; `None` while none is.
pub fn charging_card(context: Context, vehicle: &Vehicle) -> Memo<Option<ChargingCard>> {
    let vehicle = vehicle.clone();
    Memo::new(move |_| {
        let settings = vehicle.charging.settings.get();
        let month = vehicle.charging.month.get();
        let sessions = month.value().map(|month| &*month.sessions.sessions);
        let card = context.show(&vehicle, |facts, locale| {
            charging(
                facts,
                settings.value(),
                sessions.unwrap_or_default(),
                locale,
            )
        });
        card.flatten()
    })
}

/// Level, end and conditions of a charge in progress.
#[component]
pub fn ChargingTile(
    /// What it shows.
    #[prop(into)]
    card: Signal<ChargingCard>,
) -> impl IntoView {
    let on_open = OpenValue::here();
    let energy = Signal::derive(move || card.with(|card| card.energy.clone()));
    let range = Signal::derive(move || energy.with(|energy| energy.range.clone()));
    let rows = Signal::derive(move || card.with(|card| card.rows.clone()));
    let state = move || {
        let (tone, text) = card.with(|card| (card.tone, card.state.clone()));
        view! { <StateChip tone=tone text=text /> }
    };

    view! {
        <section class="tile tile-energy tile-charging">
            <div class="charging-head">
                <h2 class="tile-heading">{move || words().care.charge.heading}</h2>
                {state}
            </div>
            <p class="tile-title">{move || card.with(|card| card.headline.clone())}</p>
            <div class="energy">
                <EnergyRing card=energy on_open=on_open />
                <dl class="energy-figures">
                    <ReadingBlock reading=range on_open=on_open />
                </dl>
            </div>
            <Rows rows=rows />
        </section>
    }
}

/// What the car plans, while it does not charge: then the charge says it.
#[component]
pub fn PlanTile(
    /// The car.
    vehicle: Vehicle,
    /// Whether a charge is in progress.
    #[prop(into)]
    is_charging: Signal<bool>,
) -> impl IntoView {
    let context = Context::here();
    let plan = Memo::new(move |_| {
        let settings = vehicle
            .charging
            .settings
            .with(|held: &Remote<_>| held.value().cloned());
        let plan = context.show(&vehicle, |facts, locale| {
            departure_plan(facts, settings.as_ref(), locale)
        });
        plan.flatten().filter(|_| !is_charging.get())
    });

    move || {
        let PlanCard { rows } = plan.get()?;
        Some(view! {
            <section class="tile tile-plan">
                <h2 class="tile-heading">{move || words().care.charge.plan}</h2>
                <Rows rows=rows />
            </section>
        })
    }
}
