//! What the car asks of its owner.

mod order;
#[cfg(test)]
mod tests;

use crate::time::UnixMillis;
use crate::units::Kilometers;

pub use order::{check_control, services};

/// A check-control message or a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Which of the two.
    pub kind: MessageKind,
    /// The vendor's code, as it came: `WASHING_FLUID`, `BRAKE_FLUID`, …; `None` where a message
    /// came without one, and still says something.
    pub code: Option<String>,
    /// The vendor's name of the matter, in the language that was asked for.
    pub title: Option<String>,
    /// The vendor's sentence, in the language that was asked for.
    pub text: Option<String>,
    /// The day a service falls due; the vendor only means its month.
    pub due_at: Option<UnixMillis>,
    /// Distance left until a service falls due.
    pub due_in: Option<Kilometers>,
}

/// The two kinds and the scale each is told on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// From the car's own checks.
    CheckControl(Option<Severity>),
    /// From the service plan.
    Service(Option<ServiceStatus>),
}

/// How bad a check-control message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Standing entries that mean "all right".
    Low,
    /// To watch.
    Medium,
    /// Important.
    High,
    /// Urgent.
    Critical,
}

/// How near a service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServiceStatus {
    /// Not yet due.
    Ok,
    /// Due soon.
    Pending,
    /// Late.
    Overdue,
}
