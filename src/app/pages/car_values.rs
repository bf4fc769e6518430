//! The sheet over a car's first screen: one value with its whole story, or all of them.

use carport_present::dashboard::{all_values, matching, value};
use carport_present::reading::{ReadingCard, ReadingKey, ValueGroup};
use leptos::prelude::*;
use leptos_router::components::A;

use crate::browser::{document, keyboard};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, ReadingRows, ReadingStory, Sheet, TextField};
use crate::state::Vehicle;

/// Id of the field that searches the list.
const SEARCH: &str = "value-search";

/// What the sheet shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Showing {
    /// Every value.
    All,
    /// One value; from the list one can go back to the list.
    One { key: ReadingKey, is_from_all: bool },
}

/// What is open over the first screen; its tiles find it in context.
#[derive(Clone, Copy, Debug)]
pub struct OpenValue(RwSignal<Option<Showing>>);

impl OpenValue {
    /// Nothing is open yet. Its readers are the components below the one that asks.
    pub fn provide() -> Self {
        let open = Self(RwSignal::new(None));
        provide_context(open);
        open
    }

    /// What the tiles of this page open.
    pub fn here() -> Callback<ReadingKey> {
        let Self(showing) = expect_context();
        Callback::new(move |key| {
            showing.set(Some(Showing::One {
                key,
                is_from_all: false,
            }));
        })
    }
}

/// Opens the list of all values.
#[component]
pub fn AllValuesButton() -> impl IntoView {
    let OpenValue(showing) = expect_context();
    let is_off = Context::here().preferences.has_no_shortcuts;
    let search_by_key = move |key: &str| {
        let is_wanted = key == "/" && !is_off.get_untracked();
        if is_wanted {
            showing.set(Some(Showing::All));
            request_animation_frame(|| document::focus(SEARCH));
        }
        is_wanted
    };
    let listener = StoredValue::new_local(Some(keyboard::on_key(search_by_key)));
    on_cleanup(move || listener.set_value(None));

    view! {
        <button
            type="button"
            class="button button-quiet"
            aria-haspopup="dialog"
            aria-keyshortcuts="/"
            on:click=move |_| showing.set(Some(Showing::All))
        >
            <Icon name=IconName::List />
            {move || words().reading.all_values}
        </button>
    }
}

/// The sheet. What it shows follows the car while it is open.
#[component]
pub fn ValueSheet(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let context = Context::here();
    let OpenValue(showing) = expect_context();
    let raw_href = format!("/settings/data/{}", vehicle.id.as_str());
    let one = {
        let vehicle = vehicle.clone();
        Memo::new(move |_| match showing.get() {
            Some(Showing::One { key, .. }) => {
                context.show(&vehicle, |facts, locale| value(facts, locale, key))
            }
            _ => None,
        })
    };
    let is_list = move || showing.get() == Some(Showing::All);
    let query = RwSignal::new(String::new());
    let groups = Memo::new(move |_| {
        let groups = is_list().then(|| context.show(&vehicle, all_values));
        matching(groups.flatten().unwrap_or_default(), &query.read())
    });
    let title = Signal::derive(move || match one.get() {
        Some(card) => card.label,
        None => words().reading.all_values.to_owned(),
    });
    let has_back = Signal::derive(move || {
        matches!(
            showing.get(),
            Some(Showing::One {
                is_from_all: true,
                ..
            })
        )
    });
    let open = Callback::new(move |key| {
        showing.set(Some(Showing::One {
            key,
            is_from_all: true,
        }));
    });

    view! {
        <Sheet
            is_open=Signal::derive(move || showing.get().is_some())
            title=title
            close=Signal::derive(|| words().reading.close)
            on_close=Callback::new(move |()| showing.set(None))
            has_back=has_back
            back=Signal::derive(|| words().reading.back)
            on_back=Callback::new(move |()| showing.set(Some(Showing::All)))
        >
            <Story reading=one raw_href=raw_href />
            <div hidden=move || !is_list()>
                <TextField
                    name=SEARCH
                    label=Signal::derive(|| words().reading.search.to_owned())
                    value=query
                />
                <p class="tile-detail" role="status">
                    {move || {
                        let is_empty = is_list() && groups.with(Vec::is_empty);
                        is_empty.then(|| (words().reading.nothing_found)(query.read().trim()))
                    }}
                </p>
            </div>
            <Groups groups=groups on_open=open />
        </Sheet>
    }
}

#[component]
fn Story(reading: Memo<Option<ReadingCard>>, raw_href: String) -> impl IntoView {
    let is_one = Memo::new(move |_| reading.with(Option::is_some));

    move || {
        let first = is_one.get().then(|| reading.get_untracked()).flatten()?;
        let reading = Signal::derive(move || reading.get().unwrap_or_else(|| first.clone()));
        Some(view! {
            <ReadingStory reading=reading />
            <p class="story-foot">
                <A href=raw_href.clone() attr:class="button">
                    {move || words().reading.show_raw}
                </A>
            </p>
        })
    }
}

#[component]
fn Groups(groups: Memo<Vec<ValueGroup>>, on_open: Callback<ReadingKey>) -> impl IntoView {
    let kinds = Memo::new(move |_| {
        groups.with(|all| all.iter().map(|group| group.kind).collect::<Vec<_>>())
    });
    let section = move |kind| {
        let group = Memo::new(move |_| {
            groups.with(|all| all.iter().find(|group| group.kind == kind).cloned())
        });
        let readings = Signal::derive(move || group.get().map_or_else(Vec::new, |g| g.readings));
        view! {
            <section class="value-group">
                <h3 class="tile-heading">{move || group.get().map(|group| group.title)}</h3>
                <ReadingRows readings=readings on_open=on_open />
            </section>
        }
    };

    view! { <For each=move || kinds.get() key=|kind| *kind children=section /> }
}
