//! The radius that the parkings of the past suggest.

use carport_domain::place::radius::evidence;
use carport_present::map::radius_card;
use leptos::prelude::*;

use super::draft::Draft;
use super::past::Pasts;
use crate::context::{Context, words};

/// What the parkings say about the place that is being changed, and a button that follows them.
#[component]
pub(super) fn Evidence(draft: RwSignal<Option<Draft>>, pasts: Pasts) -> impl IntoView {
    let context = Context::here();
    let center = Memo::new(move |_| draft.with(|draft| draft.as_ref()?.center));
    let radius = Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|draft| draft.radius)));
    let found = Memo::new(move |_| {
        let center = center.get()?;
        Some(pasts.whole.with(|held| evidence(&held.stops, center)))
    });
    let card = Memo::new(move |_| {
        let (found, radius) = (found.get()?, radius.get()?);
        let units = context.preferences.units.get();
        Some(radius_card(
            found.as_ref(),
            radius,
            units,
            &*context.locale(),
        ))
    });
    let offer = Memo::new(move |_| card.with(|card| card.as_ref()?.offer.clone()));
    let take = move |_| {
        let Some(offer) = offer.get_untracked() else {
            return;
        };
        draft.update(|draft| {
            if let Some(draft) = draft {
                draft.radius = offer.radius;
            }
        });
    };

    view! {
        <div class="radius-evidence" hidden=move || card.with(Option::is_none)>
            <h3 class="row-heading">{move || words().map.radius.title}</h3>
            <p>{move || card.with(|card| card.as_ref().map(|card| card.text.clone()))}</p>
            <Show when=move || offer.with(Option::is_some)>
                <button type="button" class="button" on:click=take>
                    {move || offer.get().map(|offer| offer.label)}
                </button>
            </Show>
        </div>
    }
}
