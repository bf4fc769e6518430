//! The car over the years: periods, charts, what they say, and what they cannot say.

mod charges;
mod driving;
mod energy;
mod files;
mod page;
mod report;
mod tariffs;
mod trips;

pub use charges::HistoryCharges;
pub use driving::{HistoryElectricShare, HistoryTrips};
pub use energy::{HistoryConsumption, HistoryEnergy};
pub use files::{
    HistoryBackup, HistoryFiles, HistoryImports, HistoryOpening, HistoryRoom, HistoryRows,
    HistorySaving, HistoryTable,
};
pub use page::HistoryPage;
pub use report::HistoryReport;
pub use tariffs::HistoryTariffs;
pub use trips::HistoryTripList;

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// Everything that history says.
    History {
        page: HistoryPage,
        charges: HistoryCharges,
        tariffs: HistoryTariffs,
        files: HistoryFiles,
        months: HistoryMonths,
        period: HistoryPeriod,
        chart: HistoryChart,
        controls: HistoryControls,
        qualities: HistoryQualities,
        odometer: HistoryOdometer,
        battery: HistoryBattery,
        fuel: HistoryFuel,
        tires: HistoryTires,
        range: HistoryRange,
        presence: HistoryPresence,
        supply: HistorySupply,
        calendar: HistoryCalendar,
        energy: HistoryEnergy,
        consumption: HistoryConsumption,
        electric_share: HistoryElectricShare,
        trips: HistoryTrips,
        trip_list: HistoryTripList,
        report: HistoryReport,
    }
}

section! {
    /// Short names of the months.
    HistoryMonths {
        january: Text,
        february: Text,
        march: Text,
        april: Text,
        may: Text,
        june: Text,
        july: Text,
        august: Text,
        september: Text,
        october: Text,
        november: Text,
        december: Text,
    }
}

section! {
    /// How much of the past is looked at.
    HistoryPeriod {
        title: Text,
        day: Text,
        week: Text,
        month: Text,
        year: Text,
        all: Text,
        custom: Text,
        previous: Text,
        next: Text,
        compare: Text,
        /// Takes two dates.
        from_to: TwoPhrase,
    }
}

section! {
    /// What is said beside any chart.
    HistoryChart {
        no_reading: Text,
        none_in_period: Text,
        known: Text,
        recorded: Text,
        imported: Text,
        missing: Text,
        time: Text,
        until: Text,
        not_known: Text,
        before: Text,
        /// Takes two instants.
        hole: TwoPhrase,
        more_holes: Counted,
        quarantined: Counted,
        partial: Text,
        at_least: Phrase,
        /// Takes a name and what is said of it.
        labelled: TwoPhrase,
        /// Takes two values.
        low_to_high: TwoPhrase,
        /// Takes the last value, and the lowest and highest.
        last_and_extremes: TwoPhrase,
        table_by_day: Text,
        table_by_month: Text,
        table_cut: Counted,
        more_notes: Counted,
    }
}

section! {
    /// What is said around a chart that can be moved.
    HistoryControls {
        keys: Text,
        legend: Text,
        as_table: Text,
        as_picture: Text,
        whole_span: Text,
        /// Takes how many rows are shown, and how many there are.
        rows_shown: TwoPhrase,
        loading: Text,
        failed: Text,
        retry: Text,
        save_image: Text,
        save_drawing: Text,
    }
}

section! {
    /// How a value came about.
    HistoryQualities {
        measured: Text,
        reported: Text,
        computed: Text,
        estimated: Text,
        imported: Text,
    }
}

section! {
    /// The odometer and the distance driven.
    HistoryOdometer {
        title: Text,
        odometer: Text,
        driven: Text,
        per_hour: Text,
        per_day: Text,
        per_week: Text,
        per_month: Text,
        per_year: Text,
        /// Takes a distance.
        total: Phrase,
        /// Takes a distance.
        total_at_least: Phrase,
        /// Takes a distance.
        average: Phrase,
        /// Takes a distance.
        projected: Phrase,
        /// Takes a period and a distance.
        together: TwoPhrase,
        /// Takes an instant.
        replaced: Phrase,
    }
}

section! {
    /// The state of charge.
    HistoryBattery {
        title: Text,
        level: Text,
        target: Text,
        charging: Text,
        /// Takes the lowest and the highest.
        extremes: TwoPhrase,
        /// Takes a level.
        last: Phrase,
        charges: Counted,
        band: Text,
    }
}

section! {
    /// Fuel.
    HistoryFuel {
        title: Text,
        liters: Text,
        share: Text,
        /// Takes the lowest and the highest.
        extremes: TwoPhrase,
        refueled: Text,
        /// Takes an amount.
        refuel: Phrase,
        refuels: Counted,
        no_refuel: Text,
        /// Takes an amount.
        filled: Phrase,
        approximate: Text,
    }
}

section! {
    /// The tires.
    HistoryTires {
        title: Text,
        left_front: Text,
        right_front: Text,
        left_rear: Text,
        right_rear: Text,
        target: Text,
        /// Takes the name of a tire.
        target_of: Phrase,
        /// Takes the name of a tire and a pressure.
        lowest: TwoPhrase,
        /// Takes the name of a tire and how far below.
        below: TwoPhrase,
        all_near: Text,
        no_target: Text,
        summary: Text,
        by_day: Text,
    }
}

section! {
    /// Range.
    HistoryRange {
        title: Text,
        electric: Text,
        fuel: Text,
        total: Text,
        ratio: Text,
        /// Takes a name and a range.
        last: TwoPhrase,
        /// Takes a distance.
        ratio_last: Phrase,
    }
}

section! {
    /// Home, away, unknown.
    HistoryPresence {
        title: Text,
        home: Text,
        away: Text,
        unknown: Text,
        hours: Text,
        /// Takes the shares at home and away.
        shares: TwoPhrase,
        /// Takes a share.
        unknown_share: Phrase,
        home_not_set: Text,
    }
}

section! {
    /// How much is known.
    HistorySupply {
        title: Text,
        per_day: Text,
        readings: Counted,
        /// Takes a share.
        share: Phrase,
        silent_days: Counted,
        no_silent_day: Text,
    }
}

section! {
    /// The year as a calendar.
    HistoryCalendar {
        title: Text,
        driven: Text,
        charged: Text,
        monday: Text,
        wednesday: Text,
        friday: Text,
        nothing: Text,
        unknown: Text,
        less: Text,
        more: Text,
        /// Takes a day and a value.
        most: TwoPhrase,
        /// Takes a value.
        total: Phrase,
        unknown_days: Counted,
        partial: Text,
    }
}
