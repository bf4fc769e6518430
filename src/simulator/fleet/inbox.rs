//! Places that a car's navigation was sent.

use std::collections::VecDeque;

/// Older places are forgotten.
const REMEMBERED: usize = 50;

/// A place, as it was sent.
#[derive(Clone, PartialEq)]
pub(crate) struct Destination {
    pub(crate) title: String,
    pub(crate) latitude: f64,
    pub(crate) longitude: f64,
}

/// What arrived, oldest first.
#[derive(Default)]
pub(crate) struct Inbox {
    destinations: VecDeque<Destination>,
    received_at: Option<i64>,
}

impl Inbox {
    /// Takes places in, in their order.
    pub(crate) fn receive(&mut self, destinations: Vec<Destination>, now: i64) {
        self.destinations.extend(destinations);
        let surplus = self.destinations.len().saturating_sub(REMEMBERED);
        self.destinations.drain(..surplus);
        self.received_at = Some(now);
    }

    /// The places.
    pub(crate) fn destinations(&self) -> impl Iterator<Item = &Destination> {
        self.destinations.iter()
    }

    /// When the last one arrived.
    pub(crate) const fn received_at(&self) -> Option<i64> {
        self.received_at
    }
}
