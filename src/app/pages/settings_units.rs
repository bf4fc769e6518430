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

/// The page.
#[component]
pub fn UnitsSettingsPage() -> impl IntoView {
    view! {
        <SettingsFrame title=Signal::derive(|| words().settings.units.to_owned())>
            <section class="tile settings-section">
                <p class="tile-detail">{move || words().settings.units_text}</p>
                <UnitChoice
                    name="distance"
                    legend=|words| words.distance
                    all=DistanceUnit::ALL
                    label=distance
                    read=|units| units.distance
                    write=|units, unit| units.distance = unit
                />
                <UnitChoice
                    name="pressure"
                    legend=|words| words.pressure
                    all=PressureUnit::ALL
                    label=pressure
                    read=|units| units.pressure
                    write=|units, unit| units.pressure = unit
                />
                <UnitChoice
                    name="temperature"
                    legend=|words| words.temperature
                    all=TemperatureUnit::ALL
                    label=temperature
                    read=|units| units.temperature
                    write=|units, unit| units.temperature = unit
                />
                <UnitChoice
                    name="volume"
                    legend=|words| words.volume
                    all=VolumeUnit::ALL
                    label=volume
                    read=|units| units.volume
                    write=|units, unit| units.volume = unit
                />
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
