//! What a message means today, and which comes first.

use core::cmp::Ordering;
use core::time::Duration;

use super::{Message, MessageKind, ServiceStatus, Severity};
use crate::charging::Month;
use crate::time::UnixMillis;
use crate::units::Kilometers;

/// A service that is this near is due soon.
const SOON: Duration = Duration::from_hours(4 * 7 * 24);
const SOON_KM: f64 = 1_000.0;

impl Message {
    /// How near a service is; `None` for what is no service, and for one that tells nothing.
    ///
    /// The vendor's word decides, but it was told when the car last spoke, at `told_at`: a due
    /// month that has gone by since is overdue all the same. Without a word, date and distance
    /// decide.
    pub fn service_status(
        &self,
        told_at: Option<UnixMillis>,
        now: UnixMillis,
    ) -> Option<ServiceStatus> {
        let MessageKind::Service(told) = self.kind else {
            return None;
        };
        let due_month = self.due_at.map(|due_at| Month::of(due_at, 0));
        let is_past = |at: UnixMillis| due_month.is_some_and(|month| month < Month::of(at, 0));
        let has_passed_since = is_past(now) && told_at.is_some_and(|told_at| !is_past(told_at));
        match told {
            Some(_) if has_passed_since => Some(ServiceStatus::Overdue),
            Some(told) => Some(told),
            None => self.status_by_dates(is_past(now), now),
        }
    }

    fn status_by_dates(&self, is_past: bool, now: UnixMillis) -> Option<ServiceStatus> {
        let left_km = self.due_in.map(|Kilometers(left)| left);
        let has_run_out = left_km.is_some_and(|left| left < 0.0);
        let is_soon = self.due_at.is_some_and(|due_at| due_at <= now.after(SOON))
            || left_km.is_some_and(|left| left <= SOON_KM);
        if is_past || has_run_out {
            Some(ServiceStatus::Overdue)
        } else if is_soon {
            Some(ServiceStatus::Pending)
        } else if self.due_at.is_some() || left_km.is_some() {
            Some(ServiceStatus::Ok)
        } else {
            None
        }
    }

    /// How bad a check-control message is; `None` for a service, and for one that does not tell.
    pub const fn severity(&self) -> Option<Severity> {
        match self.kind {
            MessageKind::CheckControl(severity) => severity,
            MessageKind::Service(_) => None,
        }
    }
}

/// The services, the next one first: by date, then by distance; those that tell neither, last.
pub fn services(messages: &[Message]) -> Vec<&Message> {
    let is_service = |message: &&Message| matches!(message.kind, MessageKind::Service(_));
    let mut services: Vec<_> = messages.iter().filter(is_service).collect();
    services.sort_by(|one, other| by_due(one, other));
    services
}

fn by_due(one: &Message, other: &Message) -> Ordering {
    let date = |message: &Message| message.due_at.map_or(i64::MAX, |due_at| due_at.0);
    let distance = |message: &Message| message.due_in.map_or(f64::INFINITY, |left| left.0);
    date(one)
        .cmp(&date(other))
        .then_with(|| distance(one).total_cmp(&distance(other)))
}

/// The check-control messages, the worst first. One of unknown severity may be bad, so it comes
/// before what is known to be all right.
pub fn check_control(messages: &[Message]) -> Vec<&Message> {
    let is_check = |message: &&Message| matches!(message.kind, MessageKind::CheckControl(_));
    let mut checks: Vec<_> = messages.iter().filter(is_check).collect();
    checks.sort_by_key(|message| match message.severity() {
        Some(Severity::Critical) => 0,
        Some(Severity::High) => 1,
        Some(Severity::Medium) => 2,
        None => 3,
        Some(Severity::Low) => 4,
    });
    checks
}
