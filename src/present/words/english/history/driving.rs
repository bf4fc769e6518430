//! What the charts of driving say, in English.

use crate::words::{Counted, HistoryElectricShare, HistoryTrips};

pub(super) const ELECTRIC_SHARE: HistoryElectricShare = HistoryElectricShare {
    title: "Electric share",
    electric: "On the battery",
    fuel: "On fuel",
    either: "Either of the two",
    on_battery: |share| format!("{share} on the battery"),
    between: |low, high| format!("between {low} and {high}"),
    last: |month, share| format!("{month}: {share} on the battery"),
    reckoned: "Where the maker tells no share, odometer, battery and tank bound it: what they cannot tell apart may have been either of the two.",
    unknown_months: Counted {
        one: |n| format!("Too little is known of {n} month to tell its share."),
        other: |n| format!("Too little is known of {n} months to tell their shares."),
    },
    none: "No electric share is known of this period: either the maker tells it, or it takes trips over 50 km in a month with the levels of battery and tank.",
};

pub(super) const TRIPS: HistoryTrips = HistoryTrips {
    title: "Trips",
    distance: "Distance of the trips",
    number: "Number of trips",
    trips: Counted {
        one: |n| format!("{n} trip"),
        other: |n| format!("{n} trips"),
    },
    total: |distance| format!("{distance} in all"),
    business: "Business",
    private: "Private",
    commute: "Commute",
    other_tags: "Other tags",
    untagged: "No tag",
    unseen: Counted {
        one: |n| format!("{n} trip may be several: for a while nothing was heard of the car."),
        other: |n| {
            format!("{n} trips may each be several: for a while nothing was heard of the car.")
        },
    },
    several_tags: Counted {
        one: |n| format!("{n} trip has several tags and is counted under the first."),
        other: |n| format!("{n} trips have several tags and are counted under the first."),
    },
    none: "No trip is known of this period.",
};
