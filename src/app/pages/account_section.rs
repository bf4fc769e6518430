//! One account in the list: its cars, its trouble, the way out of it.

use carport_present::notice::Remedy;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::car_row::CarRow;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Confirm, Icon, IconName, NoticeBar};
use crate::state::{Account, Source};
use crate::tasks;

/// The section of one account.
#[component]
pub fn AccountSection(
    /// The account.
    account: Account,
) -> impl IntoView {
    let context = Context::here();
    let id = account.record.id.clone();
    let of_id = id.clone();
    let vehicles = Memo::new_with_compare(
        move |_| context.session.vehicles_of(&of_id),
        |old, new| old.map(Vec::len) != new.map(Vec::len),
    );
    let is_empty = move || vehicles.with(Vec::is_empty);
    let heading = match account.source {
        Source::Demo => Signal::derive(|| words().cars.demo_account.to_owned()),
        Source::ConnectedDrive => Signal::stored(account.record.email.clone()),
    };

    view! {
        <section class="account">
            <div class="account-head">
                <h2>{heading}</h2>
                <SignOutButton account=account.clone() />
            </div>
            <AccountNotice account=account />
            <Show when=is_empty>
                <p class="tile-detail">{move || words().cars.no_car_in_account}</p>
            </Show>
            <ul class="car-list">
                <For
                    each=move || vehicles.get()
                    key=|vehicle| vehicle.record.id.clone()
                    let:vehicle
                >
                    <CarRow vehicle=vehicle />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn AccountNotice(account: Account) -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let address = format!("/connect?account={}", account.record.id.as_str());
    let act = Callback::new(move |remedy: Remedy| match remedy {
        Remedy::SignIn | Remedy::SolveCaptcha => navigate(&address, NavigateOptions::default()),
        Remedy::OpenDemo => navigate("/demo", NavigateOptions::default()),
        Remedy::Retry | Remedy::Wait => (),
    });

    move || {
        account.failure.get().map(|failure| {
            let notice = context.notice(&failure);
            let action = match notice.remedy {
                Some(Remedy::SignIn | Remedy::SolveCaptcha) => Some(words().app.sign_in),
                _ => None,
            };
            view! { <NoticeBar notice action=action on_action=act /> }
        })
    }
}

#[component]
fn SignOutButton(account: Account) -> impl IntoView {
    let context = Context::here();
    let is_asking = RwSignal::new(false);
    let is_demo = account.source == Source::Demo;
    let id = account.record.id;
    let sign_out = Callback::new(move |()| {
        let id = id.clone();
        spawn::spawn(tasks::sign_out(context, id));
    });
    // Leaving the demo loses nothing, so it asks nothing.
    let press = move |_| {
        if is_demo {
            sign_out.run(());
        } else {
            is_asking.set(true);
        }
    };
    let label = move || {
        let words = words();
        if is_demo {
            words.app.leave_demo
        } else {
            words.cars.sign_out
        }
    };

    let detail = Signal::derive(|| {
        let cars = &words().cars;
        [
            cars.sign_out_removes,
            cars.sign_out_keeps,
            cars.sign_out_next,
        ]
        .join(" ")
    });

    view! {
        <button type="button" class="button" on:click=press>
            <Icon name=IconName::LogOut />
            {label}
        </button>
        <Confirm
            is_open=is_asking
            title=Signal::derive(|| words().cars.sign_out_title.to_owned())
            detail=detail
            cancel=Signal::derive(|| words().app.cancel.to_owned())
            confirm=Signal::derive(|| words().cars.sign_out.to_owned())
            on_confirm=sign_out
        />
    }
}
