//! Every part in every state, for whoever works on them. Debug builds only; its own words are not
//! translated, those of the parts are.

mod charts;
mod commands;
mod controls;
mod map;
mod readings;

use carport_domain::failure::Failure;
use carport_domain::time::UnixMillis;
use carport_present::dashboard::{EnergyKind, Freshness, FreshnessChip, Row};
use carport_present::notice::Tone;
use leptos::prelude::*;

use super::frame::Frame;
use crate::context::{Context, words};
use crate::parts::{Chip, FreshnessDot, NoticeBar, Rows, StateChip};
use charts::Charts;
use commands::{Gestures, Steps};
use controls::Controls;
use map::Maps;
use readings::{Readings, Rings};

/// Every tone.
pub(super) const TONES: [Tone; 5] = [
    Tone::Neutral,
    Tone::Good,
    Tone::Warning,
    Tone::Alert,
    Tone::Unknown,
];

/// The gallery.
#[component]
pub fn GalleryPage() -> impl IntoView {
    view! {
        <Frame title=Signal::stored("Gallery".to_owned())>
            <h1 class="page-title">"Gallery"</h1>
            <div class="gallery">
                <Section title="Freshness">
                    <Chips />
                </Section>
                <Section title="States">
                    {TONES
                        .map(|tone| view! { <StateChip tone=tone text=format!("{tone:?}") /> })
                        .collect_view()}
                </Section>
                <Section title="Rows">
                    <Rows rows=Signal::stored(TONES.map(row).to_vec()) />
                </Section>
                <Section title="Rings">
                    <Rings kind=EnergyKind::Battery />
                    <Rings kind=EnergyKind::Fuel />
                </Section>
                <Section title="Readings">
                    <Readings />
                </Section>
                <Section title="Controls">
                    <Controls />
                </Section>
                <Section title="Gestures">
                    <Gestures />
                </Section>
                <Section title="Steps">
                    <Steps />
                </Section>
                <Section title="Charts">
                    <Charts />
                </Section>
                <Section title="Map">
                    <Maps />
                </Section>
                <Section title="Notices">
                    <Notices />
                </Section>
            </div>
        </Frame>
    }
}

#[component]
fn Section(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="tile">
            <h2>{title}</h2>
            <div class="gallery-items">{children()}</div>
        </section>
    }
}

#[component]
fn Chips() -> impl IntoView {
    let classes = [
        Freshness::Fresh,
        Freshness::Aging,
        Freshness::Old,
        Freshness::Stale,
        Freshness::Never,
    ];
    let chip = |class| FreshnessChip {
        class,
        text: format!("{class:?}"),
        detail: format!("{class:?}, in full"),
    };

    classes
        .map(|class| {
            view! {
                <Chip chip=chip(class) />
                <FreshnessDot chip=chip(class) />
            }
        })
        .collect_view()
}

#[component]
fn Notices() -> impl IntoView {
    let context = Context::here();
    let retry_at = Some(UnixMillis(
        context.session.now.get_untracked().0 + 3_600_000,
    ));
    let failures = [
        Failure::Offline,
        Failure::ProxyUnreachable,
        Failure::VendorUnreachable,
        Failure::TimedOut,
        Failure::CredentialsRefused,
        Failure::CaptchaExpired,
        Failure::SignedOut,
        Failure::RateLimited { retry_at },
        Failure::QuotaUsedUp {
            replenished_at: retry_at,
        },
        Failure::Blocked,
        Failure::AppOutdated,
        Failure::AccountLocked,
        Failure::VehicleUnavailable,
        Failure::Maintenance { retry_at },
        Failure::Rejected { status: 418 },
        Failure::StorageFailed,
        Failure::StorageFull,
        Failure::StorageTooNew,
        Failure::DemoFailed,
    ];

    move || {
        failures
            .iter()
            .map(|failure| {
                let notice = context.notice(failure);
                let action = notice.action(&words().app);
                view! { <NoticeBar notice action=action on_action=Callback::new(|_| ()) /> }
            })
            .collect_view()
    }
}

fn row(tone: Tone) -> Row {
    Row {
        label: format!("{tone:?}"),
        value: "1,240 km".to_owned(),
        tone,
    }
}
