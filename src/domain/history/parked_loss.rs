//! What a parked car loses by itself.

#[cfg(test)]
mod tests;

use core::time::Duration;

use super::charges::Charge;
use super::moments::{CarLines, Moment, Movement};
use crate::time::UnixMillis;
use crate::units::{KilowattHours, Percent};
use crate::vehicle::climate::Climate;

/// Over less, the rounding of the level decides.
const SHORTEST: Duration = Duration::from_hours(6);
const HOURS_A_DAY: f64 = 24.0;

/// A time during which the car stood, did not charge and did not heat or cool.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LossPeriod {
    /// Its first reading.
    pub from: UnixMillis,
    /// Its last.
    pub until: UnixMillis,
    /// How far the level fell. Zero says that it fell by less than the car tells.
    pub loss: Percent,
    /// The mean power that went, with a known capacity.
    pub watts: Option<f64>,
}

/// All such times, and what was left out of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParkedLoss {
    /// Those longer than six hours, in the order of time.
    pub periods: Vec<LossPeriod>,
    /// How many charges were cut out.
    pub charges_excluded: usize,
    /// How often heating or cooling was cut out.
    pub climates_excluded: usize,
}

/// A loss over several periods, each weighed by its length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanLoss {
    /// Percent a day.
    pub percent_per_day: f64,
    /// Mean power, with a known capacity.
    pub watts: Option<f64>,
    /// How long all of them are.
    pub spent: Duration,
}

/// The loss of a parked car, between two readings with the same odometer. `charges` are all that
/// are known, in the order of time: what lies in them is cut out.
pub fn parked_loss(
    lines: &CarLines,
    charges: &[Charge],
    capacity: Option<KilowattHours>,
) -> ParkedLoss {
    let moments = lines.moments();
    let mut spans: Vec<_> = charges.iter().filter_map(Charge::possible_span).collect();
    spans.sort_unstable();
    let mut parked = Parking {
        loss: ParkedLoss::default(),
        capacity,
        open: None,
    };
    let (mut next, mut counted) = (0, 0);
    let mut was_heating = false;
    for (index, moment) in moments.iter().enumerate() {
        let before = index.checked_sub(1).map(|it| &moments[it]);
        let is_still = before.is_some_and(|it| it.movement_until(moment) == Movement::Still);
        let from = before.map_or(moment.at(), Moment::at);
        while spans.get(next).is_some_and(|span| span.1 <= from) {
            next += 1;
        }
        let cutting = spans[next..]
            .iter()
            .take_while(|span| span.0 < moment.at())
            .count();
        let is_heating = moment.climate == Some(Climate::Active);
        if !is_still || cutting > 0 {
            parked.close();
        }
        if is_heating {
            parked.close();
            parked.loss.climates_excluded += usize::from(!was_heating);
        } else {
            parked.see(moment);
        }
        if cutting > 0 && is_still {
            parked.loss.charges_excluded += (next + cutting).saturating_sub(counted.max(next));
            counted = counted.max(next + cutting);
        }
        was_heating = is_heating;
    }
    parked.close();
    parked.loss
}

/// The mean of some periods; `None` without any.
pub fn mean(periods: &[LossPeriod]) -> Option<MeanLoss> {
    let spent: Duration = periods.iter().map(|it| it.from.age(it.until)).sum();
    let hours = spent.as_secs_f64() / 3_600.0;
    if hours <= 0.0 {
        return None;
    }
    let loss: f64 = periods.iter().map(|it| it.loss.0).sum();
    let watt_hours: Option<f64> = periods
        .iter()
        .map(|it| Some(it.watts? * it.from.age(it.until).as_secs_f64() / 3_600.0))
        .sum();
    Some(MeanLoss {
        percent_per_day: loss * HOURS_A_DAY / hours,
        watts: watt_hours.map(|it| it / hours),
        spent,
    })
}

/// A walk over readings of one parked car.
struct Parking {
    loss: ParkedLoss,
    capacity: Option<KilowattHours>,
    /// The first and the last reading of a level, of the time that is open.
    open: Option<((UnixMillis, f64), (UnixMillis, f64))>,
}

impl Parking {
    fn see(&mut self, moment: &Moment) {
        let Some(level) = moment.level else {
            return;
        };
        let here = (moment.at(), level);
        let first = self.open.map_or(here, |(first, _)| first);
        self.open = Some((first, here));
    }

    fn close(&mut self) {
        let Some(((from, before), (until, after))) = self.open.take() else {
            return;
        };
        let length = from.age(until);
        if length <= SHORTEST {
            return;
        }
        // A gauge may rise by a percent while the battery warms up: that is no gain.
        let loss = (before - after).max(0.0);
        let hours = length.as_secs_f64() / 3_600.0;
        let capacity = self.capacity.filter(|it| it.0 > 0.0 && it.0.is_finite());
        self.loss.periods.push(LossPeriod {
            from,
            until,
            loss: Percent(loss),
            watts: capacity.map(|it| it.0 * loss * 10.0 / hours),
        });
    }
}
