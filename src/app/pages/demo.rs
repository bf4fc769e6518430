//! An address that opens the demo, for links to it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::frame::Frame;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::NoticeBar;
use crate::tasks;

/// Opens the demo, then its first car.
#[component]
pub fn DemoPage() -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let failure = RwSignal::new(None);
    let open = move || {
        let navigate = navigate.clone();
        failure.set(None);
        spawn::spawn(async move {
            match tasks::start_demo(context).await {
                Ok(_) => {
                    let replace = NavigateOptions {
                        replace: true,
                        ..NavigateOptions::default()
                    };
                    navigate("/cars", replace);
                }
                Err(reason) => failure.set(Some(reason)),
            }
        });
    };
    open();
    let retry = Callback::new(move |_| open());
    let notice = move || {
        failure.get().map(|reason| {
            let notice = context.notice(&reason);
            view! { <NoticeBar notice action=Some(words().app.retry) on_action=retry /> }
        })
    };

    view! {
        <Frame title=Signal::derive(|| words().app.demo_badge.to_owned())>
            <p class="lead" role="status">
                {move || words().app.loading}
            </p>
            {notice}
        </Frame>
    }
}
