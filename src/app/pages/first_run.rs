//! The first screen on a new device: one sentence of promise and three doors.

use carport_present::notice::Remedy;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use super::frame::Frame;
use super::on_screen::OnScreen;
use super::remedies::remedies;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, NoticeBar};
use crate::tasks;

/// The first run.
#[component]
pub fn FirstRunPage() -> impl IntoView {
    view! {
        <Frame title=Signal::derive(|| words().first_run.title.to_owned())>
            <div class="welcome">
                <section class="welcome-hero">
                    <div class="welcome-stage">
                        <img
                            class="welcome-art"
                            src="art/welcome.webp"
                            alt=""
                            width="1200"
                            height="510"
                        />
                    </div>
                    <div class="welcome-words">
                        <h1>{move || words().first_run.title}</h1>
                        <p class="lead">{move || words().first_run.lead}</p>
                        <p>{move || words().app.promise}</p>
                    </div>
                </section>
                <div class="doors">
                    <DemoDoor />
                    <ImportDoor />
                    <ConnectDoor />
                </div>
                <Whereabouts />
            </div>
        </Frame>
    }
}

#[component]
fn DemoDoor() -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let is_opening = context.session.is_demo_opening;
    let failure = RwSignal::new(None);
    let page = OnScreen::here();
    let open = Callback::new(move |()| {
        if is_opening.get_untracked() {
            return;
        }
        failure.set(None);
        let (navigate, page) = (navigate.clone(), page.clone());
        spawn::spawn(async move {
            let opened = tasks::start_demo(context, None).await;
            if !page.get() {
                return;
            }
            match opened {
                Ok(Some(id)) => {
                    navigate(&format!("/car/{}", id.as_str()), NavigateOptions::default());
                }
                Ok(None) => navigate("/cars", NavigateOptions::default()),
                Err(reason) => failure.set(Some(reason)),
            }
        });
    });
    let act = remedies(None, || ());
    let notice = move || {
        failure.get().map(|reason| {
            let notice = context.notice(&reason);
            // The door itself is the way to try again.
            let action = notice
                .action(&words().app)
                .filter(|_| notice.remedy == Some(Remedy::Reload));
            view! { <NoticeBar notice action=action on_action=act /> }
        })
    };
    let label = move || {
        let words = words();
        if is_opening.get() {
            words.first_run.demo_starting
        } else {
            words.first_run.demo_button
        }
    };

    view! {
        <section class="tile door">
            <h2>{move || words().first_run.demo_title}</h2>
            <p class="tile-detail">{move || words().first_run.demo_text}</p>
            {notice}
            <button
                type="button"
                class="button button-primary"
                aria-disabled=move || is_opening.get().then_some("true")
                on:click=move |_| open.run(())
            >
                <Icon name=IconName::Play />
                {label}
            </button>
        </section>
    }
}

#[component]
fn ImportDoor() -> impl IntoView {
    view! {
        <section class="tile door">
            <h2>{move || words().import.door_title}</h2>
            <p class="tile-detail">{move || words().import.door_text}</p>
            <A href="/import" attr:class="button">
                <Icon name=IconName::FolderOpen />
                {move || words().import.door_button}
            </A>
        </section>
    }
}

#[component]
fn ConnectDoor() -> impl IntoView {
    view! {
        <section class="tile door">
            <h2>{move || words().first_run.connect_title}</h2>
            <p class="tile-detail">{move || words().first_run.connect_text}</p>
            <A href="/connect" attr:class="button">
                <Icon name=IconName::Plug />
                {move || words().first_run.connect_button}
            </A>
        </section>
    }
}

/// What stays on this device and what leaves it, before anything is asked of the owner.
#[component]
fn Whereabouts() -> impl IntoView {
    view! {
        <div class="whereabouts">
            <section>
                <h2>
                    <Icon name=IconName::House />
                    {move || words().first_run.stays_title}
                </h2>
                <p class="tile-detail">{move || words().first_run.stays_text}</p>
            </section>
            <section>
                <h2>
                    <Icon name=IconName::LogOut />
                    {move || words().first_run.leaves_title}
                </h2>
                <p class="tile-detail">{move || words().first_run.leaves_text}</p>
            </section>
        </div>
    }
}
