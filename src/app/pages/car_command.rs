//! The tile of the newest command.

use carport_present::commands::last::LastCommand;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::context::{Context, words};
use crate::parts::{Icon, IconName, StateChip};
use crate::state::Vehicle;

/// The newest command of a car, if it was given within a day.
pub fn last_command(context: Context, vehicle: Vehicle) -> Memo<Option<LastCommand>> {
    let entries = vehicle.commands.entries;
    Memo::new(move |_| {
        let now = context.session.now.get();
        entries.with(|entries| {
            carport_present::commands::last::last_command(entries, now, &*context.locale())
        })
    })
}

/// What the car was told last, and what became of it.
#[component]
pub fn LastCommandTile(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let href = format!("/car/{}/commands", vehicle.id.as_str());
    let last = last_command(Context::here(), vehicle);
    let text = move |pick: fn(&LastCommand) -> String| {
        Memo::new(move |_| last.with(|last| last.as_ref().map(pick)))
    };
    let (what, status, age) = (
        text(|last| last.what.clone()),
        text(|last| last.status.clone()),
        text(|last| last.age.clone()),
    );
    let chip =
        Memo::new(move |_| last.with(|last| last.as_ref().map(|last| (last.tone, last.outcome))));

    view! {
        <section class="tile tile-command" hidden=move || last.with(Option::is_none)>
            <h2 class="tile-heading">{move || words().commands.log.latest_title}</h2>
            <div class="tile-command-head">
                <p class="tile-title">{what}</p>
                {move || {
                    chip.get().map(|(tone, text)| {
                        view! { <StateChip tone=tone text=text.to_owned() /> }
                    })
                }}
            </div>
            <p class="tile-detail">{status}</p>
            <p class="tile-detail tile-command-age">{age}</p>
            <A href=href attr:class="button">
                {move || words().commands.title}
                <Icon name=IconName::ChevronRight />
            </A>
        </section>
    }
}
