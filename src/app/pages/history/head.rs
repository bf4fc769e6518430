//! The heading of the page, and the way to its parts.

use carport_present::dashboard::{dashboard, provisional_name};
use leptos::prelude::*;
use leptos_router::components::A;

use super::Part;
use super::desk::HistoryDesk;
use crate::context::words;

impl HistoryDesk {
    /// What the car is called, tracked: as on its own page, once its profile is read.
    pub(super) fn car_name(self) -> impl Fn() -> String {
        let Self {
            context, vehicle, ..
        } = self;
        let unread = vehicle.clone();
        let known = Memo::new(move |_| Some(context.show(&vehicle, dashboard)?.name));
        move || {
            known.get().unwrap_or_else(|| {
                provisional_name(unread.name().as_deref(), unread.brand, &unread.vin)
            })
        }
    }
}

/// Id of the heading.
pub(super) const HEADING: &str = "history-heading";

/// The heading, and whose history this is.
#[component]
pub(super) fn Head(desk: HistoryDesk) -> impl IntoView {
    let name = desk.car_name();

    view! {
        <header class="map-head">
            <h1 id=HEADING tabindex="-1">
                {move || words().history.page.title}
            </h1>
            <p class="map-car">{name}</p>
        </header>
    }
}

/// The parts of the page.
#[component]
pub(super) fn Parts(desk: HistoryDesk, part: Memo<Part>) -> impl IntoView {
    let id = desk.vehicle.id;
    let link = move |it: Part| {
        let address = format!("/car/{}/history", id.as_str());
        let address = match it.segment() {
            "" => address,
            segment => format!("{address}/{segment}"),
        };
        let is_current = move || (part.get() == it).then_some("page");
        view! {
            <li>
                <A href=address exact=true scroll=false attr:aria-current=is_current>
                    {move || it.name()}
                </A>
            </li>
        }
    };

    view! {
        <nav class="history-parts" aria-label=move || words().history.page.parts>
            <ul>{Part::ALL.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
