//! Connecting an account: what it needs, the form, the captcha, and every way it can fail.

use carport_client::identity::Region;
use carport_client::tokens::Secret;
use carport_domain::failure::Failure;
use carport_domain::ids::AccountId;
use carport_domain::vehicle::profile::Brand;
use carport_present::notice::Remedy;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::connect_captcha::{CaptchaBox, CaptchaState};
use super::connect_fields::{AccountFields, ConnectFields};
use super::frame::Frame;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, NoticeBar};
use crate::state::Source;
use crate::tasks::{self, ConnectForm, ConnectStep};

/// How the attempt stands.
#[derive(Clone, Debug, PartialEq)]
enum Attempt {
    /// Not begun.
    Idle,
    /// Under way.
    Running(ConnectStep),
    /// Refused.
    Failed(Failure),
    /// It worked, and the account has no car.
    NoCar,
}

/// The connect page.
#[component]
pub fn ConnectPage() -> impl IntoView {
    view! {
        <Frame title=Signal::derive(|| words().connect.title.to_owned())>
            <div class="page-narrow">
                <h1 class="page-title">{move || words().connect.title}</h1>
                <TruthNotice />
                <ConnectFormView />
            </div>
        </Frame>
    }
}

#[component]
fn TruthNotice() -> impl IntoView {
    view! {
        <section class="notice tone-neutral connect-truth" aria-labelledby="truth-title">
            <Icon name=IconName::Info />
            <div class="notice-text">
                <h2 id="truth-title" class="notice-title">
                    {move || words().connect.truth_title}
                </h2>
                <p>{move || words().connect.truth_needs}</p>
                <p>
                    {move || words().connect.truth_refused} " "
                    {move || words().connect.truth_not_your_fault}
                </p>
            </div>
        </section>
    }
}

#[component]
fn ConnectFormView() -> impl IntoView {
    let context = Context::here();
    let fields = prefilled(context);
    let captcha = RwSignal::new(CaptchaState::Loading);
    let attempt = RwSignal::new(Attempt::Idle);
    let is_running = Memo::new(move |_| attempt.with(|a| matches!(a, Attempt::Running(_))));
    let navigate = use_navigate();

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_running.get_untracked() || !fields.check(&captcha.get_untracked()) {
            return;
        }
        let Some(answer) = captcha.with_untracked(CaptchaState::answer) else {
            return;
        };
        // The vendor takes an answer once, whatever comes of it.
        captcha.set(CaptchaState::Used);
        attempt.set(Attempt::Running(ConnectStep::SigningIn));
        let form = ConnectForm {
            region: fields.region.get_untracked(),
            brand: fields.brand.get_untracked(),
            email: fields.email.get_untracked().trim().to_owned(),
            password: Secret::new(fields.password.get_untracked()),
            captcha: answer,
        };
        let navigate = navigate.clone();
        spawn::spawn(async move {
            let on_step = move |step| attempt.set(Attempt::Running(step));
            match tasks::connect(context, Source::ConnectedDrive, form, on_step).await {
                Ok(Some(id)) => {
                    navigate(&format!("/car/{}", id.as_str()), NavigateOptions::default());
                }
                Ok(None) => attempt.set(Attempt::NoCar),
                Err(failure) => attempt.set(Attempt::Failed(failure)),
            }
        });
    };

    view! {
        <form class="form" novalidate on:submit=submit>
            <AccountFields fields=fields />
            <CaptchaBox region=fields.region state=captcha error=fields.captcha_error />
            <Outcome attempt=attempt />
            <SubmitButton attempt=attempt />
        </form>
    }
}

/// Signing in again begins with what is known of the account.
fn prefilled(context: Context) -> ConnectFields {
    let query = use_query_map();
    let account = query.with_untracked(|map| AccountId::parse(&map.get("account")?));
    let known = account.and_then(|id| untrack(|| context.session.account(&id)));
    let region = known
        .as_ref()
        .map_or(Region::RestOfWorld, |account| account.record.region);
    let email = known
        .map(|account| account.record.email)
        .unwrap_or_default();
    ConnectFields::new(region, Brand::Bmw, email)
}

#[component]
fn SubmitButton(attempt: RwSignal<Attempt>) -> impl IntoView {
    let label = move || {
        let connect = &words().connect;
        attempt.with(|attempt| match attempt {
            Attempt::Running(ConnectStep::SigningIn) => connect.submitting,
            Attempt::Running(ConnectStep::LookingForCars | ConnectStep::ReadingCars) => {
                connect.step_cars
            }
            Attempt::Idle | Attempt::Failed(_) | Attempt::NoCar => connect.submit,
        })
    };
    let is_running = move || attempt.with(|attempt| matches!(attempt, Attempt::Running(_)));

    view! {
        <button
            type="submit"
            class="button button-primary button-wide"
            aria-disabled=move || is_running().then_some("true")
        >
            <Show when=is_running>
                <Icon name=IconName::Refresh class="spinning" />
            </Show>
            <span role="status">{label}</span>
        </button>
    }
}

#[component]
fn Outcome(attempt: RwSignal<Attempt>) -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let act = Callback::new(move |remedy| {
        if remedy == Remedy::OpenDemo {
            navigate("/demo", NavigateOptions::default());
        }
    });

    move || match attempt.get() {
        Attempt::Idle | Attempt::Running(_) => ().into_any(),
        Attempt::Failed(failure) => {
            let notice = context.notice(&failure);
            // The form itself is the remedy for the others.
            let action = (notice.remedy == Some(Remedy::OpenDemo)).then(|| words().app.open_demo);
            view! { <NoticeBar notice action=action on_action=act /> }.into_any()
        }
        Attempt::NoCar => view! {
            <div class="notice tone-warning" role="alert">
                <Icon name=IconName::TriangleAlert />
                <div class="notice-text">
                    <p class="notice-title">{move || words().connect.no_car}</p>
                    <p>{move || words().connect.no_car_detail}</p>
                </div>
                <A href="/cars" attr:class="button">
                    {move || words().cars.title}
                </A>
            </div>
        }
        .into_any(),
    }
}
