//! The car over the years, in English.

mod charges;
mod charts;
mod driving;
mod energy;
mod files;
mod page;
mod report;
mod tariffs;
mod trips;

use crate::words::{
    Counted, History, HistoryChart, HistoryControls, HistoryMonths, HistoryPeriod, HistoryQualities,
};

pub(super) const HISTORY: History = History {
    page: page::PAGE,
    charges: charges::CHARGES,
    tariffs: tariffs::TARIFFS,
    files: files::FILES,
    months: MONTHS,
    period: PERIOD,
    chart: CHART,
    controls: CONTROLS,
    qualities: QUALITIES,
    odometer: charts::ODOMETER,
    battery: charts::BATTERY,
    fuel: charts::FUEL,
    tires: charts::TIRES,
    range: charts::RANGE,
    presence: charts::PRESENCE,
    supply: charts::SUPPLY,
    calendar: charts::CALENDAR,
    energy: energy::ENERGY,
    consumption: energy::CONSUMPTION,
    electric_share: driving::ELECTRIC_SHARE,
    trips: driving::TRIPS,
    trip_list: trips::TRIP_LIST,
    report: report::REPORT,
};

const MONTHS: HistoryMonths = HistoryMonths {
    january: "Jan",
    february: "Feb",
    march: "Mar",
    april: "Apr",
    may: "May",
    june: "Jun",
    july: "Jul",
    august: "Aug",
    september: "Sep",
    october: "Oct",
    november: "Nov",
    december: "Dec",
};

const PERIOD: HistoryPeriod = HistoryPeriod {
    title: "Period",
    day: "Day",
    week: "Week",
    month: "Month",
    year: "Year",
    all: "All",
    custom: "Own dates",
    previous: "Earlier",
    next: "Later",
    compare: "Compare with the period before",
    from_to: |from, to| format!("{from} to {to}"),
};

const CHART: HistoryChart = HistoryChart {
    no_reading: "No reading yet: history grows with each refresh, and can be imported.",
    none_in_period: "Nothing is known of this period.",
    known: "What is known",
    recorded: "Recorded",
    imported: "Imported",
    missing: "Nothing known",
    time: "Time",
    until: "Until",
    not_known: "not known",
    before: "The period before",
    hole: |from, until| format!("Nothing is known between {from} and {until}."),
    more_holes: Counted {
        one: |n| format!("There is {n} more gap."),
        other: |n| format!("There are {n} more gaps."),
    },
    quarantined: Counted {
        one: |n| format!("{n} reading is left out: it cannot be right."),
        other: |n| format!("{n} readings are left out: they cannot be right."),
    },
    partial: "Pale bars with a dashed edge are not wholly known: it may have been more.",
    labelled: |name, value| format!("{name}: {value}"),
    at_least: |value| format!("at least {value}"),
    low_to_high: |low, high| format!("{low} to {high}"),
    last_and_extremes: |last, extremes| format!("{last} ({extremes})"),
    table_by_day: "One row a day: the last value, and in brackets the lowest and the highest.",
    table_by_month: "One row a month: the last value, and in brackets the lowest and the highest.",
    table_cut: Counted {
        one: |n| format!("The table ends here; {n} earlier row is left out."),
        other: |n| format!("The table is cut; {n} earlier rows are left out."),
    },
    more_notes: Counted {
        one: |n| format!("And {n} more of this kind."),
        other: |n| format!("And {n} more of this kind."),
    },
};

const QUALITIES: HistoryQualities = HistoryQualities {
    measured: "measured by the car",
    reported: "reported by the maker",
    computed: "reckoned from other values",
    estimated: "estimated",
    imported: "from a file",
};

const CONTROLS: HistoryControls = HistoryControls {
    keys: "Arrow keys move from reading to reading, plus and minus zoom, Home and End go to the ends, Escape shows the whole span.",
    legend: "Show or hide lines",
    as_table: "As a table",
    as_picture: "As a picture",
    whole_span: "Whole span",
    rows_shown: |shown, all| format!("{shown} of {all} rows"),
    loading: "The chart is loading…",
    failed: "The chart cannot be drawn here. The table says the same.",
    retry: "Try again",
    save_image: "Save as an image (PNG)",
    save_drawing: "Save as a drawing (SVG)",
};
