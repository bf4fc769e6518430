//! Two trips made one, and one made two, by its owner's word.

use carport_domain::history::trips::edits::{Around, EditedTrip, TripEdit};
use carport_present::trips::{SplitBy, SplitForm, SplitWrong};
use leptos::prelude::*;

use super::TripBook;
use super::said::Deed;
use crate::context::{Context, words};
use crate::parts::{Choices, FieldNotes, Icon, IconName, InputKind, TextField};

const TIME: &str = "trip-split-time";

/// The ways to join it and to split it.
#[component]
pub(super) fn Reshape(book: TripBook) -> impl IntoView {
    let has_before = Memo::new(move |_| {
        book.detail
            .with(|it| it.as_ref().is_some_and(|it| it.has_before))
    });
    let has_next = Memo::new(move |_| {
        book.detail
            .with(|it| it.as_ref().is_some_and(|it| it.has_next))
    });
    let join_before = move |_| {
        book.change(Deed::Joined, |Around { before, trip, .. }| {
            before.map_or_else(Vec::new, |before| before.joining(trip))
        });
    };
    let join_next = move |_| {
        book.change(Deed::Joined, |Around { trip, next, .. }| {
            next.map_or_else(Vec::new, |next| trip.joining(next))
        });
    };

    view! {
        <section class="trip-reshape" aria-labelledby="trip-reshape-title">
            <h3 class="section-part" id="trip-reshape-title">
                {move || words().history.trip_list.reshape}
            </h3>
            <p class="actions">
                <Show when=move || has_before.get()>
                    <button type="button" class="button" on:click=join_before>
                        {move || words().history.trip_list.join_before}
                    </button>
                </Show>
                <Show when=move || has_next.get()>
                    <button type="button" class="button" on:click=join_next>
                        {move || words().history.trip_list.join_next}
                    </button>
                </Show>
            </p>
            <details class="disclosure">
                <summary>
                    <Icon name=IconName::ChevronRight />
                    {move || words().history.trip_list.split}
                </summary>
                <Splitter book=book />
            </details>
        </section>
    }
}

/// Where to split it, and when that was.
#[component]
fn Splitter(book: TripBook) -> impl IntoView {
    let context = book.desk.with_value(|desk| desk.context);
    let by = RwSignal::new(SplitBy::Distance);
    let number = RwSignal::new(String::new());
    let at = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<SplitWrong>);
    // What was wrong with something else is wrong no more.
    Effect::new(move |_| {
        by.track();
        number.track();
        at.track();
        wrong.set(None);
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let form = SplitForm {
            by: by.get_untracked(),
            number: number.get_untracked(),
            at: at.get_untracked(),
        };
        let mut is_split = false;
        book.change(Deed::Split, |around| {
            match read(context, &form, around.trip) {
                Ok(said) => {
                    is_split = true;
                    said
                }
                Err(problem) => {
                    wrong.set(Some(problem));
                    Vec::new()
                }
            }
        });
        if is_split {
            number.set(String::new());
            at.set(String::new());
        }
    };
    let options = Signal::derive(|| {
        let text = &words().history.trip_list;
        vec![
            (SplitBy::Distance, text.by_distance.to_owned()),
            (SplitBy::Odometer, text.by_odometer.to_owned()),
        ]
    });
    let label = Signal::derive(move || {
        let units = context.preferences.units.get();
        by.get().label(units, &*context.locale())
    });
    let error = Signal::derive(move || match wrong.get()? {
        SplitWrong::Number(text) => Some(text),
        SplitWrong::Time(_) => None,
    });

    view! {
        <form class="form trip-split" novalidate on:submit=submit>
            <Choices
                name="trip-split-by"
                legend=Signal::derive(|| words().history.trip_list.split_by.to_owned())
                options=options
                chosen=by
                on_choose=Callback::new(move |chosen| by.set(chosen))
            />
            <TextField
                name="trip-split-number"
                label=label
                value=number
                kind=InputKind::Decimal
                error=error
            />
            <TimeField at=at wrong=wrong />
            <p class="actions">
                <button type="submit" class="button">
                    {move || words().history.trip_list.do_split}
                </button>
            </p>
        </form>
    }
}

fn read(
    context: Context,
    form: &SplitForm,
    trip: &EditedTrip,
) -> Result<Vec<TripEdit>, SplitWrong> {
    let units = context.preferences.units.get_untracked();
    let locale = untrack(|| context.locale());
    form.read(trip, units, &*locale)
}

/// When it was, if the owner knows.
#[component]
fn TimeField(at: RwSignal<String>, wrong: RwSignal<Option<SplitWrong>>) -> impl IntoView {
    let error = Signal::derive(move || match wrong.get()? {
        SplitWrong::Time(text) => Some(text),
        SplitWrong::Number(_) => None,
    });
    let (hint_id, error_id) = (format!("{TIME}-hint"), format!("{TIME}-error"));
    let described_by = error_id.clone();
    view! {
        <div class="field">
            <label for=TIME>{move || words().history.trip_list.split_when}</label>
            <input
                class="input"
                id=TIME
                name=TIME
                type="datetime-local"
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || at.get()
                on:input=move |event| at.set(event_target_value(&event))
            />
            <FieldNotes hint_id error_id hint=Signal::stored(String::new()) error />
        </div>
    }
}
