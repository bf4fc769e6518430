//! One account in the list: its cars, its trouble, the way out of it.

use carport_domain::fleet::Group;
use carport_domain::ids::{AccountId, VehicleId};
use leptos::prelude::*;
use leptos_router::components::A;

use super::car_row::CarRow;
use super::remedies::remedies;
use super::sign_out_button::SignOutButton;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, NoticeBar};
use crate::state::{Account, Source, Vehicle};
use crate::tasks;

/// The section of one account.
#[component]
pub fn AccountSection(
    /// The account.
    account: Account,
) -> impl IntoView {
    let context = Context::here();
    let of_id = account.record.id.clone();
    let groups = Memo::new_with_compare(
        move |_| listed_of(context, &of_id),
        |old, new| old.map(|groups| layout(groups)) != new.map(|groups| layout(groups)),
    );
    let id = account.record.id.clone();
    let has_cars = {
        let id = id.clone();
        move || !context.session.vehicles_of(&id).is_empty()
    };
    let heading = match account.source {
        Source::Demo => Signal::derive(|| words().cars.demo_account.to_owned()),
        Source::Import => Signal::derive(|| words().import.account.to_owned()),
        Source::ConnectedDrive => Signal::stored(email_of(&account)),
    };

    view! {
        <section class="account">
            <div class="account-head">
                <h2>{heading}</h2>
                <SignOutButton account=account.clone() />
            </div>
            <AccountNotice account=account.clone() />
            <UnreadableCars account=account.clone() />
            <Show when=move || !has_cars()>
                <Emptiness account=account.clone() />
            </Show>
            {move || groups.get().into_iter().map(car_group).collect_view()}
            <UnlistedCars account=id />
        </section>
    }
}

/// The e-mail address of an account; empty for one without.
pub(super) fn email_of(account: &Account) -> String {
    account.record.email().unwrap_or_default().to_owned()
}

fn listed_of(context: Context, id: &AccountId) -> Vec<Group<Vehicle>> {
    let mut groups = context.session.listed();
    for group in &mut groups {
        group.cars.retain(|car| car.account == *id);
    }
    groups.retain(|group| !group.cars.is_empty());
    groups
}

/// What the list is drawn anew for: what a car says is its own row's business.
fn layout(groups: &[Group<Vehicle>]) -> Vec<(Option<String>, Vec<VehicleId>)> {
    let ids = |group: &Group<Vehicle>| group.cars.iter().map(|car| car.id.clone()).collect();
    groups
        .iter()
        .map(|group| (group.name.clone(), ids(group)))
        .collect()
}

fn car_group(group: Group<Vehicle>) -> impl IntoView {
    let heading = group
        .name
        .map(|name| view! { <h3 class="car-group">{name}</h3> });
    let rows = group
        .cars
        .into_iter()
        .map(|vehicle| view! { <CarRow vehicle /> });

    view! {
        {heading}
        <ul class="car-list">{rows.collect_view()}</ul>
    }
}

/// How many cars the list leaves out because the owner wants it so, and where to find them.
#[component]
fn UnlistedCars(account: AccountId) -> impl IntoView {
    let context = Context::here();
    let count = Memo::new(move |_| {
        let cars = context.session.vehicles_of(&account);
        cars.iter().filter(|car| !car.is_listed()).count()
    });
    let text = move || {
        let count = count.get() as u64;
        words().cars.unlisted_cars.text(count, &*context.locale())
    };

    view! {
        <Show when=move || count.get() != 0>
            <p class="tile-detail">
                {text} " " <A href="/settings">{move || words().cars.unlisted_cars_link}</A>
            </p>
        </Show>
    }
}

/// What is wrong with an account as a whole, and the way out of it.
#[component]
pub(super) fn AccountNotice(account: Account) -> impl IntoView {
    let context = Context::here();
    let Account {
        record, failure, ..
    } = account;
    let id = record.id.clone();
    let retry = move || spawn::spawn(tasks::read_cars(context, id.clone()));
    let act = remedies(Some(&record.id), retry);

    move || {
        failure.get().map(|failure| {
            let notice = context.notice(&failure);
            let action = notice.action(&words().app);
            view! { <NoticeBar notice action=action on_action=act /> }
        })
    }
}

/// Cars that the vendor lists and that cannot be told apart by a number.
#[component]
fn UnreadableCars(account: Account) -> impl IntoView {
    let context = Context::here();

    move || {
        let count = account.unreadable_count.get();
        (count > 0).then(|| {
            let text = words()
                .cars
                .unreadable_cars
                .text(count as u64, &*context.locale());
            view! {
                <div class="notice tone-warning" role="status">
                    <Icon name=IconName::TriangleAlert />
                    <p class="notice-text">{text}</p>
                </div>
            }
        })
    }
}

/// Why no car stands here, unless a notice says it already.
#[component]
fn Emptiness(account: Account) -> impl IntoView {
    let text = move || {
        let is_told = account.failure.with(Option::is_some) || account.unreadable_count.get() > 0;
        if is_told {
            None
        } else if account.is_listed.get() {
            Some(words().cars.no_car_in_account)
        } else {
            Some(words().dashboard.not_received)
        }
    };

    move || text().map(|text| view! { <p class="tile-detail">{text}</p> })
}
