//! Charges that the maker may still keep from before the first month it was asked for.

use carport_domain::budget::Asker;
use carport_domain::charging::Month;
use carport_domain::failure::Failure;
use carport_present::charges::{earlier_asking, earlier_came, earlier_known};
use leptos::prelude::*;

use crate::browser::spawn::spawn;
use crate::context::words;
use crate::pages::history::desk::HistoryDesk;
use crate::pages::on_screen::OnScreen;
use crate::parts::NoticeBar;
use crate::state::Source;
use crate::tasks::{self, EarlierCharging, MONTHS_AT_ONCE};

/// What becomes of asking.
#[derive(Clone, Debug, PartialEq)]
enum Asking {
    Nobody,
    Month(Month, u32),
    Came(EarlierCharging),
    Failed(Failure),
}

/// Where the maker keeps charges: how far back it was asked, and the way to ask for more.
#[component]
pub(super) fn EarlierSection(desk: HistoryDesk) -> impl IntoView {
    let vehicle = desk.vehicle.clone();
    let offered = Memo::new(move |_| {
        let snapshot = vehicle.snapshot.get();
        let capabilities = snapshot.value().map(|it| it.status.capabilities);
        capabilities.is_some_and(|it| it.charging_history == Some(true))
            && vehicle.hindrance(Asker::Owner).is_none()
    });
    let is_asked = desk.source() == Source::ConnectedDrive;
    let desk = StoredValue::new(desk);

    view! {
        <Show when=move || is_asked && offered.get()>
            <Earlier desk=desk.get_value() />
        </Show>
    }
}

#[component]
fn Earlier(desk: HistoryDesk) -> impl IntoView {
    let context = desk.context;
    let asking = RwSignal::new(Asking::Nobody);
    let first = RwSignal::new(None::<Month>);
    let find_first = {
        let desk = desk.clone();
        move || {
            let vehicle = desk.vehicle.clone();
            spawn(async move {
                // A database that cannot be read is told of above.
                if let Ok(month) = tasks::first_month_asked(context, &vehicle).await {
                    first.try_set(Some(month));
                }
            });
        }
    };
    find_first();
    // Whoever leaves the page wants no more.
    let on_screen = OnScreen::here();
    let ask = move |_| {
        if matches!(asking.get_untracked(), Asking::Month(..)) {
            return;
        }
        let (vehicle, find_first) = (desk.vehicle.clone(), find_first.clone());
        let on_screen = on_screen.clone();
        spawn(async move {
            let step = |month, before| {
                asking.try_set(Asking::Month(month, before));
                on_screen.get()
            };
            let came = tasks::fetch_earlier_charging(context, &vehicle, step).await;
            asking.try_set(came.map_or_else(Asking::Failed, Asking::Came));
            find_first();
        });
    };
    let known = move || Some(earlier_known(first.get()?, &*context.locale()));
    let said = move || match asking.get() {
        Asking::Month(month, before) => Some(earlier_asking(
            month,
            before,
            MONTHS_AT_ONCE,
            &*context.locale(),
        )),
        Asking::Came(came) => {
            let EarlierCharging {
                months,
                sessions,
                is_all,
            } = came;
            Some(earlier_came(months, sessions, is_all, &*context.locale()))
        }
        Asking::Nobody | Asking::Failed(_) => None,
    };
    let notice = move || match asking.get() {
        Asking::Failed(failure) => {
            let notice = context.notice(&failure);
            Some(view! { <NoticeBar notice action=None on_action=Callback::new(|_| ()) /> })
        }
        _ => None,
    };
    let is_asking = move || matches!(asking.get(), Asking::Month(..));

    view! {
        <section class="charges" aria-labelledby="charges-earlier-title">
            <h2 id="charges-earlier-title">{move || words().history.charges.earlier_title}</h2>
            <p class="chart-summary">{known}</p>
            {notice}
            <p role="status" hidden=move || said().is_none()>{said}</p>
            <div>
                <button type="button" class="button" disabled=is_asking on:click=ask>
                    {move || words().history.charges.earlier_ask}
                </button>
            </div>
            <p class="chart-summary">{move || words().history.charges.earlier_cost}</p>
        </section>
    }
}
