//! The app's own store of history behind `window.store`, for measurements beside plain IndexedDB and
//! for killing the browser in the middle of a write.
//!
//! It is kept twice, as in the app; `open(true)` keeps it once, for the first database alone.
//!
//! Instants are milliseconds since 1970; every value belongs to the odometer of one car. `read` hands
//! out what is kept as pairs of numbers; `count` reads the same and leaves it where the app has it.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use carport::browser::indexed_db::{Database, Kept, SecondCopy};
use carport_client::history::imports::{NewImport, add_import, settle};
use carport_client::history::{Going, Listed, append, read};
use carport_client::storage::StorageError;
use carport_domain::history::{Origin, Quality, Sample, Series};
use carport_domain::ids::{ImportId, VehicleId};
use carport_domain::time::UnixMillis;
use js_sys::{Float64Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;

type Held = Rc<RefCell<Option<Rc<Kept>>>>;

fn main() {
    let held = Held::default();
    let store = Object::new();
    let open = {
        let held = Rc::clone(&held);
        Closure::<dyn Fn(bool) -> Promise>::new(move |is_once: bool| {
            let held = Rc::clone(&held);
            told(async move {
                let (kept, recovered) = opened(is_once).await?;
                held.replace(Some(Rc::new(kept)));
                Ok(JsValue::from_f64(recovered as f64))
            })
        })
    };
    let of = move |held: &Held| held.borrow().clone().ok_or(StorageError::Unavailable);
    let append_all = {
        let held = Rc::clone(&held);
        Closure::<dyn Fn(Float64Array, Float64Array) -> Promise>::new(
            move |at: Float64Array, values: Float64Array| {
                let kept = of(&held);
                let samples: Vec<_> = samples(&at, &values)
                    .map(|sample| (Series::Odometer, sample))
                    .collect();
                told(async move {
                    let merged = append(&*kept?, &car(), &samples).await?;
                    Ok(JsValue::from_f64(merged.added as f64))
                })
            },
        )
    };
    let import_all = {
        let held = Rc::clone(&held);
        Closure::<dyn Fn(f64, Float64Array, Float64Array) -> Promise>::new(
            move |id: f64, at: Float64Array, values: Float64Array| {
                let kept = of(&held);
                let samples = samples(&at, &values).collect();
                told(async move {
                    let import = NewImport {
                        id: ImportId::from_random(id.to_be_bytes()),
                        at: UnixMillis(0),
                        origin: Origin::Table,
                        name: None,
                        digest: None,
                    };
                    let samples = vec![(car(), Series::Odometer, samples)];
                    let added = add_import(&*kept?, &import, samples, |_done| Going::On).await;
                    let merged = added.map_err(|_error| StorageError::Failed)?;
                    Ok(JsValue::from_f64(merged.added as f64))
                })
            },
        )
    };
    let read_between = {
        let held = Rc::clone(&held);
        Closure::<dyn Fn(f64, f64) -> Promise>::new(move |from: f64, until: f64| {
            let kept = of(&held);
            told(async move {
                let listed = listed(&*kept?, from, until).await?;
                let flat: Vec<_> = listed
                    .samples
                    .iter()
                    .flat_map(|sample| [sample.measured_at.0 as f64, sample.value])
                    .collect();
                Ok(Float64Array::from(flat.as_slice()).into())
            })
        })
    };
    let count_between =
        Closure::<dyn Fn(f64, f64) -> Promise>::new(move |from: f64, until: f64| {
            let kept = of(&held);
            told(async move {
                let listed = listed(&*kept?, from, until).await?;
                Ok(JsValue::from_f64(listed.samples.len() as f64))
            })
        });
    set(&store, "open", &open.into_js_value());
    set(&store, "append", &append_all.into_js_value());
    set(&store, "import", &import_all.into_js_value());
    set(&store, "read", &read_between.into_js_value());
    set(&store, "count", &count_between.into_js_value());
    set(&js_sys::global().unchecked_into(), "store", &store);
}

/// The store, and how many entries came back because the browser had thrown it away.
async fn opened(is_once: bool) -> Result<(Kept, usize), StorageError> {
    let copy = if is_once {
        SecondCopy::missing()
    } else {
        SecondCopy::opening()
    };
    let kept = Kept::new(Database::open().await?, copy);
    let recovered = kept.recover().await?.map_or(0, |it| it.entry_count);
    kept.catch_up().await;
    settle(&kept).await?;
    Ok((kept, recovered))
}

async fn listed(kept: &Kept, from: f64, until: f64) -> Result<Listed, StorageError> {
    let stretch = UnixMillis(millis(from))..UnixMillis(millis(until));
    let listed = read(kept, &car(), Series::Odometer, stretch).await?;
    match listed.unreadable_count {
        0 => Ok(listed),
        _ => Err(StorageError::Corrupt),
    }
}

fn told(work: impl Future<Output = Result<JsValue, StorageError>> + 'static) -> Promise {
    future_to_promise(async move {
        let done = work.await;
        done.map_err(|error| JsValue::from_str(&error.to_string()))
    })
}

fn car() -> VehicleId {
    VehicleId::from_random([1; 8])
}

fn samples(at: &Float64Array, values: &Float64Array) -> impl Iterator<Item = Sample> {
    let pairs = at.to_vec().into_iter().zip(values.to_vec());
    // As in the app, each came some time after it was measured.
    let sample = |(place, (at, value))| Sample {
        measured_at: UnixMillis(millis(at)),
        value,
        received_at: UnixMillis(millis(at) + 40_000 + place % 7_001),
        origin: Origin::ConnectedDrive,
        quality: Quality::Measured,
    };
    (0_i64..).zip(pairs).map(sample)
}

#[expect(clippy::cast_possible_truncation, reason = "instants of this century")]
fn millis(at: f64) -> i64 {
    at as i64
}

/// Setting a field of an object that is not frozen throws nothing.
fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
