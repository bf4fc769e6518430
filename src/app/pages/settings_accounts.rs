//! The accounts: what they are, how they stand, and the way out of each.

use carport_client::identity::Region;
use leptos::prelude::*;
use leptos_router::components::A;

use super::account_section::AccountNotice;
use super::settings_frame::SettingsFrame;
use super::sign_out_button::SignOutButton;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};
use crate::state::{Account, Source};

/// The page.
#[component]
pub fn AccountsSettingsPage() -> impl IntoView {
    let session = Context::here().session;
    let is_empty = move || session.accounts.with(Vec::is_empty);

    view! {
        <SettingsFrame title=Signal::derive(|| words().settings.accounts.to_owned())>
            <Show when=is_empty>
                <p class="lead">{move || words().cars.empty_text}</p>
            </Show>
            <For
                each=move || session.accounts.get()
                key=|account| account.record.id.clone()
                let:account
            >
                <AccountTile account=account />
            </For>
            <p class="actions">
                <A href="/connect" attr:class="button">
                    <Icon name=IconName::Plus />
                    {move || words().settings.add_account}
                </A>
            </p>
        </SettingsFrame>
    }
}

#[component]
fn AccountTile(account: Account) -> impl IntoView {
    let session = Context::here().session;
    let heading = account_name(&account);
    let id = account.record.id.clone();
    let count = Memo::new(move |_| session.vehicles_of(&id).len() as u64);
    let context = Context::here();
    // The demo's account is nowhere.
    let login = account.record.login();
    let login = login.filter(|_| account.source == Source::ConnectedDrive);
    let region = login.map(|login| login.region);
    let detail = move || {
        let cars = words()
            .settings
            .car_count
            .text(count.get(), &*context.locale());
        let connect = &words().connect;
        let region = region.map(|region| match region {
            Region::RestOfWorld => connect.region_rest_of_world,
            Region::NorthAmerica => connect.region_north_america,
        });
        [Some(cars), region.map(str::to_owned)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };

    view! {
        <section class="tile settings-section">
            <div class="account-head">
                <div class="link-text">
                    <h2>{heading}</h2>
                    <p class="tile-detail">{detail}</p>
                </div>
                <SignOutButton account=account.clone() />
            </div>
            <AccountNotice account=account />
        </section>
    }
}

/// What an account is called.
pub(super) fn account_name(account: &Account) -> Signal<String> {
    match account.source {
        Source::Demo => Signal::derive(|| words().cars.demo_account.to_owned()),
        Source::Import => Signal::derive(|| words().import.account.to_owned()),
        Source::ConnectedDrive => {
            Signal::stored(account.record.email().unwrap_or_default().to_owned())
        }
    }
}
