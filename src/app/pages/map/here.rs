//! Where the car is, in words: what the map shows, and what it does not.

use carport_domain::units::Percent;
use carport_present::dashboard::PresenceState;
use carport_present::map::{HereCard as Card, ParkedCard, Remark, here, reach_text};
use carport_present::notice::Tone;
use leptos::prelude::*;

use super::desk::MapDesk;
use super::parked::ParkHere;
use crate::browser::settings_store::ReachPercent;
use crate::context::words;
use crate::parts::{Icon, IconName, Switch, tone_class};

/// The card. Its headline is said anew when it changes.
#[component]
pub(super) fn HereCard(desk: MapDesk) -> impl IntoView {
    let card = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(here))
    };
    let state = Memo::new(move |_| card.with(|card| card.state));
    let badge = move || {
        let (icon, tone) = match state.get() {
            PresenceState::Home => (IconName::House, Tone::Good),
            PresenceState::Away => (IconName::MapPin, Tone::Neutral),
            PresenceState::Unknown => (IconName::MapPinOff, Tone::Unknown),
            PresenceState::HomeNotSet => (IconName::House, Tone::Unknown),
        };
        view! {
            <span class=format!("badge {}", tone_class(tone))>
                <Icon name=icon />
            </span>
        }
    };
    let line = move |class: &'static str, pick: fn(&Card) -> Option<String>| {
        let text = Memo::new(move |_| card.with(pick));
        move || text.get().map(|text| view! { <p class=class>{text}</p> })
    };
    let remark = move |pick: fn(&Card) -> Option<Remark>| {
        let remark = Memo::new(move |_| card.with(pick));
        move || remark.get().map(notice)
    };
    let parked = Memo::new(move |_| card.with(|card| card.parked.clone()));
    let of_parked = desk.clone();
    let can_set_home = Memo::new(move |_| state.get() == PresenceState::HomeNotSet);
    let set_home = move |_| {
        desk.add_place(carport_domain::place::PlaceKind::Home, desk.car_point());
    };

    view! {
        <section class="tile here" aria-label=move || words().map.here.title>
            <p class="here-headline" role="status">
                {badge} {move || card.with(|card| card.headline.clone())}
            </p>
            <div class="here-lines">
                {line("here-distance", |card| card.detail.clone())}
                {line("here-quiet", |card| card.between.clone())}
                {line("here-quiet", |card| card.age.clone())}
                {line("here-address", |card| card.address.clone())}
                {line(
                    "here-coordinates",
                    |card| card.point.as_ref().map(|point| point.text.clone()),
                )}
                {line("here-quiet", |card| card.zone.clone())}
                {line("here-quiet", |card| card.found.clone())}
            </div>
            {remark(|card| card.remark.clone())}
            {remark(|card| card.jump.clone())}
            {move || parked.get().map(|card| parked_note(card, &of_parked))}
            <Show when=move || can_set_home.get()>
                <div class="actions">
                    <button type="button" class="button button-primary" on:click=set_home.clone()>
                        <Icon name=IconName::House />
                        {move || words().map.places.add_home}
                    </button>
                </div>
            </Show>
        </section>
    }
}

fn notice(remark: Remark) -> impl IntoView {
    view! {
        <div class="map-notice">
            <Icon name=IconName::TriangleAlert />
            <p>{remark.text}</p>
            {remark.remedy.map(|text| view! { <p>{text}</p> })}
        </div>
    }
}

fn parked_note(card: ParkedCard, desk: &MapDesk) -> impl IntoView + use<> {
    let class = if card.is_outdated {
        "parked-note is-outdated"
    } else {
        "parked-note"
    };
    view! {
        <div class=class>
            <Icon name=IconName::SquareParking />
            <div>
                <p>{card.text}</p>
                {card.since.map(|text| view! { <p class="here-quiet">{text}</p> })}
            </div>
            <ParkHere desk=desk.clone() is_change=true />
        </div>
    }
}

/// How far the car gets, drawn on demand, with the share of the range that is believed.
#[component]
pub(super) fn ReachSection(desk: MapDesk) -> impl IntoView {
    let context = desk.context;
    let is_shown = desk.shows_reach;
    let text = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(reach_text))
    };
    let percent = context.preferences.reach_percent;
    let share = move || {
        let locale = context.locale();
        carport_present::format::percent(Percent(f64::from(percent.get().get())), &*locale).joined()
    };
    let change = move |event: leptos::ev::Event| {
        if let Ok(value) = event_target_value(&event).parse() {
            percent.set(ReachPercent::new(value));
        }
    };

    view! {
        <section class="tile">
            <Switch
                name="map-reach"
                label=Signal::derive(|| words().map.scene.reach.to_owned())
                is_on=is_shown
                on_change=Callback::new(move |is_on| {
                    is_shown.set(is_on);
                    desk.look_at_all();
                })
            />
            <Show when=move || is_shown.get()>
                <label class="map-slider">
                    <span>{share}</span>
                    <input
                        type="range"
                        min="40"
                        max="100"
                        step="5"
                        aria-label=move || words().map.scene.reach
                        aria-valuetext=share
                        prop:value=move || percent.get().get().to_string()
                        on:input=change
                        on:change=move |_| context.save_preferences()
                    />
                </label>
            </Show>
            {move || text.get().map(|text| view! { <p class="tile-detail">{text}</p> })}
        </section>
    }
}
