//! The form of one tariff, with what it would do to the costs that are known.

use carport_domain::history::Series;
use carport_domain::tariff::TariffPlace;
use carport_domain::tariff::cost::Bill;
use carport_domain::tariff::totals::recalculated;
use carport_present::tariffs::{
    PriceKind, TariffErrors, TariffField, TariffForm, effect_text, tariff_place_name,
};
use leptos::prelude::*;

use super::tariff_fields::{Bands, Typed};
use super::tariffs::{Done, Draft, save};
use crate::context::words;
use crate::pages::history::desk::{HistoryDesk, Shown};
use crate::parts::{Choices, SelectField, Sheet};

/// The fields as they are typed.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    draft: RwSignal<Option<Draft>>,
    is_tried: RwSignal<bool>,
}

impl Editing {
    /// One thing of the form, tracked.
    pub(super) fn read<T: Default>(self, pick: impl Fn(&TariffForm) -> T) -> T {
        self.draft.with(|draft| {
            let form = draft.as_ref().map(|draft| &draft.form);
            form.map(pick).unwrap_or_default()
        })
    }

    /// Changes the form.
    pub(super) fn change(self, change: impl FnOnce(&mut TariffForm)) {
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                change(&mut draft.form);
            }
        });
    }

    /// What is wrong with it, once somebody tried to save it; tracked.
    pub(super) fn errors(self) -> TariffErrors {
        if !self.is_tried.get() {
            return TariffErrors::default();
        }
        self.read(|form| form.read().err().unwrap_or_default())
    }
}

/// The form, over the page.
#[component]
pub(super) fn TariffEditor(
    desk: HistoryDesk,
    draft: RwSignal<Option<Draft>>,
    done: RwSignal<Done>,
) -> impl IntoView {
    let editing = Editing {
        draft,
        is_tried: RwSignal::new(false),
    };
    let close = move || {
        draft.set(None);
        editing.is_tried.set(false);
    };
    let effect = {
        let desk = desk.clone();
        Memo::new(move |_| {
            let draft = draft.get()?;
            desk.show(|shown| effect_of(shown, &draft)).flatten()
        })
    };
    let submit = {
        let desk = desk.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            editing.is_tried.set(true);
            let Some(Draft { index, form }) = draft.get_untracked() else {
                return;
            };
            let Ok(tariff) = form.read() else { return };
            let mut list = desk
                .tariffs()
                .with_untracked(|held| held.current().to_vec());
            match index.and_then(|index| list.get_mut(index)) {
                Some(held) => *held = tariff,
                None => list.push(tariff),
            }
            save(&desk, list, done);
            close();
        }
    };
    let is_open = Memo::new(move |_| draft.with(Option::is_some));

    view! {
        <Sheet
            is_open=is_open
            title=Signal::derive(|| words().history.tariffs.title.to_owned())
            close=Signal::derive(|| words().reading.close)
            on_close=Callback::new(move |()| close())
        >
            <Show when=move || is_open.get()>
                <form class="tariff-form" novalidate on:submit=submit.clone()>
                    <Main desk=desk.clone() editing=editing />
                    <Rest editing=editing />
                    <p class="chart-summary" role="status">
                        {effect}
                    </p>
                    <p class="actions">
                        <button type="submit" class="button button-primary">
                            {move || words().history.tariffs.save}
                        </button>
                        <button type="button" class="button" on:click=move |_| close()>
                            {move || words().history.tariffs.cancel}
                        </button>
                    </p>
                </form>
            </Show>
        </Sheet>
    }
}

/// What the list would do with it in its place; `None` while it is no tariff.
fn effect_of(shown: &Shown<'_>, draft: &Draft) -> Option<String> {
    let tariff = draft.form.read().ok()?;
    let mut list = shown.tariffs.to_vec();
    match draft.index.and_then(|index| list.get_mut(index)) {
        Some(held) => *held = tariff,
        None => list.push(tariff),
    }
    let level = shown.past.timeline(Series::BatteryLevel);
    let charges = shown.reckoned.charges.iter();
    let bills: Vec<_> = charges
        .zip(&shown.reckoned.whereabouts)
        .map(|(charge, place)| (Bill::of(charge, level), TariffPlace::of(place)))
        .collect();
    let offset = |at| shown.utc_offset_minutes(at);
    let effects = recalculated(&bills, shown.tariffs, &list, &offset);
    Some(effect_text(&effects, shown.locale))
}

/// Where, and how energy is paid for.
#[component]
fn Main(desk: HistoryDesk, editing: Editing) -> impl IntoView {
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let places = Signal::derive(move || {
        let places = desk.context.places_of(&desk.vehicle);
        let locale = desk.context.locale();
        let own = places
            .iter()
            .map(|place| TariffPlace::Own(place.id.clone()));
        let all = own.chain([TariffPlace::Elsewhere, TariffPlace::Anywhere]);
        all.map(|place| {
            let name = tariff_place_name(&place, &places, &*locale);
            (TariffForm::new(&place, "").place, name)
        })
        .collect::<Vec<_>>()
    });
    let kinds = Signal::derive(|| {
        let text = &words().history.tariffs;
        vec![
            (PriceKind::Flat, text.flat.to_owned()),
            (PriceKind::Bands, text.bands.to_owned()),
            (PriceKind::Free, text.free.to_owned()),
        ]
    });
    let kind = Signal::derive(move || editing.read(|form| form.kind));

    view! {
        <SelectField
            name="tariff-place"
            label=text(|| words().history.tariffs.place)
            options=places
            chosen=Signal::derive(move || editing.read(|form| form.place.clone()))
            on_choose=Callback::new(move |code| editing.change(|form| form.place = code))
        />
        <Choices
            name="tariff-kind"
            legend=text(|| words().history.tariffs.kind)
            options=kinds
            chosen=kind
            on_choose=Callback::new(move |kind| editing.change(|form| form.kind = kind))
        />
        <Show when=move || kind.get() == PriceKind::Bands>
            <Bands editing=editing />
        </Show>
        <Show when=move || kind.get() != PriceKind::Free>
            <Typed
                name="tariff-per-kwh"
                label=Signal::derive(move || {
                    let text = &words().history.tariffs;
                    let has_bands = kind.get() == PriceKind::Bands;
                    if has_bands { text.base_per_kwh } else { text.per_kwh }
                })
                value=Signal::derive(move || editing.read(|form| form.per_kwh.clone()))
                on_input=move |typed| editing.change(|form| form.per_kwh = typed)
                error=Signal::derive(move || {
                    editing.errors().has(TariffField::PerKwh).then(|| words().history.tariffs.no_price)
                })
            />
        </Show>
    }
}

/// Currency, fees, days.
#[component]
fn Rest(editing: Editing) -> impl IntoView {
    let price_error = move |field: TariffField| {
        Signal::derive(move || {
            editing
                .errors()
                .has(field)
                .then(|| words().history.tariffs.no_price)
        })
    };
    let days_error = Signal::derive(move || {
        editing
            .errors()
            .has(TariffField::Days)
            .then(|| words().history.tariffs.no_days)
    });

    view! {
        <Typed
            name="tariff-currency"
            label=Signal::derive(|| words().history.tariffs.currency)
            value=Signal::derive(move || editing.read(|form| form.currency.clone()))
            on_input=move |typed| editing.change(|form| form.currency = typed)
            error=Signal::derive(move || {
                editing.errors().has(TariffField::Currency).then(|| words().history.tariffs.currency_hint)
            })
        />
        <div class="tariff-pair">
            <Typed
                name="tariff-session"
                label=Signal::derive(|| words().history.tariffs.per_session)
                value=Signal::derive(move || editing.read(|form| form.per_session.clone()))
                on_input=move |typed| editing.change(|form| form.per_session = typed)
                error=price_error(TariffField::PerSession)
            />
            <Typed
                name="tariff-minute"
                label=Signal::derive(|| words().history.tariffs.per_minute)
                value=Signal::derive(move || editing.read(|form| form.per_minute.clone()))
                on_input=move |typed| editing.change(|form| form.per_minute = typed)
                error=price_error(TariffField::PerMinute)
            />
        </div>
        <div class="tariff-pair">
            <Typed
                name="tariff-from"
                kind="date"
                label=Signal::derive(|| words().history.tariffs.from_day)
                value=Signal::derive(move || editing.read(|form| form.from_day.clone()))
                on_input=move |typed| editing.change(|form| form.from_day = typed)
                error=days_error
            />
            <Typed
                name="tariff-until"
                kind="date"
                label=Signal::derive(|| words().history.tariffs.until_day)
                value=Signal::derive(move || editing.read(|form| form.until_day.clone()))
                on_input=move |typed| editing.change(|form| form.until_day = typed)
                error=days_error
            />
        </div>
        <p class="field-hint">{move || words().history.tariffs.days_hint}</p>
    }
}
