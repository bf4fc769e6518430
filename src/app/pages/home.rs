//! The address without a path: the first run, the one car, or the list.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Redirect;

use super::cars::CarsPage;
use super::first_run::FirstRunPage;
use crate::context::Context;
use crate::state::{Account, Source};

/// Decides by what this device holds.
#[component]
pub fn HomePage() -> impl IntoView {
    let session = Context::here().session;
    let only_car = Memo::new(move |_| match session.listed_cars().as_slice() {
        [vehicle] => Some(vehicle.id.as_str().to_owned()),
        _ => None,
    });
    // A demo on its way is waited for, but the owner's own cars do not wait for it.
    let is_empty = Memo::new(move |_| {
        session.accounts.with(|all| {
            let is_own = |account: &Account| account.source != Source::Demo;
            !all.iter().any(is_own) && (all.is_empty() || session.is_demo_opening.get())
        })
    });

    move || match (is_empty.get(), only_car.get()) {
        (true, _) => view! { <FirstRunPage /> }.into_any(),
        (false, Some(id)) => {
            // The way back leads past this address, or it would lead here again.
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            view! { <Redirect path=format!("/car/{id}") options=options /> }.into_any()
        }
        (false, None) => view! { <CarsPage /> }.into_any(),
    }
}
