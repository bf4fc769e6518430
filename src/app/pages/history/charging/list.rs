//! The charges of the period, month by month.

use carport_present::charges::{ChargeLine, ChargeMonth, charge_months};
use carport_present::charts::EnergyPast;
use leptos::prelude::*;

use super::sheet::ChargeSheet;
use crate::context::{Context, words};
use crate::pages::history::desk::{HistoryDesk, Shown};

/// So many charges of a month are shown at once; the others unfold.
const SHOWN: usize = 8;

/// The list; a line opens all that is known of its charge.
#[component]
pub(super) fn ChargeList(desk: HistoryDesk) -> impl IntoView {
    let opened = RwSignal::new(None::<usize>);
    let months = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(months_of).unwrap_or_default())
    };
    let all = move || {
        let months = months.get().into_iter();
        months.map(|month| month_view(month, opened)).collect_view()
    };

    view! {
        <section class="charges" aria-labelledby="charges-list-title">
            <h2 id="charges-list-title">{move || words().history.charges.title}</h2>
            <p class="chart-summary" hidden=move || !months.with(Vec::is_empty)>
                {move || words().history.charges.none}
            </p>
            {all}
        </section>
        <ChargeSheet desk=desk opened=opened />
    }
}

fn months_of(shown: &Shown<'_>) -> Vec<ChargeMonth> {
    let billed = shown.billed();
    let past = EnergyPast {
        billed: &billed,
        places: shown.places,
    };
    charge_months(&past, &shown.scope, shown.locale)
}

fn month_view(month: ChargeMonth, opened: RwSignal<Option<usize>>) -> impl IntoView {
    let ChargeMonth {
        title,
        count,
        energy,
        costs,
        mut lines,
    } = month;
    let rest = lines.split_off(lines.len().min(SHOWN));
    let rest_count = rest.len();
    let views = |lines: Vec<ChargeLine>| {
        let lines = lines.into_iter();
        lines.map(|line| line_view(line, opened)).collect_view()
    };
    let rest = (rest_count > 0).then(|| {
        let context = Context::here();
        let more = move || {
            let more = &words().history.charges.more;
            more.text(rest_count as u64, &*context.locale())
        };
        view! {
            <details class="disclosure">
                <summary>{more}</summary>
                <ul class="sessions">{views(rest)}</ul>
            </details>
        }
    });
    let sums = core::iter::once(count).chain(energy).chain(costs);
    let sums = sums.map(|sum| view! { <span>{sum}</span> }).collect_view();

    view! {
        <article class="charge-month">
            <header>
                <h3>{title}</h3>
                <p class="charge-sums">{sums}</p>
            </header>
            <ul class="sessions">{views(lines)}</ul>
            {rest}
        </article>
    }
}

fn line_view(line: ChargeLine, opened: RwSignal<Option<usize>>) -> impl IntoView {
    let ChargeLine {
        index,
        when,
        place,
        energy,
        levels,
        cost,
        is_found,
    } = line;
    let found = is_found.then(|| {
        view! { <span>{move || words().history.charges.found}</span> }
    });
    let has_cost = cost.is_some();
    view! {
        <li>
            <button type="button" class="charge-line" on:click=move |_| opened.set(Some(index))>
                <span class="charge-main">
                    <strong>{when}</strong>
                    <span class="charge-notes">
                        <span>{place}</span>
                        {found}
                    </span>
                </span>
                <span class="charge-figures">
                    <strong>{energy}</strong>
                    <span class="charge-notes">
                        <span>{levels}</span>
                        {has_cost.then(|| view! { <span>{cost}</span> })}
                    </span>
                </span>
            </button>
        </li>
    }
}
