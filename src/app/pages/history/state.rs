//! What is shown while the past is read, where it cannot be, and where there is none.

use carport_present::notice::Remedy;
use leptos::prelude::*;
use leptos_router::components::A;

use super::desk::HistoryDesk;
use crate::context::words;
use crate::parts::{Icon, IconName, NoticeBar};
use crate::state::PastTold;

/// The part of the page, once there is something to show.
#[component]
pub(super) fn State(desk: HistoryDesk, children: ChildrenFn) -> impl IntoView {
    let HistoryDesk { read, failure, .. } = desk.clone();
    let is_read = Memo::new(move |_| read.with(Option::is_some));
    let is_empty = Memo::new(move |_| {
        read.with(|read| {
            read.as_ref()
                .is_some_and(|read| read.first_known().is_none())
        })
    });
    let is_told = is_told(&desk);
    let children = StoredValue::new(children);

    view! {
        <Failed desk=desk.clone() />
        <Progress desk=desk />
        <Show when=move || !is_read.get() && failure.with(Option::is_none)>
            <p class="history-wait" role="status">
                {move || words().history.page.reading}
            </p>
        </Show>
        <Show when=move || is_empty.get() && is_told.get()>
            <Nothing />
        </Show>
        <Show when=move || is_read.get() && !is_empty.get()>
            {move || children.with_value(|children| children())}
        </Show>
    }
}

/// Whether nothing more of a demo's past is to come.
fn is_told(desk: &HistoryDesk) -> Memo<bool> {
    let told = desk.vehicle.past_told.clone();
    Memo::new(move |_| told.get().is_none_or(|told| told.parts >= told.of))
}

/// Why the past cannot be read, or a part of it.
#[component]
fn Failed(desk: HistoryDesk) -> impl IntoView {
    let HistoryDesk {
        context,
        failure,
        read,
        ..
    } = desk.clone();
    let damaged = move || {
        let count = read.with(|read| read.as_ref().map_or(0, |read| read.unreadable_count));
        let locale = context.locale();
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        (count > 0).then(|| words().history.page.unreadable.text(count, &*locale))
    };
    let notice = move || {
        let notice = context.notice(&failure.get()?);
        let action =
            (notice.remedy != Some(Remedy::Reload)).then(|| words().history.controls.retry);
        let desk = desk.clone();
        let retry = Callback::new(move |_| desk.retry());
        Some(view! { <NoticeBar notice action on_action=retry /> })
    };

    view! {
        {notice}
        <p class="history-damaged" role="status" hidden=move || damaged().is_none()>
            <Icon name=IconName::TriangleAlert />
            {damaged}
        </p>
    }
}

/// How much of a demo's past is told.
#[component]
fn Progress(desk: HistoryDesk) -> impl IntoView {
    let told = desk.vehicle.past_told.clone();
    let under_way = move || {
        let PastTold { parts, of } = told.get()?;
        (parts < of).then_some((parts, of))
    };
    move || {
        let (parts, of) = under_way()?;
        let text = (words().history.page.told)(&parts.to_string(), &of.to_string());
        Some(view! {
            <p class="history-told">
                <progress max=of.to_string() value=parts.to_string() aria-label=text.clone()></progress>
                <span>{text}</span>
            </p>
        })
    }
}

/// No history yet.
#[component]
fn Nothing() -> impl IntoView {
    view! {
        <section class="history-nothing">
            <Icon name=IconName::History />
            <h2>{move || words().history.page.nothing_title}</h2>
            <p>{move || words().history.page.nothing_body}</p>
            <A href="/settings/history" attr:class="button">
                {move || words().history.page.import}
            </A>
        </section>
    }
}
