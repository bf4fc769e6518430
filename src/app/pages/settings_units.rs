//! The units that the screen speaks in.

use carport_domain::units::choice::{
    DistanceUnit, PressureUnit, TemperatureUnit, Units, VolumeUnit,
};
use carport_present::settings::{distance, pressure, temperature, volume};
use carport_present::words::Settings;
use leptos::prelude::*;

use super::settings_frame::SettingsFrame;
use crate::context::{Context, words};
use crate::parts::Choices;

/// The choice of one unit; its field, its word and the labels of its choices have the same name.
macro_rules! unit {
    ($quantity:ident, $unit:ident) => {
        view! {
            <UnitChoice
                name=stringify!($quantity)
                legend=|words| words.$quantity
                all=$unit::ALL
                label=$quantity
                read=|units| units.$quantity
                write=|units, unit| units.$quantity = unit
            />
        }
    };
}

/// The page.
#[component]
pub fn UnitsSettingsPage() -> impl IntoView {
    view! {
        <SettingsFrame title=Signal::derive(|| words().settings.units.to_owned())>
            <section class="tile settings-section">
                <p class="tile-detail">{move || words().settings.units_text}</p>
                {unit!(distance, DistanceUnit)}
                {unit!(pressure, PressureUnit)}
                {unit!(temperature, TemperatureUnit)}
                {unit!(volume, VolumeUnit)}
            </section>
        </SettingsFrame>
    }
}

#[component]
fn UnitChoice<T>(
    name: &'static str,
    legend: fn(&Settings) -> &'static str,
    all: &'static [T],
    label: fn(T, &Settings) -> &'static str,
    read: fn(&Units) -> T,
    write: fn(&mut Units, T),
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let context = Context::here();
    let units = context.preferences.units;
    let options = Signal::derive(move || {
        let words = &words().settings;
        let option = |unit: &T| (*unit, label(*unit, words).to_owned());
        all.iter().map(option).collect()
    });
    let choose = Callback::new(move |unit| {
        units.update(|units| write(units, unit));
        context.save_preferences();
    });

    view! {
        <Choices
            name=name
            legend=Signal::derive(move || legend(&words().settings).to_owned())
            options=options
            chosen=Signal::derive(move || units.with(read))
            on_choose=choose
        />
    }
}
