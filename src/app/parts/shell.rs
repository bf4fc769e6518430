//! The frame around every page: skip link, top bar, destinations, footer.
//!
//! One list of destinations serves every width: a bar at the foot of a phone, a rail beside a
//! tablet's page, a side bar with the cars on a desktop. The style sheet decides which.

use leptos::html::Main;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{Icon, IconName};

/// The words of the frame.
#[derive(Clone, Debug, PartialEq)]
pub struct ShellWords {
    /// Name of the app.
    pub name: String,
    /// Text of the skip link.
    pub skip: String,
    /// What the list of destinations is called.
    pub navigation: String,
    /// The line at the foot.
    pub footer: String,
}

/// A place that every page leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Destination {
    /// Its label, always visible.
    pub label: String,
    /// Its icon.
    pub icon: IconName,
    /// Where it leads.
    pub href: String,
    /// The key that leads there too.
    pub key: char,
    /// Whether addresses below it are other destinations.
    pub is_exact: bool,
}

/// The frame.
#[component]
pub fn Shell(
    /// Its words.
    #[prop(into)]
    words: Signal<ShellWords>,
    /// Where one can go.
    #[prop(into)]
    destinations: Signal<Vec<Destination>>,
    /// The page's own element, once it is there.
    main: NodeRef<Main>,
    /// What changes the car, in the top bar of narrow screens.
    switcher: AnyView,
    /// The cars, in the side bar of wide screens.
    cars: AnyView,
    /// What stands at the end of the top bar.
    badge: AnyView,
    /// The page.
    children: Children,
) -> impl IntoView {
    let word =
        move |pick: fn(&ShellWords) -> &String| move || words.with(|words| pick(words).clone());

    // A fragment would resolve against the base address and leave the page.
    let skip = move |_| {
        if let Some(main) = main.get() {
            // An element that cannot take the focus leaves it where it was.
            drop(main.focus());
        }
    };

    view! {
        <button type="button" class="skip-link" on:click=skip>
            {word(|words| &words.skip)}
        </button>
        <div class="shell">
            <header class="top-bar">
                <A href="/" attr:class="brand" attr:aria-label=word(|words| &words.name)>
                    <svg class="brand-mark" viewBox="0 0 512 512" aria-hidden="true">
                        <use href="#icon-mark"></use>
                    </svg>
                    <span class="brand-name">{word(|words| &words.name)}</span>
                </A>
                {switcher}
                <div class="top-bar-end">{badge}</div>
            </header>
            <nav class="destinations" aria-label=word(|words| &words.navigation)>
                <ul>
                    <For
                        each=move || destinations.get()
                        key=|destination| destination.key
                        let:destination
                    >
                        <DestinationLink destination=destination all=destinations />
                    </For>
                </ul>
                {cars}
            </nav>
            <main id="main" class="page" tabindex="-1" node_ref=main>
                {children()}
            </main>
            <footer class="footer">{word(|words| &words.footer)}</footer>
        </div>
    }
}

/// Follows its destination in the list: the car on the screen and the language change.
#[component]
fn DestinationLink(destination: Destination, all: Signal<Vec<Destination>>) -> impl IntoView {
    let key = destination.key;
    let icon = destination.icon;
    let is_exact = destination.is_exact;
    let now = Memo::new(move |_| {
        let found = all.with(|all| all.iter().find(|other| other.key == key).cloned());
        found.unwrap_or_else(|| destination.clone())
    });

    view! {
        <li>
            <A
                href=move || now.with(|destination| destination.href.clone())
                exact=is_exact
                attr:class="destination"
                attr:aria-keyshortcuts=key.to_string()
            >
                <Icon name=icon />
                <span>{move || now.with(|destination| destination.label.clone())}</span>
            </A>
        </li>
    }
}
