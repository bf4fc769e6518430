//! What the pages behind the list of settings share.

use leptos::prelude::*;
use leptos_router::components::A;

use super::frame::Frame;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// A page of settings: the way back, the heading, the page.
#[component]
pub fn SettingsFrame(
    /// The heading, and the document's title.
    #[prop(into)]
    title: Signal<String>,
    /// Id of the heading, where something on the page hands the focus back to it.
    #[prop(optional)]
    heading: &'static str,
    /// The page.
    children: Children,
) -> impl IntoView {
    let id = (!heading.is_empty()).then_some(heading);

    view! {
        <Frame title=title>
            <div class="page-narrow settings-page">
                <A href="/settings" attr:class="back-link">
                    <Icon name=IconName::ChevronLeft />
                    {move || words().settings.back}
                </A>
                <h1 class="page-title" id=id tabindex="-1">
                    {title}
                </h1>
                {children()}
            </div>
        </Frame>
    }
}
