//! The page of history, in English.

use crate::words::{Counted, HistoryPage};

pub(super) const PAGE: HistoryPage = HistoryPage {
    title: "History",
    parts: "Parts of the history",
    overview: "Driving",
    charging: "Charging",
    trips: "Trips",
    condition: "Condition",
    report: "Month report",
    from: "From",
    until: "To",
    show_dates: "Show",
    today: "To today",
    save: "Save the picture",
    not_saved: "The picture could not be made here. The table can be copied instead.",
    reading: "Reading what is kept…",
    nothing_title: "No history yet",
    nothing_body: "History grows with each refresh, from now on. What another program has recorded can be imported, and so can your own saved answers.",
    import: "Import or export",
    other_values: "Other values",
    starter_voltage: "12 V battery",
    outside_temperature: "Outside temperature",
    plugged: "Plugged in",
    unplugged: "Unplugged",
    recording: "What is kept over time",
    recording_text: "Everything is, unless it is switched off here. What was kept before stays.",
    told: |told, all| format!("The demo is telling its past: {told} of {all} months."),
    unreadable: Counted {
        one: |n| format!("{n} month of a series cannot be read. It is kept as it is."),
        other: |n| format!("{n} months of series cannot be read. They are kept as they are."),
    },
    compared: |said| format!("The period before: {said}"),
    line_before: |name| format!("{name}, the period before"),
};
