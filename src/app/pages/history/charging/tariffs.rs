//! What charging costs, by the owner's word: the list, what a change did, and its undo.

use carport_domain::tariff::Tariff;
use carport_domain::tariff::TariffPlace;
use carport_present::tariffs::{TariffForm, TariffLine, tariff_line};
use leptos::prelude::*;

use super::tariff_editor::TariffEditor;
use crate::browser::spawn;
use crate::context::words;
use crate::pages::history::desk::HistoryDesk;
use crate::parts::{Icon, IconName};
use crate::tasks;

/// What is typed, and which tariff it is; `None` for a new one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) index: Option<usize>,
    pub(super) form: TariffForm,
}

/// What the section last did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    Nothing,
    Saved,
    Undone,
    NotSaved,
}

/// The section.
#[component]
pub(super) fn TariffsSection(desk: HistoryDesk) -> impl IntoView {
    let draft = RwSignal::new(None::<Draft>);
    let done = RwSignal::new(Done::Nothing);
    let held = desk.tariffs();
    let current = Memo::new(move |_| held.with(|held| held.current().to_vec()));
    let is_empty = move || current.with(Vec::is_empty);
    let add = move |_| {
        let currency = current.with_untracked(|all| all.last().map(|it| it.currency));
        let currency = currency.as_ref().map_or("EUR", |it| it.code());
        let form = TariffForm::new(&TariffPlace::Anywhere, currency);
        draft.set(Some(Draft { index: None, form }));
    };
    let lines = {
        let desk = desk.clone();
        move || {
            let places = desk.context.places_of(&desk.vehicle);
            let locale = desk.context.locale();
            let all = current.get().into_iter().enumerate();
            all.map(|(index, tariff)| {
                let line = tariff_line(&tariff, &places, &*locale);
                row(
                    desk.clone(),
                    index,
                    TariffForm::of(&tariff),
                    line,
                    draft,
                    done,
                )
            })
            .collect_view()
        }
    };

    view! {
        <section class="tariffs" aria-labelledby="tariffs-title">
            <h2 id="tariffs-title">{move || words().history.tariffs.title}</h2>
            <p class="chart-summary">
                {move || {
                    let text = &words().history.tariffs;
                    if is_empty() { text.none } else { text.text }
                }}
            </p>
            <ul class="sessions">{lines}</ul>
            <Said desk=desk.clone() done=done />
            <p class="actions">
                <button type="button" class="button" on:click=add>
                    <Icon name=IconName::Plus />
                    {move || words().history.tariffs.add}
                </button>
            </p>
        </section>
        <TariffEditor desk=desk draft=draft done=done />
    }
}

fn row(
    desk: HistoryDesk,
    index: usize,
    form: TariffForm,
    line: TariffLine,
    draft: RwSignal<Option<Draft>>,
    done: RwSignal<Done>,
) -> impl IntoView {
    let TariffLine {
        place,
        price,
        fees,
        validity,
    } = line;
    let edit = move |_| {
        draft.set(Some(Draft {
            index: Some(index),
            form: form.clone(),
        }));
    };
    let remove = move |_| {
        let mut list = desk
            .tariffs()
            .with_untracked(|held| held.current().to_vec());
        if index < list.len() {
            list.remove(index);
        }
        save(&desk, list, done);
    };
    let fees = fees.into_iter().map(|fee| view! { <span>{fee}</span> });
    let (edited, removed) = (place.clone(), place.clone());

    view! {
        <li class="tariff">
            <span class="charge-main">
                <strong>{place}</strong>
                <span>{price}</span>
                {fees.collect_view()}
                <span>{validity}</span>
            </span>
            <span class="tariff-tools">
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || format!("{} {edited}", words().history.tariffs.edit)
                    on:click=edit
                >
                    <Icon name=IconName::Pencil />
                </button>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || format!("{} {removed}", words().history.tariffs.remove)
                    on:click=remove
                >
                    <Icon name=IconName::Trash />
                </button>
            </span>
        </li>
    }
}

/// Keeps a list, and says how that went.
pub(super) fn save(desk: &HistoryDesk, list: Vec<Tariff>, done: RwSignal<Done>) {
    let (context, source) = (desk.context, desk.source());
    spawn::spawn(async move {
        let is_saved = tasks::save_tariffs(context, source, list).await;
        done.try_set(if is_saved {
            Done::Saved
        } else {
            Done::NotSaved
        });
    });
}

/// What was done, with its undo.
#[component]
fn Said(desk: HistoryDesk, done: RwSignal<Done>) -> impl IntoView {
    let undo = move |_| {
        let (context, source) = (desk.context, desk.source());
        spawn::spawn(async move {
            let is_undone = tasks::undo_tariffs(context, source).await;
            done.try_set(if is_undone {
                Done::Undone
            } else {
                Done::NotSaved
            });
        });
    };
    let text = move || {
        let text = &words().history.tariffs;
        match done.get() {
            Done::Nothing => "",
            Done::Saved => text.saved,
            Done::Undone => text.undone,
            Done::NotSaved => text.not_saved,
        }
    };

    view! {
        <p class="tariffs-said" role="status">
            {text}
            <Show when=move || done.get() == Done::Saved>
                <button type="button" class="button button-quiet" on:click=undo.clone()>
                    {move || words().history.tariffs.undo}
                </button>
            </Show>
        </p>
    }
}
