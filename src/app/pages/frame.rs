//! What every page shares: the shell with its words, the demo's badge, the document's title, and
//! the focus that begins at its heading.

use std::cell::Cell;

use carport_present::notice::Remedy;
use leptos::html::Main;
use leptos::prelude::*;

use super::car_switcher::{CarSwitcher, SideCars};
use super::demo_badge::DemoBadge;
use super::shortcuts::Shortcuts;
use super::undo_toast::UndoToast;
use crate::browser::document;
use crate::context::{Context, words};
use crate::parts::{Destination, Icon, IconName, NoticeBar, Shell, ShellWords};

thread_local! {
    static IS_FIRST_PAGE: Cell<bool> = const { Cell::new(true) };
}

/// The frame of a page.
#[component]
pub fn Frame(
    /// The document's title, without the name of the app.
    #[prop(into)]
    title: Signal<String>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let context = Context::here();
    Effect::new(move |_| document::set_title(&title.get(), words().app.name));
    // Where one page takes another's place, what had the focus is gone. The first page of all is
    // read from its top, as any document is.
    let is_first = IS_FIRST_PAGE.replace(false);
    let main = NodeRef::<Main>::new();
    Effect::new(move |_| {
        if main.get().is_some() && !is_first {
            document::focus_page();
        }
    });

    let is_help_open = RwSignal::new(false);
    let shell_words = Signal::derive(|| {
        let words = words();
        ShellWords {
            name: words.app.name.to_owned(),
            skip: words.app.skip_to_content.to_owned(),
            navigation: words.app.navigation.to_owned(),
            footer: words.app.not_affiliated.to_owned(),
        }
    });
    let storage_notice = move || {
        let failure = context.session.standing_failure.get()?;
        let notice = context.notice(&failure);
        // Trying again belongs to whatever met the failure; a page can only load anew.
        let action = notice
            .action(&words().app)
            .filter(|_| notice.remedy == Some(Remedy::Reload));
        let reload = Callback::new(|_| document::reload());
        Some(view! { <NoticeBar notice action=action on_action=reload /> })
    };

    view! {
        <Shortcuts is_help_open=is_help_open />
        <Shell
            words=shell_words
            destinations=Signal::derive(move || destinations(context))
            main=main
            switcher=view! { <CarSwitcher /> }.into_any()
            cars=view! {
                <SideCars />
                <KeysButton is_help_open=is_help_open />
            }
                .into_any()
            badge=view! { <DemoBadge /> }.into_any()
        >
            {storage_notice}
            <RecoveredNotice />
            {children()}
            <UndoToast />
        </Shell>
    }
}

/// Tells that everything came back after the browser had thrown it away, until it is read.
#[component]
fn RecoveredNotice() -> impl IntoView {
    let was_recovered = Context::here().session.was_recovered;
    view! {
        <Show when=move || was_recovered.get()>
            <div class="notice tone-neutral" role="status">
                <Icon name=IconName::Info />
                <div class="notice-text">
                    <p class="notice-title">{move || words().history.files.room.recovered}</p>
                    <p>{move || words().history.files.room.recovered_detail}</p>
                </div>
                <div class="notice-actions">
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| was_recovered.set(false)
                    >
                        {move || words().history.files.room.recovered_close}
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// Shows the list of the keys; wide screens only, for there are keyboards.
#[component]
fn KeysButton(is_help_open: RwSignal<bool>) -> impl IntoView {
    view! {
        <button type="button" class="side-button" on:click=move |_| is_help_open.set(true)>
            <Icon name=IconName::Keyboard />
            {move || words().shortcuts.title}
        </button>
    }
}

/// Where every page leads. Screens that do not exist are not promised.
pub(super) fn destinations(context: Context) -> Vec<Destination> {
    let words = words();
    let settings = Destination {
        label: words.settings.title.to_owned(),
        icon: IconName::Settings,
        href: "/settings".to_owned(),
        key: '5',
        is_exact: false,
    };
    let car = context.session.open_car().map(|id| Destination {
        label: words.car.vehicle.to_owned(),
        icon: IconName::Car,
        href: format!("/car/{}", id.as_str()),
        key: '1',
        is_exact: true,
    });

    let commands = context.session.open_car().map(|id| Destination {
        label: words.commands.title.to_owned(),
        icon: IconName::Key,
        href: format!("/car/{}/commands", id.as_str()),
        key: '4',
        is_exact: false,
    });

    let map = context.session.open_car().map(|id| Destination {
        label: words.map.title.to_owned(),
        icon: IconName::Map,
        href: format!("/car/{}/map", id.as_str()),
        key: '2',
        is_exact: false,
    });

    let history = context.session.open_car().map(|id| Destination {
        label: words.history.page.title.to_owned(),
        icon: IconName::History,
        href: format!("/car/{}/history", id.as_str()),
        key: '3',
        is_exact: false,
    });

    let of_car = car.into_iter().chain(map).chain(history).chain(commands);
    of_car.chain([settings]).collect()
}
