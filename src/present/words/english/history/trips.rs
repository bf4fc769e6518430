//! The trips one by one, in English.

use crate::words::{Counted, HistoryTripList};

pub(super) const TRIP_LIST: HistoryTripList = HistoryTripList {
    lengths_title: "How long the trips are",
    length: "Length",
    trips: "Trips",
    perhaps: "Perhaps several",
    lengths_half: |length| format!("Half of the trips are no longer than {length}."),
    lengths_below: |length| format!("below {length}"),
    lengths_from: |length| format!("{length} and more"),
    lengths_perhaps: Counted {
        one: |n| {
            format!(
                "{n} of them may be several shorter ones, as nothing was heard of the car for a while. It is drawn lighter."
            )
        },
        other: |n| {
            format!(
                "{n} of them may be several shorter ones, as nothing was heard of the car for a while. They are drawn lighter."
            )
        },
    },
    title: "Trips, month by month",
    none: "No trip is known in this period.",
    more: Counted {
        one: |n| format!("Show {n} more trip"),
        other: |n| format!("Show {n} more trips"),
    },
    lost: Counted {
        one: |n| format!("{n} of your changes finds its trip no more. It is kept."),
        other: |n| format!("{n} of your changes find their trips no more. They are kept."),
    },
    perhaps_several: "perhaps several",
    has_note: "with a note",
    from: "Where it began",
    to: "Where it ended",
    distance: "Distance",
    battery_used: "Battery used",
    fuel_used: "Fuel used",
    seen: "The readings saw it all along: they were never more than half an hour apart.",
    unseen: "For a while nothing was heard of the car: it may have been several trips.",
    joined_from: Counted {
        one: |n| format!("Joined by you from {n} trip"),
        other: |n| format!("Joined by you from {n} trips"),
    },
    joined_by_owner: "That it was one trip is your own word.",
    tags: "What it was for",
    own_word: "A word of your own",
    add_word: "Add",
    no_word: "Type a word first.",
    note: "Note",
    note_hint: |most| format!("It stays on this device. At most {most} characters."),
    save_note: "Save the note",
    reshape: "Join and split",
    join_before: "Join with the trip before",
    join_next: "Join with the next",
    split: "Split in two",
    split_by: "Where the first of the two ended, by",
    by_distance: "distance into the trip",
    by_odometer: "odometer",
    distance_in: |unit| format!("Distance into the trip ({unit})"),
    odometer_in: |unit| format!("Odometer ({unit})"),
    split_when: "When that was, if you know",
    do_split: "Split",
    no_number: "This is no distance: 12.4 for instance.",
    outside: |first, last| {
        format!("That is not within the trip: it takes more than {first} and less than {last}.")
    },
    no_time: "This is no time of a day.",
    time_outside: |from, until| format!("The trip was between {from} and {until}."),
    tags_saved: "The tags are saved.",
    note_saved: "The note is saved.",
    joined: "The two trips are one.",
    was_split: "The trip is split in two.",
    undone: "All is as it was before.",
    not_saved: "This could not be saved.",
    undo: "Undo",
};
