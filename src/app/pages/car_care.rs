//! The tile of messages and services.

use carport_present::dashboard::{
    CareCard, MessageGroup, MessageLine, MessageList, ServiceLine, care,
};
use carport_present::notice::Tone;
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::{Icon, IconName, StateChip, tone_class};
use crate::state::Vehicle;

/// What the car asks of its owner.
#[component]
pub fn CareTile(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let context = Context::here();
    let card = Memo::new(move |_| context.show(&vehicle, care));
    let messages = Memo::new(move |_| card.with(|card| card.as_ref().map(|c| c.messages.clone())));
    let services = move || card.get().map(|card| services(&card));
    let folded = Memo::new(move |_| {
        messages.with(|messages| messages.as_ref().and_then(|list| list.folded.clone()))
    });
    let folded_summary = move || folded.with(|folded| folded.as_ref().map(|f| f.summary.clone()));
    let folded_lines = move || {
        let lines = folded.get().map(|folded| folded.messages);
        lines
            .unwrap_or_default()
            .into_iter()
            .map(message)
            .collect_view()
    };

    view! {
        <section class="tile tile-care">
            <h2 class="tile-heading">{move || words().care.messages.heading}</h2>
            <div class="care-part">
                <h3 class="care-heading">{move || words().care.messages.vehicle_messages}</h3>
                {move || messages.get().map(pressing)}
                // Outside of what a new reading draws again: what is unfolded stays unfolded.
                <details class="disclosure" hidden=move || folded.with(Option::is_none)>
                    <summary>
                        <Icon name=IconName::ChevronRight />
                        {folded_summary}
                    </summary>
                    <ul class="care-list">{folded_lines}</ul>
                </details>
            </div>
            <div class="care-part">
                <h3 class="care-heading">{move || words().care.messages.services}</h3>
                {services}
            </div>
        </section>
    }
}

/// What needs the owner, or that nothing does.
fn pressing(list: MessageList) -> impl IntoView {
    let tone = list.tone;
    let summary = list.summary.map(|summary| {
        let mark = (tone == Tone::Good).then(|| view! { <Icon name=IconName::CircleCheck /> });
        view! { <p class=format!("care-summary {}", tone_class(tone))>{mark} {summary}</p> }
    });
    let groups = list.groups.into_iter().map(|group| {
        let MessageGroup {
            severity,
            tone,
            messages,
        } = group;
        view! {
            <div class="care-group">
                <StateChip tone=tone text=severity />
                <ul class="care-list">{messages.into_iter().map(message).collect_view()}</ul>
            </div>
        }
    });

    view! {
        {summary}
        {groups.collect_view()}
    }
}

fn message(line: MessageLine) -> impl IntoView {
    let MessageLine { title, text } = line;
    view! {
        <li>
            <p class="care-title">{title}</p>
            {text.map(|text| view! { <p class="tile-detail">{text}</p> })}
        </li>
    }
}

fn services(card: &CareCard) -> impl IntoView + use<> {
    let none = card
        .no_service
        .clone()
        .map(|text| view! { <p class="care-summary">{text}</p> });
    let lines = card.services.clone().into_iter().map(|line| {
        let ServiceLine {
            title,
            due,
            text,
            status,
            tone,
        } = line;
        view! {
            <li class="care-service">
                <div>
                    <p class="care-title">{title}</p>
                    <p class="care-due">{due}</p>
                    {text.map(|text| view! { <p class="tile-detail care-note">{text}</p> })}
                </div>
                <StateChip tone=tone text=status />
            </li>
        }
    });
    let list = (!card.services.is_empty())
        .then(|| view! { <ul class="care-list">{lines.collect_view()}</ul> });

    view! {
        {none}
        {list}
    }
}
