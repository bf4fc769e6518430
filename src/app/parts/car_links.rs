//! The owner's cars as a short list of links, for menu and side bar.

use carport_present::dashboard::FreshnessChip;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{FreshnessDot, Icon, IconName};

/// One car.
#[derive(Clone, Debug, PartialEq)]
pub struct CarLink {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Its levels in words, if they are known.
    pub level: Option<String>,
    /// How fresh its last word is, if it ever spoke to us.
    pub freshness: Option<FreshnessChip>,
    /// The address of its picture.
    pub picture: Option<String>,
}

/// The links; `on_choose` runs after one is followed.
#[component]
pub fn CarLinks(
    /// The cars.
    #[prop(into)]
    cars: Signal<Vec<CarLink>>,
    /// Called when one is followed.
    #[prop(optional)]
    on_choose: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <ul class="car-links">
            <For each=move || cars.get() key=|car| car.href.clone() let:car>
                <Link car=car cars=cars on_choose=on_choose />
            </For>
        </ul>
    }
}

/// Follows its car in the list, so that a new age does not take the focus from it.
#[component]
fn Link(
    car: CarLink,
    cars: Signal<Vec<CarLink>>,
    on_choose: Option<Callback<()>>,
) -> impl IntoView {
    let href = car.href.clone();
    let now = Memo::new(move |_| {
        let found = cars.with(|cars| cars.iter().find(|other| other.href == car.href).cloned());
        found.unwrap_or_else(|| car.clone())
    });
    let picture = Memo::new(move |_| now.with(|car| car.picture.clone()));
    let image = move || match picture.get() {
        Some(url) => view! { <img class="car-link-picture" src=url alt="" /> }.into_any(),
        None => {
            view! { <span class="car-link-picture"><Icon name=IconName::Car /></span> }.into_any()
        }
    };
    let dot = move || {
        let chip = now.with(|car| car.freshness.clone())?;
        Some(view! { <FreshnessDot chip=chip /> })
    };
    let choose = move |_| {
        if let Some(on_choose) = on_choose {
            on_choose.run(());
        }
    };

    view! {
        <li>
            <A href=href attr:class="car-link" on:click=choose>
                {image}
                <span class="car-link-text">
                    <span class="car-link-name">{move || now.with(|car| car.name.clone())}</span>
                    <span class="car-link-detail">
                        {dot} {move || now.with(|car| car.level.clone())}
                    </span>
                </span>
            </A>
        </li>
    }
}
