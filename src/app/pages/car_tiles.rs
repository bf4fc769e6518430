//! The tiles of a car's first screen.

use carport_present::dashboard::{
    DashboardCard, EnergyCard, PresenceCard, PresenceState, SecurityCard,
};
use carport_present::notice::Tone;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::browser::media;
use crate::context::words;
use crate::parts::{EnergyRing, FigureBlock, Icon, IconName, Rows, tone_class};

/// A part of the card, for as long as there is one.
fn part<T: Clone + PartialEq + Send + Sync + 'static>(
    card: Memo<Option<DashboardCard>>,
    pick: fn(&DashboardCard) -> T,
) -> Memo<Option<T>> {
    Memo::new(move |_| card.with(|card| card.as_ref().map(pick)))
}

/// Battery or tank: the ring, the range, and what charging does.
#[component]
pub fn EnergyTile(
    /// What it shows.
    card: EnergyCard,
) -> impl IntoView {
    let EnergyCard {
        range,
        details,
        label,
        ..
    } = card.clone();
    let rows = (!details.is_empty()).then(|| view! { <Rows rows=details /> });

    view! {
        <section class="tile tile-energy">
            <h2 class="tile-heading">{label}</h2>
            <div class="energy">
                <EnergyRing card=card />
                <dl class="energy-figures">
                    <FigureBlock figure=range />
                </dl>
            </div>
            {rows}
        </section>
    }
}

/// The distance driven, and the range on everything the car carries where it has two stores.
#[component]
pub fn OdometerTile(
    /// The whole card.
    card: Memo<Option<DashboardCard>>,
) -> impl IntoView {
    let figures = part(card, |card| {
        let range = card.total_range.clone();
        [card.odometer.clone()]
            .into_iter()
            .chain(range)
            .collect::<Vec<_>>()
    });
    let blocks = move || {
        let figures = figures.get().unwrap_or_default();
        figures
            .into_iter()
            .map(|figure| view! { <FigureBlock figure=figure /> })
            .collect_view()
    };

    view! {
        <section class="tile" aria-label=move || words().dashboard.odometer>
            <dl class="figure-pair">{blocks}</dl>
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
    let head = move || {
        let SecurityCard {
            tone,
            lock,
            closure,
            ..
        } = security.get()?;
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
            <div>
                <p class="tile-title">{lock}</p>
                <p class="tile-detail">{closure}</p>
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
            <div class="tile-head">{head}</div>
            // Outside of what a new reading draws again: what the owner unfolded stays unfolded.
            <details
                class="disclosure"
                open=media::is_wide()
                hidden=move || parts.with(Vec::is_empty)
            >
                <summary>
                    <Icon name=IconName::ChevronRight />
                    {move || words().dashboard.doors_and_windows}
                </summary>
                <Rows rows=parts class="part-grid" />
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
) -> impl IntoView {
    let presence = part(card, |card| card.presence.clone());

    move || {
        let PresenceCard {
            state,
            title,
            detail,
            address,
        } = presence.get()?;
        let (icon, tone) = match state {
            PresenceState::Home => (IconName::House, Tone::Good),
            PresenceState::Away => (IconName::MapPin, Tone::Neutral),
            PresenceState::Unknown => (IconName::MapPinOff, Tone::Unknown),
            PresenceState::HomeNotSet => (IconName::House, Tone::Unknown),
        };
        let set_home = (state == PresenceState::HomeNotSet && is_home_ours.get()).then(|| {
            view! {
                <A href="/settings" attr:class="button">
                    {move || words().dashboard.set_home}
                </A>
            }
        });
        Some(view! {
            <section class="tile tile-presence">
                <h2 class="tile-heading">{move || words().dashboard.home}</h2>
                <div class="tile-head">
                    <span class=format!("badge {}", tone_class(tone))>
                        <Icon name=icon />
                    </span>
                    <div>
                        <p class="tile-title">{title}</p>
                        <p class="tile-detail">{detail}</p>
                        <p class="tile-detail">{address}</p>
                    </div>
                </div>
                {set_home}
            </section>
        })
    }
}
