//! What every page shares: the shell with its words, the demo's badge, the document's title, and
//! the focus that begins at its heading.

use std::cell::Cell;

use carport_present::notice::Remedy;
use leptos::html::Main;
use leptos::prelude::*;

use crate::browser::document;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, NoticeBar, Shell, ShellLinks};
use crate::tasks;

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

    let links = Signal::derive(|| {
        let words = words();
        ShellLinks {
            name: words.app.name.to_owned(),
            skip: words.app.skip_to_content.to_owned(),
            navigation: words.app.navigation.to_owned(),
            cars: words.cars.title.to_owned(),
            settings: words.settings.title.to_owned(),
            footer: words.app.not_affiliated.to_owned(),
        }
    });
    let has_cars = Signal::derive(move || !context.session.accounts.with(Vec::is_empty));
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
        <Shell links=links has_cars=has_cars main=main badge=view! { <DemoBadge /> }.into_any()>
            {storage_notice}
            {children()}
        </Shell>
    }
}

/// Says that this is the demo, and is the way out of it.
#[component]
fn DemoBadge() -> impl IntoView {
    let context = Context::here();
    let navigate = leptos_router::hooks::use_navigate();
    let leave = Callback::new(move |()| {
        tasks::leave_demo(context);
        navigate("/", leptos_router::NavigateOptions::default());
        // The button is gone, and the page may be the same.
        document::focus_page();
    });

    view! {
        <Show when=move || context.session.is_demo()>
            <button
                type="button"
                class="chip chip-demo"
                aria-label=move || words().app.leave_demo
                title=move || words().app.leave_demo
                on:click=move |_| leave.run(())
            >
                {move || words().app.demo_badge}
                <Icon name=IconName::X />
            </button>
        </Show>
    }
}
