//! The fields of a tariff: one line of text, and the bands of the day.

use carport_present::tariffs::{BandForm, DayChoice, TariffField};
use leptos::prelude::*;

use super::tariff_editor::Editing;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// One line of text with its label and what is wrong with it.
#[component]
pub(super) fn Typed(
    /// Name and id of the input; unique on the page.
    #[prop(into)]
    name: String,
    /// The type of the input.
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(into)] label: Signal<&'static str>,
    #[prop(into)] value: Signal<String>,
    on_input: impl Fn(String) + 'static,
    #[prop(into)] error: Signal<Option<&'static str>>,
) -> impl IntoView {
    let error_id = format!("{name}-error");
    let described_by = {
        let error_id = error_id.clone();
        move || error.with(Option::is_some).then(|| error_id.clone())
    };
    view! {
        <div class="field">
            <label for=name.clone()>{label}</label>
            <input
                type=kind
                class="input"
                id=name.clone()
                name=name
                inputmode=(kind == "text").then_some("text")
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:input=move |event| on_input(event_target_value(&event))
            />
            <p class="field-error" id=error_id hidden=move || error.with(Option::is_none)>
                {error}
            </p>
        </div>
    }
}

/// The bands of the day.
#[component]
pub(super) fn Bands(editing: Editing) -> impl IntoView {
    let count = Memo::new(move |_| editing.read(|form| form.bands.len()));
    let add = move |_| editing.change(|form| form.bands.push(BandForm::default()));
    view! {
        {move || {
            (0..count.get())
                .map(|index| view! { <BandFields editing=editing index=index /> })
                .collect_view()
        }}
        <button type="button" class="button" on:click=add>
            <Icon name=IconName::Plus />
            {move || words().history.tariffs.add_band}
        </button>
    }
}

/// One band.
#[component]
fn BandFields(editing: Editing, index: usize) -> impl IntoView {
    let read = move |pick: fn(&BandForm) -> &String| {
        Signal::derive(move || {
            editing.read(|form| form.bands.get(index).map(pick).cloned().unwrap_or_default())
        })
    };
    let change = move |set: fn(&mut BandForm, String)| {
        move |typed: String| {
            editing.change(|form| {
                if let Some(band) = form.bands.get_mut(index) {
                    set(band, typed);
                }
            });
        }
    };
    let is_wrong = move || editing.errors().has(TariffField::Band(index));
    let error = Signal::derive(move || is_wrong().then(|| words().history.tariffs.no_band));
    let no_error = Signal::stored(None::<&'static str>);
    let remove = move |_| {
        editing.change(|form| {
            if index < form.bands.len() {
                form.bands.remove(index);
            }
        });
    };

    view! {
        <fieldset class="departure">
            <legend>{move || words().history.tariffs.band}</legend>
            <div class="tariff-pair">
                <Typed
                    name=format!("tariff-band-{index}-from")
                    kind="time"
                    label=Signal::derive(|| words().history.tariffs.from_time)
                    value=read(|band| &band.from)
                    on_input=change(|band, typed| band.from = typed)
                    error=no_error
                />
                <Typed
                    name=format!("tariff-band-{index}-until")
                    kind="time"
                    label=Signal::derive(|| words().history.tariffs.until_time)
                    value=read(|band| &band.until)
                    on_input=change(|band, typed| band.until = typed)
                    error=no_error
                />
            </div>
            <Days editing=editing index=index />
            <Typed
                name=format!("tariff-band-{index}-price")
                label=Signal::derive(|| words().history.tariffs.per_kwh)
                value=read(|band| &band.per_kwh)
                on_input=change(|band, typed| band.per_kwh = typed)
                error=error
            />
            <button type="button" class="button button-quiet" on:click=remove>
                {move || words().history.tariffs.remove_band}
            </button>
        </fieldset>
    }
}

/// On which days a band begins.
#[component]
fn Days(editing: Editing, index: usize) -> impl IntoView {
    let name = format!("tariff-band-{index}-days");
    let chosen = Memo::new(move |_| {
        editing.read(|form| {
            form.bands
                .get(index)
                .map(|band| band.days)
                .unwrap_or_default()
        })
    });
    let label = |choice| {
        let text = &words().history.tariffs;
        match choice {
            DayChoice::EveryDay => text.every_day,
            DayChoice::Working => text.working_days,
            DayChoice::Weekend => text.weekend,
        }
    };
    let option = move |place: usize, choice: DayChoice| {
        view! {
            <option value=place.to_string() prop:selected=move || chosen.get() == choice>
                {move || label(choice)}
            </option>
        }
    };
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let choice = place.and_then(|place| DayChoice::ALL.get(place).copied());
        editing.change(|form| {
            if let Some((band, days)) = form.bands.get_mut(index).zip(choice) {
                band.days = days;
            }
        });
    };

    view! {
        <div class="field">
            <label for=name.clone()>{move || words().history.tariffs.days}</label>
            <select class="input" id=name.clone() name=name on:change=choose>
                {DayChoice::ALL
                    .into_iter()
                    .enumerate()
                    .map(|(place, choice)| option(place, choice))
                    .collect_view()}
            </select>
        </div>
    }
}
