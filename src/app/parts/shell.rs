//! The frame around every page: skip link, top bar, footer.

use leptos::html::Main;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{Icon, IconName};

/// The words of the frame.
#[derive(Clone, Debug, PartialEq)]
pub struct ShellLinks {
    /// Name of the app.
    pub name: String,
    /// Text of the skip link.
    pub skip: String,
    /// What the top bar is called.
    pub navigation: String,
    /// Label of the list of cars.
    pub cars: String,
    /// Label of the settings.
    pub settings: String,
    /// The line at the foot.
    pub footer: String,
}

/// The frame. `badge` stands in the top bar, `children` is the page.
#[component]
pub fn Shell(
    /// Its words.
    #[prop(into)]
    links: Signal<ShellLinks>,
    /// Whether there are cars to list.
    #[prop(into)]
    has_cars: Signal<bool>,
    /// The page's own element, once it is there.
    main: NodeRef<Main>,
    /// What stands in the top bar beside the links.
    badge: AnyView,
    /// The page.
    children: Children,
) -> impl IntoView {
    let word =
        move |pick: fn(&ShellLinks) -> &String| move || links.with(|links| pick(links).clone());

    // A fragment would resolve against the base address and leave the page.
    let skip = move |_| {
        if let Some(main) = main.get() {
            // An element that cannot take the focus leaves it where it was.
            drop(main.focus());
        }
    };

    view! {
        <button type="button" class="skip-link" on:click=skip>
            {word(|links| &links.skip)}
        </button>
        <div class="shell">
            <header class="top-bar">
                <nav class="top-bar-inner" aria-label=word(|links| &links.navigation)>
                    <A href="/" attr:class="brand">
                        <svg class="brand-mark" viewBox="0 0 512 512" aria-hidden="true">
                            <use href="#mark"></use>
                        </svg>
                        {word(|links| &links.name)}
                    </A>
                    {badge}
                    <Show when=move || has_cars.get()>
                        <A href="/cars" attr:class="icon-button" attr:aria-label=word(|l| &l.cars)>
                            <Icon name=IconName::Car />
                        </A>
                    </Show>
                    <A
                        href="/settings"
                        attr:class="icon-button"
                        attr:aria-label=word(|links| &links.settings)
                    >
                        <Icon name=IconName::Settings />
                    </A>
                </nav>
            </header>
            <main id="main" class="page" tabindex="-1" node_ref=main>
                {children()}
            </main>
            <footer class="footer">{word(|links| &links.footer)}</footer>
        </div>
    }
}
