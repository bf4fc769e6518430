//! What makes two plans the same for their owner.

use core::fmt::Write as _;

use super::{ChargingMode, ChargingPlan, DepartureTimer, TimeOfDay, Weekday};

impl ChargingPlan {
    /// The same text for plans under which a car does the same: mode, the window where it counts,
    /// climate, and the departures that are on. `None` for a plan that lacks one of them.
    pub fn fingerprint(&self) -> Option<String> {
        let mode = *self.mode.value()?;
        let mut text = match mode {
            ChargingMode::Immediate => "now".to_owned(),
            ChargingMode::NoAction => "none".to_owned(),
            ChargingMode::Window => {
                let window = self.window?;
                format!("{}-{}", clock(window.start), clock(window.end))
            }
        };
        let climate = self.has_climate_at_departure?;
        text.push_str(if climate { " climate" } else { " still" });
        for timer in &self.timers {
            if timer.is_active? {
                write(&mut text, timer)?;
            }
        }
        Some(text)
    }
}

fn write(text: &mut String, timer: &DepartureTimer) -> Option<()> {
    let mut days: Vec<_> = timer.days.iter().copied().map(number).collect();
    days.sort_unstable();
    let days: String = days.into_iter().map(|day| day.to_string()).collect();
    // Writing to a text never fails.
    write!(text, " {}@{}/{days}", timer.id?, clock(timer.at?)).ok()
}

fn clock(at: TimeOfDay) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

const fn number(day: Weekday) -> u8 {
    match day {
        Weekday::Monday => 1,
        Weekday::Tuesday => 2,
        Weekday::Wednesday => 3,
        Weekday::Thursday => 4,
        Weekday::Friday => 5,
        Weekday::Saturday => 6,
        Weekday::Sunday => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reading;
    use crate::vehicle::charging_plan::TimeWindow;

    fn plan() -> ChargingPlan {
        ChargingPlan {
            mode: Reading::Known(ChargingMode::Window),
            window: Some(TimeWindow {
                start: TimeOfDay::new(22, 30).unwrap(),
                end: TimeOfDay::new(6, 5).unwrap(),
            }),
            has_climate_at_departure: Some(true),
            timers: vec![DepartureTimer {
                id: Some(1),
                is_active: Some(true),
                at: TimeOfDay::new(6, 50),
                days: vec![Weekday::Tuesday, Weekday::Monday],
            }],
            ..ChargingPlan::default()
        }
    }

    #[test]
    fn everything_that_counts_is_in_it() {
        let text = plan().fingerprint();

        assert_eq!(text.as_deref(), Some("22:30-06:05 climate 1@06:50/12"));
    }

    #[test]
    fn what_does_not_count_makes_no_other_plan() {
        let mut other = plan();
        other.timers[0].days.reverse();
        other.timers.push(DepartureTimer {
            id: Some(2),
            is_active: Some(false),
            at: None,
            days: Vec::new(),
        });
        other.service_pack = Some("WAVE_01".to_owned());

        assert_eq!(other.fingerprint(), plan().fingerprint());
    }

    #[test]
    fn a_plan_with_a_hole_is_like_no_other() {
        let hole = ChargingPlan {
            has_climate_at_departure: None,
            ..plan()
        };

        assert_eq!(hole.fingerprint(), None);
    }
}
