//! On a touch screen a car is asked anew by pulling its page down, and changed by wiping over its
//! picture. Both have a button too.

use carport_domain::ids::VehicleId;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::shortcuts::neighbor;
use crate::browser::spawn;
use crate::browser::touch::{Gesture, on_gesture};
use crate::context::Context;
use crate::parts::{Icon, IconName};
use crate::tasks;

/// Follows the fingers, and shows how far a pull has come.
#[component]
pub fn CarGestures(
    /// The car on the screen.
    id: VehicleId,
) -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let pull = RwSignal::new(0.0);
    let turn = move |is_next: bool| {
        if let Some(next) = neighbor(context.session, is_next) {
            let options = NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&format!("/car/{}", next.as_str()), options);
        }
    };
    let act = move |gesture: Gesture| match gesture {
        Gesture::Pulling(share) => pull.set(share),
        Gesture::Pulled(is_far) => {
            pull.set(0.0);
            if is_far {
                spawn::spawn(tasks::refresh_vehicle(context, id.clone()));
            }
        }
        Gesture::WipedToNext => turn(true),
        Gesture::WipedToPrevious => turn(false),
    };
    let following = StoredValue::new_local(Some(on_gesture(".hero", act)));
    on_cleanup(move || following.set_value(None));
    let far = move || format!("0 {:.0}px", pull.get() * 56.0);

    view! {
        <div
            class="pull"
            style:opacity=move || format!("{:.2}", pull.get())
            style:translate=far
            hidden=move || pull.get() <= 0.0
            aria-hidden="true"
        >
            <Icon name=IconName::Refresh />
        </div>
    }
}
