//! What this tab changed on the disk, told to the other tabs: only of what kind, and of which car.

use std::cell::RefCell;

use carport_domain::ids::VehicleId;

use crate::browser::broadcast::Broadcast;
use crate::browser::listener::Listener;

/// What was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The owner's places.
    Places,
    /// What charging costs.
    Tariffs,
    /// Where a car was left.
    Parked(VehicleId),
    /// Where a car was.
    Track(VehicleId),
    /// What was said of a car over time.
    History(VehicleId),
}

impl Change {
    fn text(&self) -> String {
        match self {
            Self::Places => "places".to_owned(),
            Self::Tariffs => "tariffs".to_owned(),
            Self::Parked(car) => format!("parked {}", car.as_str()),
            Self::Track(car) => format!("track {}", car.as_str()),
            Self::History(car) => format!("history {}", car.as_str()),
        }
    }

    /// `None` for the words of a newer app.
    fn from_text(text: &str) -> Option<Self> {
        match text {
            "places" => return Some(Self::Places),
            "tariffs" => return Some(Self::Tariffs),
            _ => {}
        }
        let (kind, car) = text.split_once(' ')?;
        let car = VehicleId::parse(car)?;
        match kind {
            "parked" => Some(Self::Parked(car)),
            "track" => Some(Self::Track(car)),
            "history" => Some(Self::History(car)),
            _ => None,
        }
    }
}

/// The channel.
pub struct Changes {
    channel: Broadcast,
    listening: RefCell<Option<Listener>>,
}

impl Changes {
    /// Opens the channel.
    pub fn open() -> Self {
        Self {
            channel: Broadcast::open("carport-changes"),
            listening: RefCell::default(),
        }
    }

    /// Tells the other tabs.
    pub fn tell(&self, change: &Change) {
        self.channel.tell(&change.text());
    }

    /// Calls `follow` for what other tabs change, from now on.
    pub fn follow(&self, follow: impl Fn(Change) + 'static) {
        let listening = self.channel.on_told(move |text| {
            if let Some(change) = Change::from_text(&text) {
                follow(change);
            }
        });
        *self.listening.borrow_mut() = listening;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_heard_as_it_was_told() {
        let car = VehicleId::from_random([7; 8]);
        for change in [
            Change::Places,
            Change::Parked(car.clone()),
            Change::Track(car.clone()),
            Change::History(car),
        ] {
            assert_eq!(Change::from_text(&change.text()), Some(change));
        }
    }

    #[test]
    fn words_of_a_newer_app_are_not_heard() {
        for text in ["", "place", "track", "track x", "zones 0707070707070707"] {
            assert_eq!(Change::from_text(text), None, "{text}");
        }
    }
}
