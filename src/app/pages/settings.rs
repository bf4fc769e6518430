//! The settings: a list of what there is, each with what it is at now.

use carport_domain::place::Place;
use carport_present::home::home_summary;
use carport_present::settings::{refresh_summary, units_summary};
use leptos::prelude::*;
use leptos_router::components::A;

use super::frame::Frame;
use super::settings_accounts::account_name;
use super::settings_display::{language_name, theme_name};
use super::settings_vehicles::{VehicleLinks, car_name};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, Switch};
use crate::state::{Account, Vehicle};

/// The list.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let context = Context::here();
    let has_cars = move || !context.session.vehicles.with(Vec::is_empty);

    view! {
        <Frame title=Signal::derive(|| words().settings.title.to_owned())>
            <h1 class="page-title">{move || words().settings.title}</h1>
            <div class="settings-columns">
                <div class="settings-column">
                    <Show when=has_cars>
                        <section class="settings-group">
                            <h2>{move || words().settings.vehicles}</h2>
                            <VehicleLinks />
                        </section>
                    </Show>
                    <section class="settings-group">
                        <h2>{move || words().settings.accounts}</h2>
                        <ul class="tile link-list">
                            <AccountsLink />
                            <SettingsLink
                                href="/connect"
                                icon=IconName::Plus
                                label=|| words().settings.add_account
                            />
                        </ul>
                    </section>
                </div>
                <div class="settings-column">
                    <General />
                    <Commands />
                    <DataLinks />
                    <About />
                </div>
            </div>
        </Frame>
    }
}

#[component]
fn General() -> impl IntoView {
    let context = Context::here();
    let preferences = context.preferences;
    let display = move || {
        let language = language_name(preferences.language.get());
        [language, theme_name(preferences.theme.get())].join(" · ")
    };
    let units = move || units_summary(preferences.units.get(), &words().settings);
    let refresh = move || refresh_summary(preferences.refreshing.get(), &*context.locale());
    let home = move || {
        let unit = preferences.units.get().distance;
        let locale = context.locale();
        let home = context.session.first_home();
        let home = home.as_ref().map(Place::border);
        home_summary(home.as_ref(), unit, &*locale)
    };

    view! {
        <section class="settings-group">
            <h2>{move || words().settings.general}</h2>
            <ul class="tile link-list">
                <SettingsLink
                    href="/settings/display"
                    icon=IconName::Contrast
                    label=|| words().settings.display
                    now=Signal::derive(display)
                />
                <SettingsLink
                    href="/settings/units"
                    icon=IconName::Ruler
                    label=|| words().settings.units
                    now=Signal::derive(units)
                />
                <SettingsLink
                    href="/settings/refresh"
                    icon=IconName::Refresh
                    label=|| words().settings.refresh
                    now=Signal::derive(refresh)
                />
                <SettingsLink
                    href="/settings/home"
                    icon=IconName::House
                    label=|| words().settings.home
                    now=Signal::derive(home)
                />
            </ul>
        </section>
    }
}

/// Whether anybody can tell a car something from here.
#[component]
fn Commands() -> impl IntoView {
    let context = Context::here();
    let is_read_only = context.preferences.is_read_only;
    let change = Callback::new(move |is_on| {
        is_read_only.set(is_on);
        context.save_preferences();
    });

    view! {
        <section class="settings-group">
            <h2>{move || words().settings.commands}</h2>
            <div class="tile">
                <Switch
                    name="read-only"
                    label=Signal::derive(|| words().settings.read_only.to_owned())
                    hint=Signal::derive(|| words().settings.read_only_hint.to_owned())
                    is_on=is_read_only
                    on_change=change
                />
            </div>
        </section>
    }
}

#[component]
fn AccountsLink() -> impl IntoView {
    let context = Context::here();
    let now = move || {
        let accounts = context.session.accounts.get();
        if accounts.is_empty() {
            return words().settings.accounts_text.to_owned();
        }
        let name = |account: &Account| account_name(account).get();
        accounts.iter().map(name).collect::<Vec<_>>().join(", ")
    };

    view! {
        <SettingsLink
            href="/settings/accounts"
            icon=IconName::User
            label=|| words().settings.accounts
            now=Signal::derive(now)
        />
    }
}

/// What is kept on this device, for its owner's eyes.
#[component]
fn DataLinks() -> impl IntoView {
    let context = Context::here();
    // Each car leads to its own from its settings; here stands the one that was last looked at.
    let car = Memo::new_with_compare(
        move |_| {
            let id = context.session.open_car()?;
            context.session.vehicle(&id)
        },
        |old, new| {
            let id = |car: Option<&Option<Vehicle>>| car?.as_ref().map(|car| car.id.clone());
            id(old) != id(new)
        },
    );
    let raw = move |vehicle: Vehicle| {
        let href = format!("/settings/data/{}", vehicle.id.as_str());
        let name = car_name(context, &vehicle);
        view! {
            <li class="link-row">
                <Icon name=IconName::Braces class="link-icon" />
                <div class="link-text">
                    <A href=href attr:class="link-name">
                        {move || words().settings.raw_data}
                        <span class="link-now link-of">{name}</span>
                    </A>
                </div>
                <Icon name=IconName::ChevronRight class="link-end" />
            </li>
        }
    };

    view! {
        <section class="settings-group">
            <h2>{move || words().settings.data}</h2>
            <ul class="tile link-list">
                {move || car.get().map(raw)}
                <SettingsLink
                    href="/settings/history"
                    icon=IconName::History
                    label=|| words().history.files.title
                    now=Signal::derive(|| words().history.files.summary.to_owned())
                />
                <SettingsLink
                    href="/settings/log"
                    icon=IconName::List
                    label=|| words().settings.log
                    now=Signal::derive(|| words().settings.log_text.to_owned())
                />
            </ul>
        </section>
    }
}

/// One line that leads to a page.
#[component]
fn SettingsLink(
    href: &'static str,
    icon: IconName,
    label: fn() -> &'static str,
    /// What it is at now; empty for nothing.
    #[prop(optional)]
    now: Signal<String>,
) -> impl IntoView {
    view! {
        <li class="link-row">
            <Icon name=icon class="link-icon" />
            <div class="link-text">
                <A href=href attr:class="link-name">
                    {label}
                </A>
                <Show when=move || !now.with(String::is_empty)>
                    <span class="link-now">{now}</span>
                </Show>
            </div>
            <Icon name=IconName::ChevronRight class="link-end" />
        </li>
    }
}

#[component]
fn About() -> impl IntoView {
    view! {
        <section class="settings-group">
            <h2>{move || words().settings.about}</h2>
            <div class="tile">
                <p>{move || words().settings.about_text}</p>
                <p class="tile-detail">
                    {move || (words().settings.version)(env!("CARGO_PKG_VERSION"))} " · "
                    {move || words().settings.license}
                </p>
            </div>
        </section>
    }
}
