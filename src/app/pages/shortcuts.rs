//! Single keys that lead somewhere: destinations, the next car, a new look at it.
//!
//! Whoever speaks to the device or types by accident can switch them off.

use carport_domain::ids::VehicleId;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

use super::frame::destinations;
use crate::browser::{keyboard, spawn};
use crate::context::Context;
use crate::state::Session;
use crate::tasks;

/// Listens for as long as the page stands.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let pathname = use_location().pathname;
    let go = move |path: &str| navigate(path, leptos_router::NavigateOptions::default());
    let press = move |key: &str| {
        if context.preferences.has_no_shortcuts.get_untracked() {
            return false;
        }
        match key {
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
                let all = untrack(|| destinations(context));
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
}

/// The car after the one on the screen, or before it; after the last comes the first.
fn neighbor(session: Session, is_next: bool) -> Option<VehicleId> {
    let current = untrack(|| session.open_car())?;
    session.vehicles.with_untracked(|all| {
        let at = all
            .iter()
            .position(|vehicle| vehicle.record.id == current)?;
        let step = if is_next { 1 } else { all.len() - 1 };
        let next = &all[(at + step) % all.len()].record.id;
        (*next != current).then(|| next.clone())
    })
}
