//! Changes what the demo plays. The worker's names of scenes pass through here unread.

use carport_client::storage::{Storage, Table};
use carport_domain::budget::Asker;
use carport_domain::ids::VehicleId;
use carport_domain::remote::Remote;
use leptos::prelude::*;

use super::{LOOK, past};
use crate::browser::clock;
use crate::browser::demo_flag;
use crate::browser::demo_worker::DemoWorker;
use crate::browser::demo_worker::Scene;
use crate::context::Context;
use crate::services::Service;
use crate::state::{Account, Source, Stage};
use crate::tasks::refresh::refresh_for;

/// What a worker that has just started plays.
pub(super) fn set_stage(context: Context, worker: &DemoWorker) {
    let scenes = worker.scenes().to_vec();
    let playing = scenes.first().map(|scene| scene.id.clone());
    context.session.stage.set(Some(Stage {
        scenes,
        playing: playing.unwrap_or_default(),
        turn: 0,
        is_changing: false,
    }));
}

/// Opens with a scene: one in which cars can be read begins at once, before any is. Another is
/// given back, to be played once there is something to see.
pub(super) async fn open_with(context: Context, id: String) -> Option<String> {
    let (_, worker) = context.services.demo()?;
    let scene = scene_of(context, &id)?;
    if scene.is_refusing {
        return Some(id);
    }
    if worker.play(&id).await == Ok(true) {
        change_stage(context, |stage| stage.playing = id);
    }
    None
}

/// The next reload finds the demo as it is now.
pub(super) fn remember(context: Context) {
    let playing = context
        .session
        .stage
        .with_untracked(|stage| stage.as_ref().map(|stage| stage.playing.clone()));
    demo_flag::set(&playing.unwrap_or_default());
}

/// Plays a scene and reads all the demo's cars as they are in it. A name that the worker did not
/// announce changes nothing.
pub async fn play_scene(context: Context, id: String) {
    let Some(scene) = scene_of(context, &id) else {
        return;
    };
    let Some(act) = Act::begin(context, &scene) else {
        return;
    };
    remember(context);
    // A refusal says nothing of the cars: beneath it stands what they said on an ordinary day.
    if scene.is_refusing && act.play(&act.ordinary).await {
        act.read(|| ()).await;
    }
    if act.play(&scene.id).await {
        // What is on the screen is what was asked for; the others follow.
        act.read(|| act.end()).await;
    }
    act.end();
}

fn scene_of(context: Context, id: &str) -> Option<Scene> {
    context.session.stage.with_untracked(|stage| {
        let scenes = &stage.as_ref()?.scenes;
        scenes.iter().find(|scene| scene.id == id).cloned()
    })
}

fn change_stage(context: Context, change: impl FnOnce(&mut Stage)) {
    context.session.stage.update(|stage| {
        if let Some(stage) = stage {
            change(stage);
        }
    });
}

/// One change of scene, until the next begins.
struct Act {
    context: Context,
    service: std::rc::Rc<Service>,
    worker: DemoWorker,
    account: Account,
    ordinary: String,
    turn: u32,
}

impl Act {
    fn begin(context: Context, scene: &Scene) -> Option<Self> {
        let (service, worker) = context.services.demo()?;
        let account = context.session.accounts.with_untracked(|all| {
            all.iter()
                .find(|account| account.source == Source::Demo)
                .cloned()
        })?;
        change_stage(context, |stage| {
            stage.playing.clone_from(&scene.id);
            stage.turn = stage.turn.wrapping_add(1);
            stage.is_changing = true;
        });
        let stage = context.session.stage.get_untracked()?;
        Some(Self {
            context,
            service,
            worker,
            account,
            ordinary: stage.scenes.first()?.id.clone(),
            turn: stage.turn,
        })
    }

    /// Whether the demo is still open, and no later choice was made.
    fn is_on(&self) -> bool {
        let stage = self.context.session.stage;
        self.context
            .services
            .is_current(Source::Demo, &self.service)
            && stage
                .with_untracked(|stage| stage.as_ref().is_some_and(|stage| stage.turn == self.turn))
    }

    /// Has the worker play a scene; what an earlier one refused is forgotten with it.
    async fn play(&self, id: &str) -> bool {
        if !self.is_on() || self.worker.play(id).await != Ok(true) {
            return false;
        }
        // The demo's storage is memory, which refuses nothing.
        let _ = self.service.storage.remove(Table::Ledgers, "").await;
        self.account.failure.set(None);
        self.is_on()
    }

    /// Reads the demo's cars by the owner's asking, the one on the screen first. One that is being
    /// read just now may be answered out of the scene before.
    async fn read(&self, on_read: impl Fn()) {
        let session = self.context.session;
        let mut cars = untrack(|| session.vehicles_of(&self.account.record.id));
        let on_screen = untrack(|| session.open_car());
        cars.sort_by_key(|car| Some(&car.id) != on_screen.as_ref());
        for car in cars {
            while self.is_on() && self.is_loading(&car.id) {
                clock::sleep(LOOK).await;
            }
            if !self.is_on() {
                return;
            }
            // Where the car was in another scene, it never was in this one.
            past::forget(&car, &self.service.storage).await;
            refresh_for(self.context, car.id.clone(), Asker::Owner).await;
            car.kept_position.set(None);
            on_read();
            past::tell_anew(self.context, &car).await;
        }
    }

    fn is_loading(&self, id: &VehicleId) -> bool {
        untrack(|| self.context.session.vehicle(id))
            .is_some_and(|car| car.snapshot.with_untracked(Remote::is_loading))
    }

    fn end(&self) {
        if self.is_on() {
            change_stage(self.context, |stage| stage.is_changing = false);
        }
    }
}
