//! What the chosen files hold: file by file, and car by car.

use carport_client::import::{FileReport, ImportedCar, Opening};
use carport_present::import::{file_row, found_row};
use leptos::prelude::*;

use super::import::{LIMITS, is_known};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, tone_class, tone_icon};

/// One row for each file, good or bad.
#[component]
pub fn FileList(
    /// What was found.
    opening: Memo<Opening>,
) -> impl IntoView {
    let context = Context::here();
    let row = move |file: FileReport| {
        let locale = context.locale();
        let row = file_row(&file.name, &file.kinds, file.problem, LIMITS, &*locale);
        let holds = (!row.holds.is_empty()).then(|| view! { <p>{row.holds}</p> });
        let problem = (!row.problem.is_empty()).then(|| view! { <p>{row.problem}</p> });
        view! {
            <li class=format!("import-file {}", tone_class(row.tone))>
                <Icon name=tone_icon(row.tone) />
                <div>
                    <p class="import-name">{row.name}</p>
                    {holds}
                    {problem}
                </div>
            </li>
        }
    };
    let rows = move || opening.with(|opening| opening.files.clone());

    view! { <ul class="import-list">{move || rows().into_iter().map(row).collect_view()}</ul> }
}

/// One row for each car that can be opened.
#[component]
pub fn FoundCars(
    /// What was found.
    opening: Memo<Opening>,
) -> impl IntoView {
    let context = Context::here();
    let row = move |car: ImportedCar| {
        let row = found_row(&car.found, context.session.now.get(), &*context.locale());
        let replaces = is_known(context, &car).then(|| words().import.replaces.to_owned());
        let lines = row.lines.into_iter().chain(replaces);
        view! {
            <li class="import-car">
                <span class="badge">
                    <Icon name=IconName::Car />
                </span>
                <div>
                    <h3 class="import-name">{row.name}</h3>
                    {lines.map(|line| view! { <p class="tile-detail">{line}</p> }).collect_view()}
                </div>
            </li>
        }
    };
    let rows = move || opening.with(|opening| opening.cars.clone());

    view! { <ul class="import-list">{move || rows().into_iter().map(row).collect_view()}</ul> }
}
