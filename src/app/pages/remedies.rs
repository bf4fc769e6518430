//! What the button of a notice does.

use carport_domain::ids::AccountId;
use carport_present::notice::Remedy;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::browser::document;

/// Does what a remedy says. Asking again differs from place to place; signing in begins with what
/// is known of the account.
pub fn remedies(
    account: Option<&AccountId>,
    retry: impl Fn() + Send + Sync + 'static,
) -> Callback<Remedy> {
    let navigate = use_navigate();
    let sign_in = account.map_or_else(
        || "/connect".to_owned(),
        |id| format!("/connect?account={}", id.as_str()),
    );
    Callback::new(move |remedy| match remedy {
        Remedy::Retry => retry(),
        Remedy::SignIn | Remedy::SolveCaptcha => navigate(&sign_in, NavigateOptions::default()),
        Remedy::OpenDemo => navigate("/demo", NavigateOptions::default()),
        Remedy::Reload => document::reload(),
        Remedy::OpenFile => navigate("/import", NavigateOptions::default()),
        Remedy::Wait => (),
    })
}
