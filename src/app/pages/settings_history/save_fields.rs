//! What can be chosen of a file before it is saved.

use carport_client::exports::CsvDialect;
use leptos::prelude::*;

use super::save::{AGAIN, Form, What};
use super::{named_cars, source_here};
use crate::context::{Context, words};
use crate::parts::{InputKind, SelectField, Switch, TextField};
use crate::state::Source;
use crate::tasks::SaveKind;

/// The fields.
#[component]
pub(super) fn SaveFields(context: Context, form: Form) -> impl IntoView {
    let is_demo = move || source_here(context) == Source::Demo;
    let options = move || {
        let all = What::ALL.into_iter();
        let offered = all.filter(|what| *what != What::Backup || !is_demo());
        offered
            .map(|what| view! { <Kind form=form what=what /> })
            .collect_view()
    };
    let is_backup = move || form.what.get() == What::Backup;

    view! {
        <fieldset class="field">
            <legend>{move || words().history.files.save.what}</legend>
            <div class="save-kinds">{options}</div>
        </fieldset>
        <Show when=is_demo>
            <p class="field-hint">{move || words().history.files.save.demo_no_backup}</p>
        </Show>
        <Show
            when=is_backup
            fallback=move || view! { <ReadingsFields context=context form=form /> }
        >
            <BackupFields form=form />
        </Show>
    }
}

#[component]
fn Kind(form: Form, what: What) -> impl IntoView {
    let said = move || {
        let save = &words().history.files.save;
        match what {
            What::Backup => (save.backup, save.backup_hint),
            What::Readings(SaveKind::Table(CsvDialect::Comma)) => (save.table, save.table_hint),
            What::Readings(SaveKind::Table(CsvDialect::Semicolon)) => {
                (save.table_semicolon, save.table_semicolon_hint)
            }
            What::Readings(SaveKind::Lines) => (save.lines, save.lines_hint),
        }
    };

    view! {
        <label class="save-kind">
            <input
                type="radio"
                name="save-kind"
                prop:checked=move || form.what.get() == what
                on:change=move |_| form.what.set(what)
            />
            <span>
                <span class="save-kind-name">{move || said().0}</span>
                <span class="field-hint">{move || said().1}</span>
            </span>
        </label>
    }
}

#[component]
fn ReadingsFields(context: Context, form: Form) -> impl IntoView {
    let cars = Signal::derive(move || {
        let all = (
            String::new(),
            words().history.files.save.all_cars.to_owned(),
        );
        let cars = named_cars(context).into_iter();
        let cars = cars.map(|(car, name)| (car.id.as_str().to_owned(), name));
        core::iter::once(all).chain(cars).collect::<Vec<_>>()
    });

    view! {
        <SelectField
            name="save-car"
            label=Signal::derive(|| words().history.files.save.cars.to_owned())
            options=cars
            chosen=form.car
            on_choose=Callback::new(move |code| form.car.set(code))
        />
        <Switch
            name="save-positions"
            label=Signal::derive(|| words().history.files.save.positions.to_owned())
            hint=Signal::derive(|| words().history.files.save.positions_hint.to_owned())
            is_on=form.has_positions
            on_change=Callback::new(move |is_on| form.has_positions.set(is_on))
        />
        <Switch
            name="save-vin"
            label=Signal::derive(|| words().history.files.save.vin.to_owned())
            hint=Signal::derive(|| words().history.files.save.vin_hint.to_owned())
            is_on=form.has_vin
            on_change=Callback::new(move |is_on| form.has_vin.set(is_on))
        />
    }
}

#[component]
fn BackupFields(form: Form) -> impl IntoView {
    let is_sealed = move || !form.passphrase.with(String::is_empty);

    view! {
        <TextField
            name="save-passphrase"
            label=Signal::derive(|| words().history.files.save.passphrase.to_owned())
            kind=InputKind::Passphrase
            value=form.passphrase
            hint=Signal::derive(|| words().history.files.save.passphrase_hint.to_owned())
        />
        <Show when=is_sealed>
            <TextField
                name=AGAIN
                label=Signal::derive(|| words().history.files.save.passphrase_again.to_owned())
                kind=InputKind::Passphrase
                value=form.again
                error=form.passphrase_error
            />
        </Show>
        <Switch
            name="save-log"
            label=Signal::derive(|| words().history.files.save.log.to_owned())
            hint=Signal::derive(|| words().history.files.save.log_hint.to_owned())
            is_on=form.has_log
            on_change=Callback::new(move |is_on| form.has_log.set(is_on))
        />
    }
}
