//! All that is known of one charge, over the page.

use carport_present::charges::{ChargeDetail, charge_detail};
use carport_present::charts::EnergyPast;
use leptos::prelude::*;

use crate::context::words;
use crate::pages::history::desk::{HistoryDesk, Shown};
use crate::parts::Sheet;

/// The sheet; `opened` is the place of a charge among all.
#[component]
pub(super) fn ChargeSheet(desk: HistoryDesk, opened: RwSignal<Option<usize>>) -> impl IntoView {
    let detail = Memo::new(move |_| {
        let index = opened.get()?;
        desk.show(|shown| detail_of(shown, index)).flatten()
    });
    let title = Signal::derive(move || {
        let title = detail.with(|detail| detail.as_ref().map(|it| it.title.clone()));
        title.unwrap_or_default()
    });

    view! {
        <Sheet
            is_open=Signal::derive(move || detail.with(Option::is_some))
            title=title
            close=Signal::derive(|| words().reading.close)
            on_close=Callback::new(move |()| opened.set(None))
        >
            {move || detail.get().map(detail_view)}
        </Sheet>
    }
}

fn detail_of(shown: &Shown<'_>, index: usize) -> Option<ChargeDetail> {
    let billed = shown.billed();
    let past = EnergyPast {
        billed: &billed,
        places: shown.places,
    };
    charge_detail(&past, index, &shown.scope, shown.locale)
}

fn detail_view(detail: ChargeDetail) -> impl IntoView {
    let ChargeDetail {
        rows, parts, notes, ..
    } = detail;
    let rows = rows.into_iter().map(|(label, value)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    let items = |texts: Vec<String>| {
        let texts = texts.into_iter();
        texts.map(|text| view! { <li>{text}</li> }).collect_view()
    };
    let parts = (!parts.is_empty()).then(|| {
        view! {
            <h3 class="section-part">{move || words().history.charges.cost_parts}</h3>
            <ul class="chart-notes">{items(parts)}</ul>
        }
    });
    view! {
        <dl class="charge-facts">{rows.collect_view()}</dl>
        {parts}
        <ul class="chart-notes">{items(notes)}</ul>
    }
}
