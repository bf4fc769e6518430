//! What a file says, and whose it is.

use std::sync::Arc;

use carport_client::history::imports::NotImported;
use carport_client::imports::{CarName, Read};
use carport_domain::history::{Merged, Origin};
use carport_domain::ids::VehicleId;
use carport_present::files::{found_lines, left_out_lines, merged_lines};
use leptos::prelude::*;
use leptos_router::components::A;

use super::open::Opening;
use super::said::{Said, refused};
use super::{named_cars, source_here};
use crate::browser::spawn;
use crate::context::words;
use crate::parts::SelectField;
use crate::state::Vehicle;
use crate::tasks::{self, ImportFile};

/// The page of a file that was read.
#[component]
pub(super) fn ReadStage(
    opening: Opening,
    file: Arc<ImportFile>,
    origin: Origin,
    read: Arc<Read>,
) -> impl IntoView {
    let context = opening.context;
    let cars = untrack(|| named_cars(context));
    let assigned: Vec<_> = read
        .cars
        .iter()
        .map(|car| guess(&car.name, &cars))
        .collect();
    let assigned = RwSignal::new(assigned);
    let has_cars = !cars.is_empty();
    let has_something = read.count() > 0;
    let lines = {
        let read = Arc::clone(&read);
        move || {
            let locale = context.locale();
            let mut lines = found_lines(read.count(), read.span, &*locale);
            lines.extend(left_out_lines(
                &read.rejected,
                read.rejected_count,
                read.skipped,
                &*locale,
            ));
            let lines = lines.into_iter();
            lines.map(|line| view! { <li>{line}</li> }).collect_view()
        }
    };
    let owners = {
        let read = Arc::clone(&read);
        let count = read.cars.len();
        (0..count)
            .map(|at| {
                let name = read.cars[at].name.label.clone();
                view! { <WhichCar opening=opening at=at name=name assigned=assigned /> }
            })
            .collect_view()
    };
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let assigned = assigned.get_untracked();
        start(
            opening,
            Arc::clone(&file),
            origin,
            Arc::clone(&read),
            assigned,
        );
    };

    view! {
        <form class="form" novalidate on:submit=add>
            <ul class="import-found" role="status">{lines}</ul>
            <Show when=move || has_something && !has_cars>
                <p>{move || words().history.files.open.no_cars}</p>
                <p class="actions">
                    <A href="/connect" attr:class="button">
                        {move || words().history.files.open.add_car}
                    </A>
                </p>
            </Show>
            {(has_something && has_cars).then_some(owners)}
            <p class="actions">
                <Show when=move || has_something && has_cars>
                    <button
                        type="submit"
                        class="button button-primary"
                        aria-disabled=move || opening.work.is_under_way().then_some("true")
                    >
                        {move || words().history.files.open.add}
                    </button>
                </Show>
                <button type="button" class="button" on:click=move |_| opening.close(None)>
                    {move || words().history.files.open.back}
                </button>
            </p>
        </form>
    }
}

/// Which car a file means: by its local id, its number, its name, or because there is one alone.
fn guess(name: &CarName, cars: &[(Vehicle, String)]) -> Option<VehicleId> {
    let find = |is_meant: &dyn Fn(&Vehicle, &str) -> bool| {
        let car = cars.iter().find(|(car, label)| is_meant(car, label));
        car.map(|(car, _)| car.id.clone())
    };
    let by_id = find(&|car, _| name.id.as_ref() == Some(&car.id));
    let by_vin = || find(&|car, _| name.vin.as_ref() == Some(&car.vin));
    let by_label = || find(&|_, label| name.label.as_deref() == Some(label));
    let alone = || (cars.len() == 1).then(|| cars[0].0.id.clone());
    by_id.or_else(by_vin).or_else(by_label).or_else(alone)
}

#[component]
fn WhichCar(
    opening: Opening,
    at: usize,
    /// What the file calls it.
    name: Option<String>,
    assigned: RwSignal<Vec<Option<VehicleId>>>,
) -> impl IntoView {
    let label = Signal::derive(move || {
        let open = &words().history.files.open;
        name.as_deref()
            .map_or_else(|| open.this_car.to_owned(), |name| (open.which_car)(name))
    });
    let options = Signal::derive(move || {
        let nobody = (String::new(), words().history.files.open.nobody.to_owned());
        let cars = named_cars(opening.context).into_iter();
        let cars = cars.map(|(car, name)| (car.id.as_str().to_owned(), name));
        core::iter::once(nobody).chain(cars).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let held = assigned.with(|all| all.get(at).cloned().flatten());
        held.map_or_else(String::new, |id| id.as_str().to_owned())
    });
    let choose = Callback::new(move |code: String| {
        assigned.update(|all| all[at] = VehicleId::parse(&code));
    });

    view! {
        <SelectField
            name=format!("import-car-{at}")
            label=label
            options=options
            chosen=chosen
            on_choose=choose
        />
    }
}

fn start(
    opening: Opening,
    file: Arc<ImportFile>,
    origin: Origin,
    read: Arc<Read>,
    assigned: Vec<Option<VehicleId>>,
) {
    if !opening.begin(true) {
        return;
    }
    let context = opening.context;
    spawn::spawn(async move {
        let source = untrack(|| source_here(context));
        let (mut samples, mut positions) = (Vec::new(), Vec::new());
        for (car, id) in read.cars.iter().zip(assigned) {
            let Some(id) = id else { continue };
            let of_car = car.samples.iter();
            samples.extend(of_car.map(|(series, all)| (id.clone(), *series, all.clone())));
            positions.push((id, car.fixes.clone()));
        }
        let about = (origin, Some(file.name.clone()), Some(file.digest.clone()));
        let pulse =
            |done: carport_client::history::imports::Done| opening.work.hear(done.count, done.of);
        let added = if samples.is_empty() {
            Ok(Merged::default())
        } else {
            let added = tasks::add_import(context, source, about, samples, pulse).await;
            added.map(|(_id, merged)| merged)
        };
        let mut position_count = 0;
        if added.is_ok() {
            for (id, fixes) in positions {
                position_count += fixes.len();
                tasks::add_fixes(context, id, fixes).await;
            }
        }
        opening.work.end();
        opening.changed();
        let files = &context.words_now().history.files;
        opening.close(Some(match added {
            Ok(merged) => Said::good(merged_lines(merged, position_count, &*context.locale())),
            Err(NotImported::Cancelled) => Said::bad(files.open.cancelled),
            Err(NotImported::Storage(error)) => refused(context, error),
        }));
    });
}
