//! An address that opens the demo, for links to it: `/demo`, or `/demo?scenario=NAME` with a name
//! that the demo's worker knows.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::frame::Frame;
use super::on_screen::OnScreen;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::NoticeBar;
use crate::tasks;

/// Opens the demo, then its first car.
#[component]
pub fn DemoPage() -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let scene = use_query_map().with_untracked(|query| query.get("scenario"));
    let failure = RwSignal::new(None);
    let page = OnScreen::here();
    let open = move || {
        let (navigate, page, scene) = (navigate.clone(), page.clone(), scene.clone());
        failure.set(None);
        spawn::spawn(async move {
            let opened = tasks::start_demo(context, scene).await;
            if !page.get() {
                return;
            }
            match opened {
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

    let loading = move || {
        let is_loading = failure.with(Option::is_none);
        is_loading.then(|| words().app.loading)
    };

    view! {
        <Frame title=Signal::derive(|| words().app.demo_badge.to_owned())>
            <h1 class="page-title">{move || words().app.demo_badge}</h1>
            <p class="lead">{move || words().app.demo_explained}</p>
            <p role="status">{loading}</p>
            {notice}
        </Frame>
    }
}
