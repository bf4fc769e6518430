//! How somebody else's table is to be read: what is certain is filled in, the rest is asked.

use std::sync::Arc;

use carport_client::imports::Way;
use carport_domain::history::{
    DateEvidence, DateOrder, DecimalMark, Layout, Mapping, Question, TableFound,
};
use carport_present::files::{role_code, role_of_code, role_options, table_kind_text};
use leptos::prelude::*;

use super::open::Opening;
use super::preview::Preview;
use crate::context::words;
use crate::parts::{Choices, SelectField};
use crate::tasks::ImportFile;

/// The form.
#[component]
pub(super) fn MappingStage(
    opening: Opening,
    file: Arc<ImportFile>,
    found: Arc<TableFound>,
    mapping: Mapping,
) -> impl IntoView {
    let origin = mapping.origin;
    let mapping = RwSignal::new(mapping);
    let kind = found.kind;
    let title = move || table_kind_text(kind, &*opening.context.locale());
    let has_zone = found.questions.contains(&Question::Zone);
    let differ = found.dates == DateEvidence::Contradictory;
    let submit = {
        let file = Arc::clone(&file);
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let way = Way::Mapped(mapping.get_untracked());
            opening.read(Arc::clone(&file), origin, way);
        }
    };

    view! {
        <form class="form import-table" novalidate on:submit=submit>
            <h3>{title}</h3>
            <p class="tile-detail">{move || words().history.files.table.text}</p>
            <Asked mapping=mapping found=Arc::clone(&found) />
            <Show when=move || differ>
                <p class="field-hint">{move || words().history.files.table.dates_differ}</p>
            </Show>
            <Show when=move || has_zone>
                <p class="field-hint">{move || words().history.files.table.zone}</p>
            </Show>
            <Columns opening=opening mapping=mapping found=found />
            <Preview opening=opening file=file mapping=mapping />
            <p class="actions">
                <button type="submit" class="button button-primary">
                    {move || words().history.files.table.read}
                </button>
                <button type="button" class="button" on:click=move |_| opening.close(None)>
                    {move || words().history.files.cancel}
                </button>
            </p>
        </form>
    }
}

/// Dates, fractions and units, where they can be two things.
#[component]
fn Asked(mapping: RwSignal<Mapping>, found: Arc<TableFound>) -> impl IntoView {
    let asks = |question: Question| found.questions.contains(&question);
    let is_imperial = RwSignal::new(false);
    let order = asks(Question::DateOrder).then(|| {
        view! {
            <Choices
                name="date-order"
                legend=Signal::derive(|| words().history.files.table.date_order.to_owned())
                options=Signal::derive(|| {
                    let table = &words().history.files.table;
                    vec![
                        (Some(DateOrder::DayFirst), table.day_first.to_owned()),
                        (Some(DateOrder::MonthFirst), table.month_first.to_owned()),
                        (None, table.by_row.to_owned()),
                    ]
                })
                chosen=Signal::derive(move || mapping.with(|mapping| mapping.date_order))
                on_choose=Callback::new(move |order| {
                    mapping.update(|mapping| mapping.date_order = order);
                })
            />
        }
    });
    let mark = asks(Question::DecimalMark).then(|| {
        view! {
            <Choices
                name="decimal-mark"
                legend=Signal::derive(|| words().history.files.table.decimal_mark.to_owned())
                options=Signal::derive(|| {
                    let table = &words().history.files.table;
                    vec![
                        (Some(DecimalMark::Point), table.point.to_owned()),
                        (Some(DecimalMark::Comma), table.comma.to_owned()),
                        (None, table.by_row.to_owned()),
                    ]
                })
                chosen=Signal::derive(move || mapping.with(|mapping| mapping.decimal_mark))
                on_choose=Callback::new(move |mark| {
                    mapping.update(|mapping| mapping.decimal_mark = mark);
                })
            />
        }
    });
    let units = asks(Question::Units).then(|| {
        view! {
            <Choices
                name="table-units"
                legend=Signal::derive(|| words().history.files.table.units.to_owned())
                options=Signal::derive(|| {
                    let table = &words().history.files.table;
                    vec![(false, table.metric.to_owned()), (true, table.imperial.to_owned())]
                })
                chosen=is_imperial
                on_choose=Callback::new(move |chosen| {
                    is_imperial.set(chosen);
                    mapping.update(|mapping| mapping.set_imperial(chosen));
                })
            />
        }
    });
    (order, mark, units)
}

/// What each column, or each name, tells.
#[component]
fn Columns(opening: Opening, mapping: RwSignal<Mapping>, found: Arc<TableFound>) -> impl IntoView {
    let count = untrack(|| mapping.with(names).len());
    let fields = (0..count).map(|at| {
        let found = Arc::clone(&found);
        let label = Signal::derive(move || {
            let name = mapping.with(|mapping| names(mapping).swap_remove(at));
            match name {
                Name::Said(name) => name,
                Name::Column(column) => match found.titles.get(column) {
                    Some(title) if !title.is_empty() => title.clone(),
                    _ => (words().history.files.table.column)(&(column + 1).to_string()),
                },
            }
        });
        let chosen = Signal::derive(move || {
            let mut held = mapping.get();
            let target = held.targets_mut().nth(at);
            target.map_or_else(String::new, |target| role_code(target.role))
        });
        let choose = Callback::new(move |code: String| {
            mapping.update(|mapping| {
                if let Some(target) = mapping.targets_mut().nth(at) {
                    target.role = role_of_code(&code, false);
                }
            });
        });
        let options = Signal::derive(move || role_options(&*opening.context.locale()));
        view! {
            <SelectField
                name=column_id(at)
                label=label
                options=options
                chosen=chosen
                on_choose=choose
            />
        }
    });

    view! {
        <fieldset class="field">
            <legend>{move || words().history.files.table.columns}</legend>
            <div class="import-columns">{fields.collect_view()}</div>
        </fieldset>
    }
}

/// By what a target is known in its table.
enum Name {
    Column(usize),
    Said(String),
}

fn names(mapping: &Mapping) -> Vec<Name> {
    match &mapping.layout {
        Layout::Columns(columns) => columns.iter().map(|(at, _)| Name::Column(*at)).collect(),
        Layout::Named { targets, .. } => targets.keys().cloned().map(Name::Said).collect(),
    }
}

fn column_id(at: usize) -> String {
    format!("column-{at}")
}
