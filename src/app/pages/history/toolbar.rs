//! Which period is shown: how much, from when, and against what.

use carport_present::charts::{Period, PeriodKind};
use leptos::prelude::*;

use super::desk::HistoryDesk;
use crate::browser::clock;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// The toolbar.
#[component]
pub(super) fn Toolbar(desk: HistoryDesk) -> impl IntoView {
    let HistoryDesk {
        context,
        period,
        compares,
        read,
        ..
    } = desk.clone();
    let locale = move || context.locale();
    let first = move || read.with(|read| read.as_ref()?.first_known());
    let title = move || period.get().title(first(), &*locale());
    let earlier = move || period.get().previous();
    let later = move || period.get().next(clock::now(), &*locale());
    let go = move |to: Option<Period>| {
        if let Some(to) = to {
            period.set(to);
        }
    };
    let kinds = PeriodKind::OFFERED
        .into_iter()
        .map(|kind| view! { <Kind kind period /> });
    let can_compare = move || period.get().earlier().is_some();

    let is_open = RwSignal::new(false);
    let walk = move |is_later: bool| {
        let (icon, label): (_, fn() -> &'static str) = if is_later {
            (IconName::ChevronRight, || words().history.period.next)
        } else {
            (IconName::ChevronLeft, || words().history.period.previous)
        };
        let to = move || if is_later { later() } else { earlier() };
        view! {
            <button
                type="button"
                class="icon-button"
                aria-label=label
                title=label
                disabled=move || to().is_none()
                on:click=move |_| go(untrack(to))
            >
                <Icon name=icon />
            </button>
        }
    };

    view! {
        <section class="history-bar" aria-label=move || words().history.period.title>
            <fieldset class="map-views history-kinds">
                <legend class="visually-hidden">{move || words().history.period.title}</legend>
                {kinds.collect_view()}
            </fieldset>
            <div class="history-walk">
                {walk(false)}
                <button
                    type="button"
                    class="history-title"
                    aria-expanded=move || is_open.get().to_string()
                    title=move || words().history.period.custom
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    <Icon name=IconName::CalendarRange />
                    <span role="status">{title}</span>
                </button>
                {walk(true)}
                <button
                    type="button"
                    class="icon-button"
                    aria-pressed=move || compares.get().to_string()
                    aria-label=move || words().history.period.compare
                    title=move || words().history.period.compare
                    disabled=move || !can_compare()
                    on:click=move |_| compares.update(|compares| *compares = !*compares)
                >
                    <Icon name=IconName::GitCompare />
                </button>
            </div>
            <OwnDates desk=desk is_open=is_open />
        </section>
    }
}

/// One length. Another length ends today: what is newest is looked for first.
#[component]
fn Kind(kind: PeriodKind, period: RwSignal<Period>) -> impl IntoView {
    let context = crate::context::Context::here();
    let choose = move |_| {
        let locale = untrack(|| context.locale());
        period.set(Period::latest(clock::now(), &*locale).with_kind(kind));
    };
    view! {
        <label>
            <input
                type="radio"
                name="history-kind"
                prop:checked=move || period.get().kind == kind
                on:change=choose
            />
            <span>{move || kind.name(&*context.locale())}</span>
        </label>
    }
}

/// Two dates of the owner's own.
#[component]
fn OwnDates(desk: HistoryDesk, is_open: RwSignal<bool>) -> impl IntoView {
    let HistoryDesk {
        context,
        period,
        read,
        ..
    } = desk;
    let from = RwSignal::new(String::new());
    let until = RwSignal::new(String::new());
    Effect::new(move |_| {
        let first = read.with(|read| read.as_ref()?.first_known());
        let (first_day, last_day) = period.get().dates(first, &*context.locale());
        from.set(first_day);
        until.set(last_day);
    });
    let show = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let locale = untrack(|| context.locale());
        let (from, until) = (from.get_untracked(), until.get_untracked());
        if let Some(own) = Period::of_dates(&from, &until, &*locale) {
            period.set(own);
            is_open.set(false);
        }
    };

    view! {
        <form class="history-dates" hidden=move || !is_open.get() on:submit=show>
            <DateField name="history-from" label=|| words().history.page.from value=from />
            <DateField name="history-until" label=|| words().history.page.until value=until />
            <button type="submit" class="button">
                {move || words().history.page.show_dates}
            </button>
        </form>
    }
}

#[component]
fn DateField(
    name: &'static str,
    label: fn() -> &'static str,
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <label class="history-date">
            <span>{move || label()}</span>
            <input
                type="date"
                name=name
                required
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
}
