//! The raw data of one car: what the vendor answered, masked.

mod changes;
mod desk;
mod masking;
mod pick;
mod search;
mod sharing;
mod shown;
mod text;
mod tree;

use carport_present::dashboard::provisional_name;
use leptos::prelude::*;
use leptos_router::components::A;

use self::changes::Changes;
use self::desk::{Desk, Tab};
use self::masking::MaskingSection;
use self::pick::PickSection;
use self::search::SearchBar;
use self::sharing::SharingSection;
use self::text::TextView;
use self::tree::TreeView;
use super::addressed_car::with_addressed_car;
use super::frame::Frame;
use crate::context::words;
use crate::parts::{Choices, Icon, IconName};
use crate::state::Vehicle;

/// Finds the car of the address, and shows its answers.
#[component]
pub fn RawPage() -> impl IntoView {
    with_addressed_car(|vehicle| view! { <Raw vehicle=vehicle /> })
}

#[component]
fn Raw(vehicle: Vehicle) -> impl IntoView {
    let name = name_of(&vehicle);
    let desk = Desk::open(vehicle);
    let title = Signal::derive(|| words().raw.title.to_owned());
    let content = move || match desk.has_any.get() {
        None => view! { <p role="status">{words().raw.loading}</p> }.into_any(),
        Some(false) => view! {
            <section class="tile">
                <h2>{move || words().raw.empty_title}</h2>
                <p class="tile-detail">{move || words().raw.empty_text}</p>
            </section>
        }
        .into_any(),
        Some(true) => view! {
            <PickSection desk=desk />
            <MaskingSection desk=desk />
            <ViewSection desk=desk />
            <SharingSection desk=desk />
        }
        .into_any(),
    };

    view! {
        <Frame title=title>
            <div class="raw">
                <div class="raw-head">
                    <A href="/settings" attr:class="back-link">
                        <Icon name=IconName::ChevronLeft />
                        {move || words().settings.back}
                    </A>
                    <p class="raw-car">{name}</p>
                    <h1>{title}</h1>
                    <p class="tile-detail">{move || words().raw.lead}</p>
                </div>
                {content}
                <p class="visually-hidden" role="status">
                    {move || desk.said.get().text()}
                </p>
            </div>
        </Frame>
    }
}

fn name_of(vehicle: &Vehicle) -> impl Fn() -> String + use<> {
    let (profile, record) = (vehicle.profile.clone(), vehicle.record.clone());
    let (brand, vin) = (vehicle.brand, vehicle.vin.clone());
    move || {
        let given = record.with(|record| record.preferences.name.clone());
        let model = || profile.with(|profile| profile.as_ref()?.model.clone());
        given
            .or_else(model)
            .unwrap_or_else(|| provisional_name(None, brand, &vin))
    }
}

#[component]
fn ViewSection(desk: Desk) -> impl IntoView {
    let tabs = Signal::derive(move || {
        let raw = &words().raw;
        let mut tabs = vec![
            (Tab::Tree, raw.tree.to_owned()),
            (Tab::Text, raw.text.to_owned()),
        ];
        if desk.is_comparing() {
            tabs.push((Tab::Changes, raw.changes.to_owned()));
        }
        tabs
    });
    let view_of = move || match desk.tab() {
        Tab::Tree => view! {
            <SearchBar desk=desk />
            <TreeView desk=desk />
        }
        .into_any(),
        Tab::Text => view! { <TextView desk=desk /> }.into_any(),
        Tab::Changes => view! { <Changes desk=desk /> }.into_any(),
    };

    view! {
        <section class="tile raw-view">
            <h2 class="visually-hidden">{move || desk.document_word()}</h2>
            <Choices
                name="raw-tab"
                legend=Signal::derive(|| words().raw.view.to_owned())
                options=tabs
                chosen=Signal::derive(move || desk.tab())
                on_choose=Callback::new(move |tab| desk.tab.set(tab))
            />
            {view_of}
        </section>
    }
}
