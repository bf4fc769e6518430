//! The page itself: its language, theme, title, and where it lies.

use carport_present::locale::Language;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Url};

use super::settings_store::Theme;
use super::window;

/// Tells browsers and screen readers which language the page is in.
pub fn set_language(language: Language) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", code(language));
    }
}

/// Tells the style sheets which theme to draw; without the attribute they follow the device.
pub fn set_theme(theme: Theme) {
    if let Some(root) = root() {
        let _ = match theme {
            Theme::Auto => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark | Theme::Contrast => {
                root.set_attribute("data-theme", theme.code())
            }
        };
    }
}

/// Names the page in the tab and in the history: the page's own title first, then the app's name.
pub fn set_title(page: &str, app: &str) {
    if let Some(document) = window().document() {
        document.set_title(&titled(page, app));
    }
}

/// Moves the focus to the page's heading, or to its content where there is none: a screen reader
/// says where one is, and the next Tab goes on from there. Nothing scrolls.
pub fn focus_page() {
    let Some(document) = window().document() else {
        return;
    };
    let find = |selector| document.query_selector(selector).ok().flatten();
    let Some(target) = find("main h1").or_else(|| find("main")) else {
        return;
    };
    // Headings take the focus from a script only when they are told so.
    let _ = target.set_attribute("tabindex", "-1");
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
}

/// Whether nothing on the page has the focus: what had it is gone.
pub fn has_no_focus() -> bool {
    let document = window().document();
    let active = document
        .as_ref()
        .and_then(web_sys::Document::active_element);
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether the element of an id has the focus.
pub fn has_focus(id: &str) -> bool {
    let document = window().document();
    let active = document
        .as_ref()
        .and_then(web_sys::Document::active_element);
    active.is_some_and(|element| element.id() == id)
}

/// Moves the focus to the element of an id, if it is on the page.
pub fn focus(id: &str) {
    let element = window()
        .document()
        .and_then(|document| document.get_element_by_id(id));
    if let Some(Ok(element)) = element.map(JsCast::dyn_into::<HtmlElement>) {
        let _ = element.focus();
    }
}

/// Closes the popover of an id, if it is open.
pub fn hide_popover(id: &str) {
    let element = window()
        .document()
        .and_then(|document| document.get_element_by_id(id));
    if let Some(Ok(element)) = element.map(JsCast::dyn_into::<HtmlElement>) {
        // One that is closed already throws, and stays closed.
        let _ = element.hide_popover();
    }
}

/// Scrolls a box, and nothing around it, until the element inside of it can be seen.
pub fn scroll_within(box_id: &str, id: &str) {
    let find = |id: &str| window().document()?.get_element_by_id(id);
    let (Some(frame), Some(element)) = (find(box_id), find(id)) else {
        return;
    };
    let (outer, inner) = (
        frame.get_bounding_client_rect(),
        element.get_bounding_client_rect(),
    );
    let above = inner.top() - outer.top();
    let below = inner.bottom() - outer.bottom();
    if above < 0.0 || below > 0.0 {
        let middle = above - (outer.height() - inner.height()) / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a page")]
        frame.set_scroll_top(frame.scroll_top() + middle as i32);
    }
}

/// Scrolls no further than it takes to see the element of an id.
pub fn scroll_into_view(id: &str) {
    let element = window()
        .document()
        .and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Loads the page anew.
pub fn reload() {
    // A browser that refuses leaves the page as it is, with the notice that asked for it.
    let _ = window().location().reload();
}

/// Opens the device's own sheet for printing; it closes before this returns in most browsers.
pub fn print() {
    // A browser that prints nothing says so itself, or does nothing.
    let _ = window().print();
}

/// The path under which the app is served, without the trailing slash: empty at the root of a
/// host, `/carport` in a folder. The router's base.
pub fn router_base() -> String {
    Url::new(&base_uri()).map_or_else(
        |_error| String::new(),
        |url| folder(&url.pathname()).to_owned(),
    )
}

/// The full address of a file beside index.html.
pub fn asset_url(relative: &str) -> String {
    Url::new_with_base(relative, &base_uri())
        .map_or_else(|_error| relative.to_owned(), |url| url.href())
}

/// Whether the browser trusts how this page came here; without that it offers no encryption.
pub fn is_secure() -> bool {
    window().is_secure_context()
}

/// This page's origin, such as `https://carport.example`.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The language's tag.
pub(super) const fn code(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::French => "fr",
    }
}

fn base_uri() -> String {
    window()
        .document()
        .and_then(|document| document.base_uri().ok().flatten())
        .unwrap_or_default()
}

fn root() -> Option<Element> {
    window().document()?.document_element()
}

fn titled(page: &str, app: &str) -> String {
    if page.is_empty() {
        app.to_owned()
    } else {
        format!("{page} – {app}")
    }
}

/// A path up to its last slash, without it.
fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |end| &path[..end])
}

/// How this browser calls itself.
pub fn user_agent() -> String {
    // A browser that refuses to say is one without a name.
    super::window().navigator().user_agent().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_a_title_has_the_name_of_the_app() {
        assert_eq!(titled("", "Carport"), "Carport");
        assert_eq!(titled("Settings", "Carport"), "Settings – Carport");
    }

    #[test]
    fn the_root_of_a_host_has_an_empty_base() {
        assert_eq!(folder("/"), "");
        assert_eq!(folder("/index.html"), "");
    }

    #[test]
    fn a_folder_is_its_own_base_with_or_without_the_page() {
        assert_eq!(folder("/carport/"), "/carport");
        assert_eq!(folder("/carport/index.html"), "/carport");
    }
}
