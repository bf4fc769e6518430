//! Which period is shown: how much, from when, and against what.

use carport_present::charts::{Period, PeriodKind};
use leptos::prelude::*;

use super::desk::HistoryDesk;
use crate::browser::clock;
use crate::context::words;
use crate::parts::{Icon, IconName, Switch};

/// The toolbar.
#[component]
pub(super) fn Toolbar(desk: HistoryDesk) -> impl IntoView {
    let HistoryDesk {
        context,
        period,
        compares,
        read,
        ..
    } = desk;
    let locale = move || context.locale();
    let first = move || read.with(|read| read.as_ref()?.past.first_known());
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

    view! {
        <section class="history-bar" aria-label=move || words().history.period.title>
            <fieldset class="map-views history-kinds">
                <legend class="visually-hidden">{move || words().history.period.title}</legend>
                {kinds.collect_view()}
            </fieldset>
            <div class="history-walk">
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || words().history.period.previous
                    disabled=move || earlier().is_none()
                    on:click=move |_| go(untrack(earlier))
                >
                    <Icon name=IconName::ChevronLeft />
                </button>
                <p class="history-title" role="status">
                    {title}
                </p>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || words().history.period.next
                    disabled=move || later().is_none()
                    on:click=move |_| go(untrack(later))
                >
                    <Icon name=IconName::ChevronRight />
                </button>
            </div>
            <div class="history-more">
                <OwnDates desk=desk.clone() />
                <Show when=can_compare>
                    <Switch
                        name="history-compare"
                        label=Signal::derive(|| words().history.period.compare.to_owned())
                        is_on=compares
                        on_change=Callback::new(move |is_on| compares.set(is_on))
                    />
                </Show>
            </div>
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
fn OwnDates(desk: HistoryDesk) -> impl IntoView {
    let HistoryDesk {
        context,
        period,
        read,
        ..
    } = desk;
    let from = RwSignal::new(String::new());
    let until = RwSignal::new(String::new());
    let is_open = RwSignal::new(false);
    let fill = move |_| {
        let opens = !is_open.get_untracked();
        is_open.set(opens);
        if opens {
            let first = read.with_untracked(|read| read.as_ref()?.past.first_known());
            let locale = untrack(|| context.locale());
            let (first_day, last_day) = period.get_untracked().dates(first, &*locale);
            from.set(first_day);
            until.set(last_day);
        }
    };
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
        <div class="history-dates">
            <button
                type="button"
                class="button button-quiet"
                aria-expanded=move || is_open.get().to_string()
                on:click=fill
            >
                <Icon name=IconName::CalendarClock />
                {move || words().history.period.custom}
            </button>
            <form hidden=move || !is_open.get() on:submit=show>
                <DateField name="history-from" label=|| words().history.page.from value=from />
                <DateField name="history-until" label=|| words().history.page.until value=until />
                <button type="submit" class="button">
                    {move || words().history.page.show_dates}
                </button>
            </form>
        </div>
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
