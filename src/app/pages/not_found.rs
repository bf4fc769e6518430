//! An address that leads nowhere.

use leptos::prelude::*;
use leptos_router::components::A;

use super::frame::Frame;
use crate::context::words;

/// Says so, and offers the way home.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <Frame title=Signal::derive(|| words().app.page_not_found.to_owned())>
            <h1 class="page-title">{move || words().app.page_not_found}</h1>
            <p class="lead">{move || words().app.page_not_found_detail}</p>
            <p class="actions">
                <A href="/" attr:class="button button-primary">
                    {move || words().cars.title}
                </A>
            </p>
        </Frame>
    }
}
