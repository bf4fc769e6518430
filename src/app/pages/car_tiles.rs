//! The tiles of a car's first screen.

use carport_present::dashboard::{DashboardCard, EnergyCard, PresenceCard, PresenceState};
use carport_present::notice::Tone;
use carport_present::reading::{ReadingCard, ReadingKey};
use leptos::prelude::*;
use leptos_router::components::A;

use super::car_values::OpenValue;
use crate::context::words;
use crate::parts::{
    EnergyRing, Icon, IconName, MapStrip, ReadingBlock, ReadingRows, ReadingValue, tone_class,
};

/// A part of the card, for as long as there is one.
fn part<T: Clone + PartialEq + Send + Sync + 'static>(
    card: Memo<Option<DashboardCard>>,
    pick: fn(&DashboardCard) -> T,
) -> Memo<Option<T>> {
    Memo::new(move |_| card.with(|card| card.as_ref().map(pick)))
}

/// A value as long as there is one. What asks is woken when it comes or goes; what it is given
/// follows the value itself.
fn known(reading: Memo<Option<ReadingCard>>) -> impl Fn() -> Option<Signal<ReadingCard>> + Clone {
    let is_there = Memo::new(move |_| reading.with(Option::is_some));
    move || {
        let first = is_there.get().then(|| reading.get_untracked()).flatten()?;
        Some(Signal::derive(move || {
            reading.get().unwrap_or_else(|| first.clone())
        }))
    }
}

/// Battery or tank: the ring, the range, and what charging does.
#[component]
pub fn EnergyTile(
    /// What it shows.
    #[prop(into)]
    card: Signal<EnergyCard>,
) -> impl IntoView {
    let on_open = OpenValue::here();
    let range = Signal::derive(move || card.with(|card| card.range.clone()));
    let details = Signal::derive(move || card.with(|card| card.details.clone()));

    view! {
        <section class="tile tile-energy">
            <h2 class="tile-heading">{move || card.with(|card| card.label.clone())}</h2>
            <div class="energy">
                <EnergyRing card=card on_open=on_open />
                <dl class="energy-figures">
                    <ReadingBlock reading=range on_open=on_open />
                </dl>
            </div>
            <Show when=move || card.with(|card| !card.details.is_empty())>
                <ReadingRows readings=details on_open=on_open />
            </Show>
        </section>
    }
}

/// The distance driven, and the range on everything the car carries where it has two stores.
#[component]
pub fn OdometerTile(
    /// The whole card.
    card: Memo<Option<DashboardCard>>,
) -> impl IntoView {
    let on_open = OpenValue::here();
    let odometer = part(card, |card| card.odometer.clone());
    let total = part(card, |card| card.total_range.clone());
    let block = move |reading: Memo<Option<ReadingCard>>| {
        let reading = known(reading);
        move || Some(view! { <ReadingBlock reading=reading()? on_open=on_open /> })
    };

    view! {
        <section class="tile" aria-label=move || words().dashboard.odometer>
            <dl class="figure-pair">
                {block(odometer)} {block(Memo::new(move |_| total.get().flatten()))}
            </dl>
        </section>
    }
}

/// Lock, doors, windows, and every part on demand.
#[component]
pub fn SecurityTile(
    /// The whole card.
    card: Memo<Option<DashboardCard>>,
) -> impl IntoView {
    let security = part(card, |card| card.security.clone());
    let on_open = OpenValue::here();
    let badge = move || {
        let tone = security.with(|security| security.as_ref().map(|card| card.tone))?;
        let icon = match tone {
            Tone::Good => IconName::ShieldCheck,
            Tone::Neutral => IconName::Lock,
            Tone::Warning | Tone::Alert => IconName::LockOpen,
            Tone::Unknown => IconName::CircleHelp,
        };
        Some(view! {
            <span class=format!("badge {}", tone_class(tone))>
                <Icon name=icon />
            </span>
        })
    };
    let lock = known(Memo::new(move |_| security.get().map(|card| card.lock)));
    let closure = known(Memo::new(move |_| security.get().map(|card| card.closure)));
    let head = move || {
        let (lock, closure) = (lock()?, closure()?);
        Some(view! {
            <div>
                <p class="tile-title">
                    <ReadingValue reading=lock on_open=on_open />
                </p>
                <p class="tile-detail">
                    <ReadingValue reading=closure on_open=on_open shows_age=false />
                </p>
            </div>
        })
    };
    let parts = Signal::derive(move || {
        let parts = security.with(|security| security.as_ref().map(|card| card.parts.clone()));
        parts.unwrap_or_default()
    });

    view! {
        <section class="tile tile-security">
            <h2 class="tile-heading">{move || words().dashboard.security}</h2>
            <div class="tile-head">{badge} {head}</div>
            // Outside of what a new reading draws again: what the owner unfolded stays unfolded.
            <details class="disclosure" hidden=move || parts.with(Vec::is_empty)>
                <summary>
                    <Icon name=IconName::ChevronRight />
                    {move || words().dashboard.doors_and_windows}
                </summary>
                <ReadingRows readings=parts on_open=on_open class="part-grid" />
            </details>
        </section>
    }
}

/// Home or away, and how far.
#[component]
pub fn PresenceTile(
    /// The whole card.
    card: Memo<Option<DashboardCard>>,
    /// Whether the owner may say where home is; the demo's home is the demo's own.
    #[prop(into)]
    is_home_ours: Signal<bool>,
    /// Where the map is.
    map: String,
) -> impl IntoView {
    let presence = part(card, |card| card.presence.clone());
    let on_open = OpenValue::here();
    let state = Memo::new(move |_| presence.with(|p| p.as_ref().map(|p| p.state)));
    let badge = move || {
        let (icon, tone) = match state.get()? {
            PresenceState::Home => (IconName::House, Tone::Good),
            PresenceState::Away => (IconName::MapPin, Tone::Neutral),
            PresenceState::Unknown => (IconName::MapPinOff, Tone::Unknown),
            PresenceState::HomeNotSet => (IconName::House, Tone::Unknown),
        };
        Some(view! {
            <span class=format!("badge {}", tone_class(tone))>
                <Icon name=icon />
            </span>
        })
    };
    let reading = known(Memo::new(move |_| {
        presence.with(|presence| presence.as_ref()?.readings.first().cloned())
    }));
    let title =
        move || Some(view! { <ReadingValue reading=reading()? on_open=on_open shows_age=false /> });
    let text = move |pick: fn(&PresenceCard) -> Option<String>| {
        move || presence.with(|presence| presence.as_ref().and_then(pick))
    };
    // The tile has said presence and distance already.
    let rows = Signal::derive(move || {
        let readings = presence
            .get()
            .map_or_else(Vec::new, |presence| presence.readings);
        readings
            .into_iter()
            .filter(|card| card.key == ReadingKey::Position && card.is_known())
            .collect::<Vec<_>>()
    });
    let strip = Memo::new(move |_| presence.with(|p| p.as_ref().and_then(|p| p.strip.clone())));
    let drawn = move || {
        let first = strip
            .with(Option::is_some)
            .then(|| strip.get_untracked())
            .flatten()?;
        Some(Signal::derive(move || {
            strip.get().unwrap_or_else(|| first.clone())
        }))
    };
    let can_set_home = move || state.get() == Some(PresenceState::HomeNotSet) && is_home_ours.get();

    view! {
        <section class="tile tile-presence" hidden=move || state.with(Option::is_none)>
            <h2 class="tile-heading">{move || words().dashboard.home}</h2>
            <div class="tile-head">
                {badge} <div>
                    <p class="tile-title">{title}</p>
                    <p class="tile-detail">{text(|presence| Some(presence.detail.clone()))}</p>
                    <p class="tile-detail">{text(|presence| presence.address.clone())}</p>
                </div>
            </div>
            <A href=map attr:class="strip-link">
                {move || drawn().map(|strip| view! { <MapStrip strip=strip /> })}
                <span class="strip-words">
                    <Icon name=IconName::Map />
                    {move || words().map.title}
                </span>
            </A>
            <Show when=move || rows.with(|rows| !rows.is_empty())>
                <ReadingRows readings=rows on_open=on_open />
            </Show>
            <Show when=can_set_home>
                <A href="/settings/home" attr:class="button">
                    {move || words().dashboard.set_home}
                </A>
            </Show>
        </section>
    }
}
