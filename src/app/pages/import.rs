//! Opening files: choose, drop or paste; see what they hold; look at the car.

use carport_client::import::{
    ImportedCar, MOST_BYTES, MOST_FILES, Opening, PickedFile, ReadFile, gather,
};
use carport_domain::failure::Failure;
use carport_domain::ids::VehicleId;
use carport_present::import::Limits;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::frame::Frame;
use super::import_chooser::Chooser;
use super::import_found::{FileList, FoundCars};
use super::import_opened::OpenedCars;
use super::on_screen::OnScreen;
use super::remedies::remedies;
use crate::browser::files::{self, ChosenFile};
use crate::browser::{clock, document, spawn};
use crate::context::{Context, words};
use crate::parts::NoticeBar;
use crate::services::client_language;
use crate::tasks;

pub(super) const LIMITS: Limits = Limits {
    most_bytes: MOST_BYTES,
    most_files: MOST_FILES,
};
/// The heading of what was found; it takes the focus when the list grows.
const FILES_HEADING: &str = "import-files";

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    view! {
        <Frame title=Signal::derive(|| words().import.title.to_owned())>
            <div class="page-narrow">
                <h1 class="page-title">{move || words().import.title}</h1>
                <p class="lead">{move || words().import.lead}</p>
                <Import />
                <OpenedCars />
            </div>
        </Frame>
    }
}

#[component]
fn Import() -> impl IntoView {
    let context = Context::here();
    let read = RwSignal::new(Vec::<ReadFile>::new());
    let is_reading = RwSignal::new(false);
    let is_over = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    let opening = Memo::new(move |_| {
        let language = client_language(context.preferences.language.get_untracked());
        read.with(|read| gather(read, language, clock::now()))
    });
    let page = OnScreen::here();

    let add = Callback::new(move |more: Vec<ReadFile>| {
        read.update(|read| read.extend(more));
        failure.set(None);
        // After the list is there: a reader goes on from its heading.
        spawn::spawn(async { document::focus(FILES_HEADING) });
    });
    let take = StoredValue::new_local(move |chosen: Vec<ChosenFile>| {
        if chosen.is_empty() || is_reading.get_untracked() {
            return;
        }
        is_reading.set(true);
        let page = page.clone();
        spawn::spawn(async move {
            let more = tasks::read_files(chosen, read.with_untracked(Vec::len)).await;
            if page.get() {
                is_reading.set(false);
                add.run(more);
            }
        });
    });
    let paste = Callback::new(move |text: String| {
        add.run(vec![ReadFile::new(&PickedFile {
            name: String::new(),
            saved_at: None,
            bytes: text.into_bytes(),
        })]);
    });
    let clear = Callback::new(move |()| {
        read.set(Vec::new());
        failure.set(None);
        document::focus_page();
    });

    view! {
        <div
            class="import"
            class:import-over=move || is_over.get()
            on:dragover=move |event| {
                // Without this the browser would leave the app for the file.
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                is_over.set(false);
                take.with_value(|take| take(files::of_drop(&event)));
            }
        >
            <Chooser
                is_reading=is_reading
                on_choose=move |event: leptos::ev::Event| {
                    take.with_value(|take| take(files::of_input(&event)));
                }
                on_paste=paste
            />
            <Found opening=opening failure=failure on_clear=clear />
        </div>
    }
}

#[component]
fn Found(
    opening: Memo<Opening>,
    failure: RwSignal<Option<Failure>>,
    on_clear: Callback<()>,
) -> impl IntoView {
    let context = Context::here();
    let has_files = move || opening.with(|opening| !opening.files.is_empty());
    let count = Memo::new(move |_| opening.with(|opening| opening.cars.len()));
    // Said in passing, and read again with each file that is added.
    let said = move || {
        let import = &words().import;
        has_files().then(|| match count.get() {
            0 => import.found_none.to_owned(),
            cars => import.found.text(cars as u64, &*context.locale()),
        })
    };
    let act = remedies(None, || ());
    let notice = move || {
        failure.get().map(|failure| {
            let notice = context.notice(&failure);
            view! { <NoticeBar notice action=None on_action=act /> }
        })
    };

    view! {
        <p role="status" class="visually-hidden">
            {said}
        </p>
        <Show when=has_files>
            <section class="tile settings-section">
                <h2 id=FILES_HEADING tabindex="-1">
                    {move || words().import.files}
                </h2>
                <FileList opening=opening />
                <p class="actions">
                    <button type="button" class="button" on:click=move |_| on_clear.run(())>
                        {move || words().import.clear}
                    </button>
                </p>
            </section>
        </Show>
        <Show when=move || count.get() != 0>
            <section class="tile settings-section">
                <h2>{move || words().import.cars}</h2>
                <FoundCars opening=opening />
                {notice}
                <OpenButton opening=opening failure=failure />
            </section>
        </Show>
    }
}

#[component]
fn OpenButton(opening: Memo<Opening>, failure: RwSignal<Option<Failure>>) -> impl IntoView {
    let context = Context::here();
    let navigate = use_navigate();
    let page = OnScreen::here();
    let is_opening = RwSignal::new(false);
    let open = Callback::new(move |()| {
        if is_opening.get_untracked() {
            return;
        }
        is_opening.set(true);
        failure.set(None);
        let cars = opening.with_untracked(|opening| opening.cars.clone());
        let (navigate, page) = (navigate.clone(), page.clone());
        spawn::spawn(async move {
            let opened = tasks::open_cars(context, cars).await;
            if !page.get() {
                return;
            }
            is_opening.set(false);
            match opened {
                Ok(cars) => navigate(&first_page(&cars), NavigateOptions::default()),
                Err(reason) => failure.set(Some(reason)),
            }
        });
    });
    let label = move || {
        let count = opening.with(|opening| opening.cars.len()) as u64;
        words().import.open.text(count, &*context.locale())
    };

    view! {
        <p class="actions">
            <button
                type="button"
                class="button button-primary"
                aria-disabled=move || is_opening.get().then_some("true")
                on:click=move |_| open.run(())
            >
                {label}
            </button>
        </p>
    }
}

fn first_page(cars: &[VehicleId]) -> String {
    match cars {
        [only] => format!("/car/{}", only.as_str()),
        _ => "/cars".to_owned(),
    }
}

/// Whether a car was opened before, tracked.
pub(super) fn is_known(context: Context, car: &ImportedCar) -> bool {
    super::import_opened::opened(context)
        .iter()
        .any(|known| known.vin == car.vin)
}
