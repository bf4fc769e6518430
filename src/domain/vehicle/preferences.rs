//! How the owner wants one car: what it is called, where it is listed, how it is shown.

use core::time::Duration;

use super::SteeringSide;
use super::body::Body;
use crate::budget::{Asker, Hindrance};
use crate::history::Series;
use crate::time::UnixMillis;

/// So long a deleted car can be had back.
pub const UNDO_TIME: Duration = Duration::from_secs(10);

/// Everything the owner chose for one car. The default is a car about which nothing was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VehiclePreferences {
    /// The owner's name for it.
    pub name: Option<String>,
    /// The color by which it is told from others.
    pub color: VehicleColor,
    /// Whether it is left out of lists.
    pub is_hidden: bool,
    /// Whether it is a car of the past: left out of lists, and no longer asked about by itself.
    pub is_archived: bool,
    /// Whether no call is made for it.
    pub is_paused: bool,
    /// When the owner deleted it; until everything of it is gone this can be taken back.
    pub deleted_at: Option<UnixMillis>,
    /// The group under which it is listed.
    pub group: Option<String>,
    /// Its place in the owner's list, from 0.
    pub position: u32,
    /// The shape of its body; `None` lets the app guess.
    pub body: Option<Body>,
    /// Where the driver sits; `None` goes by what the car says.
    pub steering: Option<SteeringSide>,
    /// Which picture stands for it.
    pub picture: PictureChoice,
    /// The number plate.
    pub plate: Option<String>,
    /// How doors and windows are told.
    pub closures: ClosuresMode,
    /// The color of the icons of what is closed.
    pub icon_color: IconColor,
    /// Which tiles the dashboard has, and in which order.
    pub tiles: TileChoice,
    /// Which series of it are kept.
    pub recording: RecordingChoice,
}

impl VehiclePreferences {
    /// Whether lists show it.
    pub const fn is_listed(&self) -> bool {
        !self.is_hidden && !self.is_archived
    }

    /// Whether it was deleted so long ago that nobody can take it back any more.
    pub fn is_gone(&self, now: UnixMillis) -> bool {
        let deleted_at = self.deleted_at;
        deleted_at.is_some_and(|at| at.age(now) >= UNDO_TIME || now.0 < at.0)
    }

    /// What keeps a call for it from being made, whoever wants it.
    pub const fn hindrance(&self, asker: Asker) -> Option<Hindrance> {
        match asker {
            _ if self.is_paused => Some(Hindrance::Paused),
            Asker::Automatic if self.is_archived => Some(Hindrance::Paused),
            Asker::Automatic | Asker::Owner => None,
        }
    }
}

/// Order and absence of tiles, by their codes. Codes that this version does not know are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TileChoice {
    /// In this order; tiles that are not named follow in their usual order.
    pub order: Vec<String>,
    /// Not shown.
    pub hidden: Vec<String>,
}

/// Which series are kept: all but some, by their codes. Codes that this version does not know are
/// kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordingChoice {
    /// Switched off, in the order of their codes, each once.
    pub off: Vec<String>,
}

impl RecordingChoice {
    /// Whether a series is kept.
    pub fn is_on(&self, series: Series) -> bool {
        !self.off.iter().any(|code| code == series.code())
    }

    /// Switches a series on or off. What was kept until now stays.
    pub fn switch(&mut self, series: Series, is_on: bool) {
        self.off.retain(|code| code != series.code());
        if !is_on {
            let code = series.code();
            let at = self.off.partition_point(|known| known.as_str() < code);
            self.off.insert(at, code.to_owned());
        }
    }
}

/// Declares a choice with its stored codes; the first one is the default.
macro_rules! choice {
    (
        $(#[$doc:meta])* $name:ident {
            $(#[$first_doc:meta])* $first:ident = $first_code:literal,
            $($(#[$other_doc:meta])* $other:ident = $other_code:literal,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$other_doc])* $other,)+
        }

        impl $name {
            /// Every choice, the default first.
            pub const ALL: &[Self] = &[Self::$first, $(Self::$other),+];

            /// The stored form.
            pub const fn code(self) -> &'static str {
                match self {
                    Self::$first => $first_code,
                    $(Self::$other => $other_code,)+
                }
            }

            /// The choice of a stored form; what is not known is the default.
            pub fn from_code(code: &str) -> Self {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|choice| choice.code() == code)
                    .unwrap_or_default()
            }
        }
    };
}

choice! {
    /// The dot beside a car's name.
    VehicleColor {
        /// No color in particular.
        Gray = "gray",
        /// Blue.
        Blue = "blue",
        /// Between blue and green.
        Teal = "teal",
        /// Green.
        Green = "green",
        /// Between yellow and orange.
        Amber = "amber",
        /// Red.
        Red = "red",
        /// Purple.
        Purple = "purple",
    }
}

choice! {
    /// Which picture stands for a car.
    PictureChoice {
        /// The one that the vendor has.
        Vendor = "vendor",
        /// The owner's.
        Own = "own",
        /// The car drawn from above.
        Drawn = "drawn",
    }
}

choice! {
    /// How doors and windows are told.
    ClosuresMode {
        /// In words.
        Text = "text",
        /// As icons, with words for a screen reader.
        Icons = "icons",
    }
}

choice! {
    /// The color of the icons of what is closed.
    IconColor {
        /// The color of text.
        Default = "default",
        /// Green.
        Green = "green",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_survive_their_codes_and_unknown_ones_are_the_default() {
        for color in VehicleColor::ALL {
            assert_eq!(VehicleColor::from_code(color.code()), *color);
        }
        assert_eq!(VehicleColor::from_code("plaid"), VehicleColor::Gray);
        assert_eq!(PictureChoice::from_code("hologram"), PictureChoice::Vendor);
    }

    #[test]
    fn every_series_is_kept_until_it_is_switched_off() {
        let mut recording = RecordingChoice::default();
        assert!(Series::all().into_iter().all(|it| recording.is_on(it)));

        for series in [Series::Odometer, Series::Lock, Series::Odometer] {
            recording.switch(series, false);
        }
        assert_eq!(recording.off, ["lock", "odometer"]);
        assert!(!recording.is_on(Series::Odometer));
        assert!(recording.is_on(Series::Plug));

        recording.switch(Series::Odometer, true);
        assert_eq!(recording.off, ["lock"]);
    }

    #[test]
    fn a_series_of_a_newer_app_stays_switched_off() {
        let mut recording = RecordingChoice {
            off: vec!["warp_core".to_owned()],
        };

        recording.switch(Series::Lock, false);
        recording.switch(Series::Lock, true);

        assert_eq!(recording.off, ["warp_core"]);
    }

    #[test]
    fn a_deleted_car_is_gone_after_the_time_to_take_it_back() {
        let deleted = VehiclePreferences {
            deleted_at: Some(UnixMillis(1_000)),
            ..VehiclePreferences::default()
        };

        assert!(!deleted.is_gone(UnixMillis(10_999)));
        assert!(deleted.is_gone(UnixMillis(11_000)));
        // By a clock that was set back nothing can be said: it was to be deleted.
        assert!(deleted.is_gone(UnixMillis(999)));
        assert!(!VehiclePreferences::default().is_gone(UnixMillis(11_000)));
    }

    #[test]
    fn a_hidden_car_is_not_listed_but_asked_about() {
        let hidden = VehiclePreferences {
            is_hidden: true,
            ..VehiclePreferences::default()
        };

        assert!(!hidden.is_listed());
        assert_eq!(hidden.hindrance(Asker::Automatic), None);
    }

    #[test]
    fn an_archived_car_is_not_listed_and_asked_about_by_its_owner_only() {
        let archived = VehiclePreferences {
            is_archived: true,
            ..VehiclePreferences::default()
        };

        assert!(!archived.is_listed());
        assert_eq!(
            archived.hindrance(Asker::Automatic),
            Some(Hindrance::Paused)
        );
        assert_eq!(archived.hindrance(Asker::Owner), None);
    }

    #[test]
    fn a_paused_car_is_listed_but_no_call_is_made_for_it() {
        let paused = VehiclePreferences {
            is_paused: true,
            ..VehiclePreferences::default()
        };

        assert!(paused.is_listed());
        for asker in [Asker::Automatic, Asker::Owner] {
            assert_eq!(paused.hindrance(asker), Some(Hindrance::Paused));
        }
    }
}
