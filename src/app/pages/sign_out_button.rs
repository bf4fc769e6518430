//! The way out of an account.

use leptos::prelude::*;

use super::account_section::email_of;
use crate::browser::{document, spawn};
use crate::context::{Context, words};
use crate::parts::{Confirm, Icon, IconName};
use crate::state::{Account, Source};
use crate::tasks;

/// Asks first, where something would be lost.
#[component]
pub(super) fn SignOutButton(account: Account) -> impl IntoView {
    let context = Context::here();
    let is_asking = RwSignal::new(false);
    let source = account.source;
    let is_demo = source == Source::Demo;
    let email = StoredValue::new(email_of(&account));
    let id = account.record.id;
    let sign_out = Callback::new(move |()| {
        let id = id.clone();
        spawn::spawn(async move {
            tasks::sign_out(context, id.clone()).await;
            // The button went with its account; one that could not be forgotten keeps both.
            if untrack(|| context.session.account(&id)).is_none() {
                document::focus_page();
            }
        });
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
        match source {
            Source::Demo => words.app.leave_demo,
            Source::Import => words.import.remove_all,
            Source::ConnectedDrive => words.cars.sign_out,
        }
    };
    // Several buttons of one text are told apart by their accounts.
    let full_label = move || {
        let is_own = |account: &&Account| account.source == Source::ConnectedDrive;
        let own_count = context
            .session
            .accounts
            .with(|all| all.iter().filter(is_own).count());
        (source == Source::ConnectedDrive && own_count > 1)
            .then(|| email.with_value(|email| (words().cars.sign_out_of)(email)))
    };

    let title = move || match source {
        Source::Import => words().import.remove_all_question,
        Source::ConnectedDrive | Source::Demo => words().cars.sign_out_title,
    };
    let detail = Signal::derive(move || {
        if source == Source::Import {
            return words().import.remove_detail.to_owned();
        }
        let cars = &words().cars;
        let question = email.with_value(|email| (cars.sign_out_question)(email));
        [
            &*question,
            cars.sign_out_removes,
            cars.sign_out_keeps,
            cars.sign_out_next,
        ]
        .join(" ")
    });

    view! {
        <button type="button" class="button" aria-label=full_label on:click=press>
            <Icon name=IconName::LogOut />
            {label}
        </button>
        <Confirm
            is_open=is_asking
            title=Signal::derive(move || title().to_owned())
            detail=detail
            cancel=Signal::derive(|| words().app.cancel.to_owned())
            confirm=Signal::derive(move || label().to_owned())
            on_confirm=sign_out
        />
    }
}
