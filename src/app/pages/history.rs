//! The past of one car: charts over any period, what it charged, where it drove, how it fares, and
//! a month of it for paper.

mod calendar;
mod card;
mod charging;
mod condition;
mod desk;
mod head;
mod overview;
mod picture;
mod reckoned;
mod reminder;
mod report;
mod state;
mod toolbar;
mod trips;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::charging::ChargingPart;
use self::condition::ConditionPart;
use self::desk::HistoryDesk;
use self::head::{Head, Parts};
use self::overview::OverviewPart;
use self::reminder::Reminder;
use self::report::ReportPart;
use self::state::State;
use self::toolbar::Toolbar;
use self::trips::TripsPart;
use super::addressed_car::with_addressed_car;
use super::frame::Frame;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::state::Vehicle;
use crate::tasks;

/// A part of the page, each with an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Driving and energy.
    Overview,
    /// Each trip, and what its owner says about it.
    Trips,
    /// What went into the battery, and what it cost.
    Charging,
    /// Tires, presence, everything else that is told.
    Condition,
    /// A month for paper.
    Report,
}

impl Part {
    const ALL: [Self; 5] = [
        Self::Overview,
        Self::Trips,
        Self::Charging,
        Self::Condition,
        Self::Report,
    ];

    /// The last piece of its address.
    const fn segment(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Trips => "trips",
            Self::Charging => "charges",
            Self::Condition => "condition",
            Self::Report => "report",
        }
    }

    /// The part of an address; one that nobody knows leads to the first.
    fn of(segment: Option<&str>) -> Self {
        let found = Self::ALL
            .into_iter()
            .find(|part| Some(part.segment()) == segment);
        found.unwrap_or(Self::Overview)
    }

    fn name(self) -> &'static str {
        let page = &words().history.page;
        match self {
            Self::Overview => page.overview,
            Self::Trips => page.trips,
            Self::Charging => page.charging,
            Self::Condition => page.condition,
            Self::Report => page.report,
        }
    }
}

/// Finds the car of the address, and shows its past.
#[component]
pub fn HistoryPage() -> impl IntoView {
    with_addressed_car(|vehicle| view! { <CarHistory vehicle=vehicle /> })
}

#[component]
fn CarHistory(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let id = vehicle.id.clone();
    context.session.current_car.set(Some(id.clone()));
    // Where a car was is a part of its past; and a demo's car tells its past with its track.
    spawn::spawn(tasks::load_track(context, id.clone()));
    spawn::spawn(tasks::refresh_when_old(context, id));
    let desk = HistoryDesk::of(context, vehicle);
    let params = use_params_map();
    let part = Memo::new(move |_| params.with(|map| Part::of(map.get("part").as_deref())));
    let title = Signal::derive(|| words().history.page.title.to_owned());
    let shown = StoredValue::new(desk.clone());
    let behind = desk.clone();

    view! {
        <Frame title=title>
            <div class="history-page" aria-busy=move || behind.is_behind().to_string()>
                <Head desk=desk.clone() />
                <Parts desk=desk.clone() part=part />
                <Reminder desk=desk.clone() />
                // A report is of a month of its own.
                <Show when=move || part.get() != Part::Report>
                    <Toolbar desk=shown.get_value() />
                </Show>
                <State desk=desk.clone()>
                    {move || match part.get() {
                        Part::Overview => {
                            view! { <OverviewPart desk=shown.get_value() /> }.into_any()
                        }
                        Part::Trips => {
                            view! { <TripsPart desk=shown.get_value() /> }.into_any()
                        }
                        Part::Charging => {
                            view! { <ChargingPart desk=shown.get_value() /> }.into_any()
                        }
                        Part::Condition => {
                            view! { <ConditionPart desk=shown.get_value() /> }.into_any()
                        }
                        Part::Report => {
                            view! { <ReportPart desk=shown.get_value() /> }.into_any()
                        }
                    }}
                </State>
            </div>
        </Frame>
    }
}
