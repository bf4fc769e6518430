//! Keeps what the cars say over time. What a demo's car says goes with the demo.

use std::rc::Rc;

use carport_client::history;
use carport_domain::history::{Origin, Sample, Series, samples_of};
use carport_domain::ids::VehicleId;
use carport_domain::remote::Remote;
use carport_domain::vehicle::preferences::RecordingChoice;
use leptos::prelude::*;

use crate::context::Context;
use crate::services::Change;
use crate::state::{Snapshot, Source};

/// What a held answer tells of its car.
pub(super) fn samples_told(told: &Remote<Snapshot>, origin: Origin) -> Vec<(Series, Sample)> {
    let Some((snapshot, fetched_at)) = told.value().zip(told.fetched_at()) else {
        return Vec::new();
    };
    samples_of(&snapshot.status, fetched_at, origin)
}

/// Adds to what was said of a car, but for the series that its owner switched off. A car that was
/// forgotten meanwhile, here or in another tab, leaves nothing behind.
pub(super) async fn add_samples(
    context: Context,
    car: &VehicleId,
    mut samples: Vec<(Series, Sample)>,
) {
    let Some(vehicle) = untrack(|| context.session.vehicle(car)) else {
        return;
    };
    let source = untrack(|| context.source_of(&vehicle));
    vehicle
        .record
        .with_untracked(|record| keep_wanted(&record.preferences.recording, &mut samples));
    let Some(service) = context.services.of(source).filter(|_| !samples.is_empty()) else {
        return;
    };
    let storage = Rc::clone(&service.storage);
    match history::record(&*storage, car, &samples).await {
        Ok(None) => {}
        Ok(Some(merged)) if merged.added == 0 => {}
        Ok(Some(_)) => tell_history(context, car, source),
        Err(error) => {
            // Other months of it may have been written all the same.
            tell_history(context, car, source);
            context.session.standing_failure.set(Some(error.into()));
        }
    }
}

fn keep_wanted(recording: &RecordingChoice, samples: &mut Vec<(Series, Sample)>) {
    samples.retain(|(series, _)| recording.is_on(*series));
}

/// Who shows the history of a car reads it anew, here and in other tabs.
pub(super) fn tell_history(context: Context, car: &VehicleId, source: Source) {
    follow_history(context, car);
    tell_other_tabs(context, car, source);
}

/// Who shows the history of a car in another tab reads it anew.
pub(super) fn tell_other_tabs(context: Context, car: &VehicleId, source: Source) {
    if source != Source::Demo {
        context
            .services
            .changes()
            .tell(&Change::History(car.clone()));
    }
}

/// Has whoever shows the history of a car read it anew.
pub(super) fn follow_history(context: Context, car: &VehicleId) {
    if let Some(vehicle) = untrack(|| context.session.vehicle(car)) {
        vehicle.tell_history();
    }
}

#[cfg(test)]
mod tests {
    use carport_domain::failure::Failure;
    use carport_domain::time::UnixMillis;
    use carport_domain::units::Kilometers;
    use carport_domain::vehicle::Status;

    use super::*;

    fn snapshot() -> Snapshot {
        let status = Status {
            last_seen_at: Some(UnixMillis(1_000)),
            odometer: Some(Kilometers(12_345.0)),
            ..Status::default()
        };
        Snapshot {
            status,
            gap_count: 0,
        }
    }

    fn stale() -> Remote<Snapshot> {
        Remote::Stale {
            value: snapshot(),
            fetched_at: UnixMillis(2_000),
            failure: Failure::Offline,
        }
    }

    #[test]
    fn an_answer_that_is_held_tells_samples_with_when_it_was_received() {
        let told = samples_told(&stale(), Origin::SavedAnswer);

        let [(series, sample)] = told[..] else {
            panic!("one sample");
        };
        assert_eq!(series, Series::Odometer);
        assert_eq!(sample.received_at, UnixMillis(2_000));
        assert_eq!(sample.origin, Origin::SavedAnswer);
        assert_eq!(samples_told(&Remote::Loading, Origin::SavedAnswer), []);
    }

    #[test]
    fn a_series_that_is_switched_off_is_not_kept() {
        let mut samples = samples_told(&stale(), Origin::ConnectedDrive);
        let plug = (Series::Plug, samples[0].1);
        samples.push(plug);
        let mut recording = RecordingChoice::default();
        recording.switch(Series::Odometer, false);

        keep_wanted(&recording, &mut samples);

        assert_eq!(samples, [plug]);
    }
}
