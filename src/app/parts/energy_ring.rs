//! How full the battery or the tank is, as a ring with the figure in its middle.

use carport_present::dashboard::{EnergyCard, EnergyKind};
use carport_present::reading::ReadingKey;
use leptos::prelude::*;

use super::{Icon, IconName, ReadingValue};

/// Radius of the ring in its 120-unit box.
const RADIUS: f64 = 52.0;

/// The ring.
#[component]
pub fn EnergyRing(
    /// What it shows.
    #[prop(into)]
    card: Signal<EnergyCard>,
    /// Opens the story of the level.
    on_open: Callback<ReadingKey>,
) -> impl IntoView {
    let circumference = 2.0 * std::f64::consts::PI * RADIUS;
    let arc = move || {
        card.with(|card| card.level_percent).map(|percent| {
            let length = circumference * percent.clamp(0.0, 100.0) / 100.0;
            format!("{length:.2} {circumference:.2}")
        })
    };
    let tick = move || {
        card.with(|card| card.target_percent)
            .filter(|percent| *percent < 100.0)
            .map(|percent| {
                let angle = percent / 50.0 * std::f64::consts::PI;
                let at = |radius: f64| (60.0 + radius * angle.cos(), 60.0 + radius * angle.sin());
                let ((x1, y1), (x2, y2)) = (at(RADIUS - 8.0), at(RADIUS + 7.0));
                view! { <line class="ring-target" x1=x1 y1=y1 x2=x2 y2=y2></line> }
            })
    };
    let class = move || {
        let (level, is_charging) = card.with(|card| (card.level_percent, card.is_charging));
        let tone = match level {
            Some(percent) if percent < 10.0 => "tone-alert",
            Some(percent) if percent < 20.0 => "tone-warning",
            Some(_) if is_charging => "tone-good",
            Some(_) => "tone-neutral",
            None => "tone-unknown",
        };
        let motion = if is_charging { " ring-charging" } else { "" };
        format!("ring {tone}{motion}")
    };
    let track = move || {
        let is_known = card.with(|card| card.level_percent.is_some());
        if is_known {
            "ring-track"
        } else {
            "ring-track ring-track-unknown"
        }
    };
    let icon = Signal::derive(
        move || match card.with(|card| (card.kind, card.is_charging)) {
            (EnergyKind::Battery, true) => IconName::BatteryCharging,
            (EnergyKind::Battery, false) => IconName::Battery,
            (EnergyKind::Fuel, _) => IconName::Fuel,
        },
    );

    view! {
        <div class=class>
            <svg viewBox="0 0 120 120" aria-hidden="true">
                <circle class=track cx="60" cy="60" r=RADIUS></circle>
                {move || {
                    arc()
                        .map(|dashes| {
                            view! {
                                <circle
                                    class="ring-arc"
                                    cx="60"
                                    cy="60"
                                    r=RADIUS
                                    stroke-dasharray=dashes
                                ></circle>
                            }
                        })
                }}
                {tick}
            </svg>
            <div class="ring-center">
                <Icon name=icon />
                <ReadingValue
                    reading=Signal::derive(move || card.with(|card| card.level.clone()))
                    on_open=on_open
                    shows_age=false
                    class="reading-large reading-whole"
                />
            </div>
        </div>
    }
}
