//! How the car's first screen shows it.

use carport_domain::vehicle::preferences::{ClosuresMode, IconColor};
use leptos::prelude::*;

use super::editing::{Editing, SectionHead};
use crate::context::words;
use crate::pages::tile_arranger::TileArranger;
use crate::parts::Choices;
use crate::state::Vehicle;

/// Doors and windows, the color of icons, the tiles.
#[component]
pub(super) fn DisplaySection(editing: Editing, vehicle: Vehicle) -> impl IntoView {
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let closures = Signal::derive(|| {
        let words = &words().vehicle_settings;
        vec![
            (ClosuresMode::Text, words.closures_text.to_owned()),
            (ClosuresMode::Icons, words.closures_icons.to_owned()),
        ]
    });
    let colors = Signal::derive(|| {
        let words = &words().vehicle_settings;
        vec![
            (IconColor::Default, words.icon_default.to_owned()),
            (IconColor::Green, words.icon_green.to_owned()),
        ]
    });
    let has_icons = editing.read(|preferences| preferences.closures == ClosuresMode::Icons);

    view! {
        <section class="tile settings-section">
            <SectionHead title=|| words().vehicle_settings.display editing=editing />
            <Choices
                name="car-closures"
                legend=text(|| words().vehicle_settings.closures)
                options=closures
                chosen=editing.read(|preferences| preferences.closures)
                on_choose=Callback::new(move |closures| {
                    editing.change(move |preferences| preferences.closures = closures);
                })
            />
            <Show when=move || has_icons.get()>
                <Choices
                    name="car-icon-color"
                    legend=text(|| words().vehicle_settings.icon_color)
                    options=colors
                    chosen=editing.read(|preferences| preferences.icon_color)
                    on_choose=Callback::new(move |color| {
                        editing.change(move |preferences| preferences.icon_color = color);
                    })
                />
            </Show>
            <h3 class="section-part">{move || words().vehicle_settings.tiles}</h3>
            <TileArranger vehicle=vehicle />
        </section>
    }
}
