//! The tile of this month's charging.

use carport_present::dashboard::{MonthCard, MonthFigures, MonthMessage, SessionLine, month};
use carport_present::notice::Tone;
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::{Icon, IconName, tone_class, tone_icon};
use crate::state::Vehicle;

/// What was charged this month, what it cost, and session by session. Nothing for a car without a
/// plug.
#[component]
pub fn MonthTile(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let context = Context::here();
    let card = Memo::new(move |_| {
        let account = vehicle.charging.month.get();
        let card = context.show(&vehicle, |facts, locale| month(facts, &account, locale));
        card.flatten()
    });
    let has_plug = Memo::new(move |_| card.with(Option::is_some));

    view! {
        <Show when=move || has_plug.get()>
            <Month card=card />
        </Show>
    }
}

#[component]
fn Month(card: Memo<Option<MonthCard>>) -> impl IntoView {
    let title = move || card.with(|card| card.as_ref().map(|card| card.title.clone()));
    let messages = move || {
        let messages = card.with(|card| card.as_ref().map(|card| card.messages.clone()));
        messages
            .unwrap_or_default()
            .into_iter()
            .map(message)
            .collect_view()
    };
    let account = Memo::new(move |_| card.with(|card| card.as_ref()?.account.clone()));
    let older = Memo::new(move |_| {
        let older = account.with(|account| account.as_ref().map(|account| account.older.clone()));
        older.unwrap_or_default()
    });
    let older_summary = move || {
        account.with(|account| {
            account
                .as_ref()
                .and_then(|account| account.older_summary.clone())
        })
    };

    view! {
        <section class="tile tile-month">
            <h2 class="tile-heading">{title}</h2>
            {messages}
            {move || account.get().map(figures)}
            // Outside of what a new reading draws again: what is unfolded stays unfolded.
            <details class="disclosure" hidden=move || older.with(Vec::is_empty)>
                <summary>
                    <Icon name=IconName::ChevronRight />
                    {older_summary}
                </summary>
                <ul class="sessions">
                    {move || older.get().into_iter().map(session).collect_view()}
                </ul>
            </details>
        </section>
    }
}

fn message(message: MonthMessage) -> impl IntoView {
    let MonthMessage { tone, text } = message;
    let mark = (tone != Tone::Neutral).then(|| view! { <Icon name=tone_icon(tone) /> });
    view! { <p class=format!("care-summary {}", tone_class(tone))>{mark} {text}</p> }
}

fn figures(account: MonthFigures) -> impl IntoView {
    let MonthFigures {
        energy,
        count,
        costs,
        sessions,
        ..
    } = account;
    let costs = (!costs.is_empty()).then(|| {
        view! {
            <div>
                <dt class="figure-label">{move || words().care.month.cost}</dt>
                {costs
                    .into_iter()
                    .map(|cost| view! { <dd class="month-figure">{cost}</dd> })
                    .collect_view()}
            </div>
        }
    });
    let list = (!sessions.is_empty()).then(|| {
        view! {
            <ul class="sessions" aria-label=move || words().care.month.list>
                {sessions.into_iter().map(session).collect_view()}
            </ul>
        }
    });

    view! {
        <dl class="figure-pair">
            <div>
                <dt class="figure-label">{move || words().care.month.total}</dt>
                <dd class="month-figure">{energy}</dd>
                {count.map(|count| view! { <dd class="tile-detail">{count}</dd> })}
            </div>
            {costs}
        </dl>
        {list}
    }
}

fn session(line: SessionLine) -> impl IntoView {
    let SessionLine {
        when,
        energy,
        duration,
        place,
        cost,
        outcome,
        tone,
    } = line;
    let outcome = outcome.map(|outcome| {
        view! {
            <p class=format!("session-outcome {}", tone_class(tone))>
                <Icon name=tone_icon(tone) />
                {outcome}
            </p>
        }
    });
    view! {
        <li class="session">
            <div>
                <p class="care-title">{when}</p>
                <p class="tile-detail">{place}</p>
                {outcome}
            </div>
            <div class="session-figures">
                <p class="care-title">{energy}</p>
                {duration.map(|duration| view! { <p class="tile-detail">{duration}</p> })}
                {cost.map(|cost| view! { <p class="tile-detail">{cost}</p> })}
            </div>
        </li>
    }
}
