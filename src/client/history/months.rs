//! Which month a sample belongs to, by UTC.

use core::ops::Range;
use std::collections::BTreeMap;

use carport_domain::charging::Month;
use carport_domain::history::{Sample, Series};
use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;

use crate::keys;

/// Samples of one month of one series of one car.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) car: VehicleId,
    pub(super) series: Series,
    pub(super) month: Month,
    /// Beside how many damaged records it goes on.
    pub(super) part: u32,
    pub(super) samples: Vec<Sample>,
}

impl Slot {
    pub(super) fn key(&self) -> String {
        keys::history_part_of(&self.car, self.series, self.month, self.part)
    }
}

/// The years that a key can carry in order.
pub(super) const YEARS: Range<i16> = 0..10_000;

/// Whether a sample can be kept: its value is a number, and its year has four digits.
pub fn can_keep(sample: &Sample) -> bool {
    sample.value.is_finite() && YEARS.contains(&Month::of(sample.measured_at, 0).year)
}

/// The instants of a month.
pub(super) fn span(month: Month) -> Range<UnixMillis> {
    month.start()..month.next().start()
}

/// The first and the last month of a stretch of time, as far as anything can be kept there;
/// `None` for a stretch without length.
pub(super) fn months_of(stretch: &Range<UnixMillis>) -> Option<(Month, Month)> {
    if stretch.is_empty() {
        return None;
    }
    let first = Month::of(stretch.start, 0).max(Month {
        year: YEARS.start,
        month: 1,
    });
    let last = Month::of(UnixMillis(stretch.end.0 - 1), 0).min(Month {
        year: YEARS.end - 1,
        month: 12,
    });
    (first <= last).then_some((first, last))
}

/// Sorts samples into months. What cannot be kept is left out.
#[derive(Default)]
pub(super) struct Sorting {
    months: BTreeMap<(VehicleId, Series, Month), Vec<Sample>>,
}

impl Sorting {
    /// Takes samples of one series. Neighbors are mostly of one month.
    pub(super) fn add<'a>(
        &mut self,
        car: &VehicleId,
        series: Series,
        samples: impl IntoIterator<Item = &'a Sample>,
    ) {
        let samples = samples.into_iter().filter(|it| it.value.is_finite());
        let mut samples = samples.peekable();
        while let Some(first) = samples.next() {
            let month = Month::of(first.measured_at, 0);
            if !YEARS.contains(&month.year) {
                continue;
            }
            let span = span(month);
            let slot = self.months.entry((car.clone(), series, month)).or_default();
            slot.push(*first);
            while let Some(next) = samples.next_if(|it| span.contains(&it.measured_at)) {
                slot.push(*next);
            }
        }
    }

    /// The months, car by car, series by series, in the order of time.
    pub(super) fn slots(self) -> Vec<Slot> {
        let months = self.months.into_iter();
        months
            .map(|((car, series, month), samples)| Slot {
                car,
                series,
                month,
                part: 0,
                samples,
            })
            .collect()
    }
}
