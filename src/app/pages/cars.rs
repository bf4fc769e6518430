//! The list of cars, account by account.

use leptos::prelude::*;
use leptos_router::components::A;

use super::account_section::AccountSection;
use super::frame::Frame;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};

/// The list.
#[component]
pub fn CarsPage() -> impl IntoView {
    let context = Context::here();
    let accounts = move || context.session.accounts.get();
    let is_empty = move || context.session.accounts.with(Vec::is_empty);
    let emptiness = move || {
        let words = words();
        if context.session.is_demo_opening.get() {
            words.app.loading
        } else {
            words.cars.empty_text
        }
    };

    view! {
        <Frame title=Signal::derive(|| words().cars.title.to_owned())>
            <h1 class="page-title">{move || words().cars.title}</h1>
            <Show when=is_empty>
                <p class="lead" role="status">
                    {emptiness}
                </p>
            </Show>
            <For each=accounts key=|account| account.record.id.clone() let:account>
                <AccountSection account=account />
            </For>
            <p class="actions">
                <A href="/connect" attr:class="button">
                    <Icon name=IconName::Plus />
                    {move || words().cars.add_account}
                </A>
                <A href="/import" attr:class="button">
                    <Icon name=IconName::FolderOpen />
                    {move || words().import.door_button}
                </A>
            </p>
        </Frame>
    }
}
