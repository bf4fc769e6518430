//! Connecting an account: what it needs, the form, the captcha, and every way it can fail.

use carport_client::identity::Region;
use carport_client::tokens::Secret;
use carport_domain::failure::Failure;
use carport_domain::ids::{AccountId, VehicleId};
use carport_domain::vehicle::profile::Brand;
use carport_present::notice::Remedy;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::connect_captcha::{CaptchaBox, CaptchaState};
use super::connect_fields::{AccountFields, ConnectFields};
use super::frame::Frame;
use super::on_screen::OnScreen;
use super::remedies::remedies;
use crate::browser::{document, spawn};
use crate::context::{Context, words};
use crate::parts::{FormAlert, Icon, IconName, NoticeBar};
use crate::state::Source;
use crate::tasks::{self, ConnectForm, ConnectStep};

/// How the attempt stands.
#[derive(Clone, Debug, PartialEq)]
enum Attempt {
    /// Not begun.
    Idle,
    /// Not begun either: the form is not filled in.
    Unfinished,
    /// Under way.
    Running(ConnectStep),
    /// Refused.
    Failed(Failure),
    /// It worked, and the account has no car that could be read.
    NoCar {
        /// How many could not be.
        unreadable_count: usize,
    },
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
    let page = OnScreen::here();

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_running.get_untracked() {
            return;
        }
        if let Some(field) = fields.first_fault(&captcha.get_untracked()) {
            attempt.set(Attempt::Unfinished);
            document::focus(field);
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
        let (navigate, page) = (navigate.clone(), page.clone());
        spawn::spawn(async move {
            let (region, email) = (form.region, form.email.clone());
            let on_step = |step| {
                if page.get() {
                    attempt.set(Attempt::Running(step));
                }
            };
            let connected = tasks::connect(context, Source::ConnectedDrive, form, on_step).await;
            if !page.get() {
                return;
            }
            match connected {
                Ok(Some(id)) => navigate(&first_page(context, &id), NavigateOptions::default()),
                Ok(None) => attempt.set(without_car(context, region, &email)),
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

/// Why an account that was just connected shows no car.
fn without_car(context: Context, region: Region, email: &str) -> Attempt {
    let account = context.session.accounts.with_untracked(|all| {
        all.iter()
            .find(|known| known.source == Source::ConnectedDrive && known.is(region, email))
            .cloned()
    });
    let failure = account
        .as_ref()
        .and_then(|account| account.failure.get_untracked());
    let unreadable_count = account.map_or(0, |account| account.unreadable_count.get_untracked());
    failure.map_or(Attempt::NoCar { unreadable_count }, Attempt::Failed)
}

/// Signing in again begins with what is known of the account.
fn prefilled(context: Context) -> ConnectFields {
    let query = use_query_map();
    let account = query.with_untracked(|map| AccountId::parse(&map.get("account")?));
    let known = account.and_then(|id| untrack(|| context.session.account(&id)));
    let login = known.as_ref().and_then(|account| account.record.login());
    let region = login.map_or(Region::RestOfWorld, |login| login.region);
    let email = login.map(|login| login.email.clone());
    ConnectFields::new(region, Brand::Bmw, email.unwrap_or_default())
}

/// The first car; or the list, where it has something to say about the account.
fn first_page(context: Context, id: &VehicleId) -> String {
    let session = context.session;
    let has_unreadable = untrack(|| {
        let account = session.account(&session.vehicle(id)?.account)?;
        Some(account.unreadable_count.get() > 0)
    });
    if has_unreadable == Some(true) {
        "/cars".to_owned()
    } else {
        format!("/car/{}", id.as_str())
    }
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
            Attempt::Idle | Attempt::Unfinished | Attempt::Failed(_) | Attempt::NoCar { .. } => {
                connect.submit
            }
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
            {label}
        </button>
        <p class="visually-hidden" role="status">
            {move || if is_running() { label() } else { "" }}
        </p>
    }
}

#[component]
fn Outcome(attempt: RwSignal<Attempt>) -> impl IntoView {
    let context = Context::here();
    let act = remedies(None, || ());

    move || match attempt.get() {
        Attempt::Idle | Attempt::Running(_) => ().into_any(),
        Attempt::Unfinished => view! {
            <FormAlert is_shown=true>{move || words().app.check_the_form}</FormAlert>
        }
        .into_any(),
        Attempt::Failed(failure) => {
            let notice = context.notice(&failure);
            // The form itself is the remedy for the others.
            let leads_away = matches!(notice.remedy, Some(Remedy::OpenDemo | Remedy::Reload));
            let action = notice.action(&words().app).filter(|_| leads_away);
            view! { <NoticeBar notice action=action on_action=act /> }.into_any()
        }
        Attempt::NoCar { unreadable_count } => view! {
            <div class="notice tone-warning" role="alert">
                <Icon name=IconName::TriangleAlert />
                <NoCarWords unreadable_count=unreadable_count />
                <A href="/cars" attr:class="button">
                    {move || words().cars.title}
                </A>
            </div>
        }
        .into_any(),
    }
}

#[component]
fn NoCarWords(unreadable_count: usize) -> impl IntoView {
    let context = Context::here();
    let text = move || {
        let unreadable = &words().cars.unreadable_cars;
        unreadable.text(unreadable_count as u64, &*context.locale())
    };

    if unreadable_count > 0 {
        view! { <p class="notice-text">{text}</p> }.into_any()
    } else {
        view! {
            <div class="notice-text">
                <p class="notice-title">{move || words().connect.no_car}</p>
                <p>{move || words().connect.no_car_detail}</p>
            </div>
        }
        .into_any()
    }
}
