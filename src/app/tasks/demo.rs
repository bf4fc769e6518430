//! Opens and leaves the demo: the ordinary sign-in, against a worker instead of the vendor.

mod past;
mod scene;
mod tariffs;

pub use past::live_through;
pub use scene::play_scene;

use core::time::Duration;
use std::sync::Arc;

use carport_client::host::Host;
use carport_client::identity::Region;
use carport_client::places::home_from;
use carport_client::tokens::Secret;
use carport_domain::failure::Failure;
use carport_domain::ids::VehicleId;
use carport_domain::place::Home;
use carport_domain::units::Meters;
use carport_domain::vehicle::profile::Brand;
use leptos::prelude::*;

use super::{ConnectForm, connect, save_tariffs};
use crate::browser::clock;
use crate::browser::demo_flag;
use crate::browser::demo_worker::DemoWorker;
use crate::browser::document;
use crate::context::Context;
use crate::state::Source;
use tariffs::demo_tariffs;

/// How soon what is under way is looked at again.
const LOOK: Duration = Duration::from_millis(25);

/// The demo's worker script, beside the page.
const WORKER: &str = "carport_simulator_worker_loader.js";

/// Opens the demo and answers with its first car; plays a scene, if one is named. A demo that is
/// open already stays open; `None` while it is opening elsewhere and no scene is named, and for a
/// demo without cars.
pub async fn start_demo(
    context: Context,
    scene: Option<String>,
) -> Result<Option<VehicleId>, Failure> {
    let is_opening = context.session.is_demo_opening;
    while is_opening.get_untracked() {
        if scene.is_none() {
            return Ok(None);
        }
        // An address names another scene than the one that is opening again after a reload.
        clock::sleep(LOOK).await;
    }
    if let Some(car) = first_demo_car(context) {
        if let Some(scene) = scene {
            play_scene(context, scene).await;
        }
        return Ok(Some(car));
    }
    is_opening.set(true);
    let opened = open(context, scene).await;
    if opened.is_err() {
        leave_demo(context);
    }
    is_opening.set(false);
    opened
}

/// Opens the demo again after a reload. The owner's own cars do not wait for it.
pub async fn reopen_demo(context: Context) {
    let Some(scene) = demo_flag::scene() else {
        return;
    };
    if start_demo(context, Some(scene)).await.is_err() {
        demo_flag::clear();
    }
}

async fn open(context: Context, scene: Option<String>) -> Result<Option<VehicleId>, Failure> {
    let worker = DemoWorker::start(&document::asset_url(WORKER))
        .await
        .map_err(|_error| Failure::DemoFailed)?;
    let home = home_from(&Home {
        center: worker.home(),
        radius: Meters(80.0),
    });
    let tariffs = demo_tariffs(&home.id);
    context.session.demo_places.set(vec![home]);
    scene::set_stage(context, &worker);
    context.services.open_demo(worker);
    save_tariffs(context, Source::Demo, tariffs).await;
    let later = match scene {
        Some(scene) => scene::open_with(context, scene).await,
        None => None,
    };

    let mut nonce = [0; 8];
    context.services.host().fill_random(&mut nonce);
    let captcha = format!("P1_demo-{}", u64::from_le_bytes(nonce));
    let form = ConnectForm {
        region: Region::RestOfWorld,
        brand: Brand::Bmw,
        email: "demo@carport.example".to_owned(),
        password: Secret::new("demo"),
        captcha: Secret::new(captcha),
    };
    let first = connect(context, Source::Demo, form, |_step| ()).await?;
    scene::remember(context);
    if let Some(scene) = later {
        play_scene(context, scene).await;
    }
    Ok(first)
}

fn first_demo_car(context: Context) -> Option<VehicleId> {
    let account = context.session.accounts.with_untracked(|all| {
        all.iter()
            .find(|account| account.source == Source::Demo)
            .cloned()
    })?;
    let cars = untrack(|| context.session.vehicles_of(&account.record.id));
    cars.first().map(|vehicle| vehicle.id.clone())
}

/// Leaves the demo; nothing of it stays.
pub fn leave_demo(context: Context) {
    demo_flag::clear();
    context.services.close_demo();
    context.session.stage.set(None);
    context.session.demo_places.set(Vec::new());
    context.session.demo_tariffs.set(Arc::default());
    let session = context.session;
    let accounts = session.accounts.get_untracked();
    let Some(demo) = accounts
        .iter()
        .find(|account| account.source == Source::Demo)
    else {
        return;
    };
    let id = demo.record.id.clone();
    session
        .vehicles
        .update(|all| all.retain(|vehicle| vehicle.account != id));
    session
        .accounts
        .update(|all| all.retain(|account| account.record.id != id));
}
