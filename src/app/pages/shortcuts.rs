//! Single keys that lead somewhere: destinations, the next car, a new look at it.
//!
//! Whoever speaks to the device or types by accident can switch them off.

use carport_domain::ids::VehicleId;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

use super::frame::destinations;
use super::shortcut_help::ShortcutHelp;
use crate::browser::{keyboard, spawn};
use crate::context::Context;
use crate::state::Session;
use crate::tasks;

/// Listens for as long as the page stands.
#[component]
pub fn Shortcuts(
    /// Set to show the list of the keys.
    is_help_open: RwSignal<bool>,
) -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let pathname = use_location().pathname;
    let go = move |path: &str| navigate(path, leptos_router::NavigateOptions::default());
    // A key comes from outside of the page's life, where no words are at hand.
    let places = Memo::new(move |_| destinations(context));
    let press = move |key: &str| {
        if context.preferences.has_no_shortcuts.get_untracked() {
            return false;
        }
        match key {
            "?" => is_help_open.set(true),
            "r" if pathname.with_untracked(|path| path.contains("/car/")) => {
                let Some(id) = untrack(|| context.session.open_car()) else {
                    return false;
                };
                spawn::spawn(tasks::refresh_vehicle(context, id));
            }
            "[" | "]" => {
                let Some(id) = neighbor(context.session, key == "]") else {
                    return false;
                };
                go(&format!("/car/{}", id.as_str()));
            }
            digit => {
                let all = places.get_untracked();
                let Some(found) = all.iter().find(|place| digit == place.key.to_string()) else {
                    return false;
                };
                go(&found.href);
            }
        }
        true
    };
    let listener = StoredValue::new_local(Some(keyboard::on_key(press)));
    on_cleanup(move || listener.set_value(None));

    view! { <ShortcutHelp is_open=is_help_open /> }
}

/// The car after the one on the screen, or before it; after the last comes the first.
pub(super) fn neighbor(session: Session, is_next: bool) -> Option<VehicleId> {
    let current = untrack(|| session.open_car())?;
    let all = untrack(|| session.listed_cars());
    // A car that is not listed is followed by the first one.
    let at = all.iter().position(|vehicle| vehicle.id == current);
    let next = match (at, is_next) {
        (Some(at), true) => all.get((at + 1) % all.len()),
        (Some(at), false) => all.get((at + all.len() - 1) % all.len()),
        (None, _) => all.first(),
    };
    next.map(|vehicle| vehicle.id.clone())
        .filter(|next| *next != current)
}
