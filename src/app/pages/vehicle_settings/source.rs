//! Where the car comes from, what that costs, and the way out.

use carport_client::meter::Subject;
use carport_domain::vehicle::preferences::VehiclePreferences;
use carport_present::locale::Locale;
use leptos::prelude::*;
use leptos_router::components::A;

use super::editing::{Editing, SectionHead};
use crate::browser::{clock, spawn};
use crate::context::{Context, words};
use crate::pages::account_section::AccountNotice;
use crate::pages::settings_accounts::account_name;
use crate::pages::sign_out_button::SignOutButton;
use crate::parts::{Icon, IconName, Switch};
use crate::state::{Account, Source, Vehicle};

/// Account, status, pause, calls, disconnect.
#[component]
pub(super) fn SourceSection(editing: Editing, vehicle: Vehicle) -> impl IntoView {
    let session = Context::here().session;
    let account = untrack(|| session.account(&vehicle.account));
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let of_account = account.map(|account| view! { <Standing account=account vehicle=vehicle /> });

    view! {
        <section class="tile settings-section">
            <SectionHead title=|| words().vehicle_settings.source editing=editing />
            {of_account}
            <Switch
                name="car-paused"
                label=text(|| words().vehicle_settings.pause)
                hint=text(|| words().vehicle_settings.pause_hint)
                is_on=editing.read(|preferences: &VehiclePreferences| preferences.is_paused)
                on_change=Callback::new(move |is_on| {
                    editing.change(move |preferences| preferences.is_paused = is_on);
                })
            />
        </section>
    }
}

#[component]
fn Standing(account: Account, vehicle: Vehicle) -> impl IntoView {
    let name = account_name(&account);
    let (source, failure) = (account.source, account.failure.clone());
    let status = move || {
        let words = &words().vehicle_settings;
        match source {
            Source::Demo => Some(words.status_demo),
            Source::Import => Some(words.status_files),
            // What is wrong stands in its notice.
            Source::ConnectedDrive => failure.with(Option::is_none).then_some(words.status_ok),
        }
    };
    let calls = calls_left(&account, &vehicle);
    let disconnect = (source == Source::ConnectedDrive).then(|| {
        view! {
            <div class="switch-row">
                <p class="field-hint" id="disconnect-hint">
                    {move || words().vehicle_settings.disconnect_text}
                </p>
                <SignOutButton account=account.clone() />
            </div>
        }
    });

    view! {
        <dl class="rows">
            <div class="row">
                <dt>{move || words().vehicle_settings.account}</dt>
                <dd>{name}</dd>
            </div>
            {move || {
                status()
                    .map(|status| {
                        view! {
                            <div class="row">
                                <dt>{move || words().vehicle_settings.status}</dt>
                                <dd>{status}</dd>
                            </div>
                        }
                    })
            }}
            {move || {
                calls()
                    .map(|calls| {
                        view! {
                            <div class="row">
                                <dt>{move || words().vehicle_settings.calls_left}</dt>
                                <dd>{calls}</dd>
                            </div>
                        }
                    })
            }}
        </dl>
        <AccountNotice account=account />
        {disconnect}
        <p class="actions">
            <A href="/settings/accounts" attr:class="button">
                <Icon name=IconName::User />
                {move || words().settings.accounts}
            </A>
        </p>
    }
}

/// Read again after each answer; `None` until it is known, and where nothing is counted.
fn calls_left(account: &Account, vehicle: &Vehicle) -> impl Fn() -> Option<String> + Clone + use<> {
    let context = Context::here();
    let left = RwSignal::new(None::<(u32, u32)>);
    let (account, snapshot) = (account.clone(), vehicle.snapshot.clone());
    Effect::new(move |_| {
        snapshot.track();
        let Some(service) = context.services.of(account.source) else {
            return;
        };
        if account.source == Source::Import {
            return;
        }
        let id = account.record.id.clone();
        spawn::spawn(async move {
            let now = clock::now();
            let ledger = service.meter.read(Subject::Account(&id), now).await;
            let allowance = service.meter.allowance();
            let made = ledger.today(now).metered();
            left.try_set(Some((
                allowance.left_after(made),
                allowance.calls_per_day(),
            )));
        });
    });

    move || {
        let (left, all) = left.get()?;
        let locale = context.locale();
        let number = |calls: u32| locale.number(f64::from(calls), 0);
        Some((words().vehicle_settings.calls_left_of)(
            &number(left),
            &number(all),
        ))
    }
}
