//! A car that is driven to work, charged twice a week and left alone for twelve days.

use carport_domain::history::{CarLines, Timeline};

const HALF_HOUR: i64 = 1_800_000;
const DAY: i64 = 48 * HALF_HOUR;

/// 2026-11-22T23:00:00Z, a midnight an hour east of Greenwich.
pub(crate) const NOW: i64 = 1_795_388_400_000 - 6 * 3_600_000;

/// What is known of the car.
pub(crate) struct Past {
    pub(crate) lines: CarLines,
    pub(crate) range: Timeline,
    pub(crate) target: Timeline,
    pub(crate) tires: Vec<Timeline>,
    pub(crate) tire_target: Timeline,
    pub(crate) presence: Timeline,
}

/// So many days that end now, with a hole in their second third.
pub(crate) fn past(days: i64) -> Past {
    let mut past = Past {
        lines: CarLines::default(),
        range: Timeline::default(),
        target: Timeline::default(),
        tires: vec![Timeline::default(); 4],
        tire_target: Timeline::default(),
        presence: Timeline::default(),
    };
    let start = NOW - days * DAY;
    let hole = start + days * DAY * 2 / 5..start + days * DAY * 2 / 5 + 12 * DAY;
    let (mut km, mut level, mut fuel) = (12_000.0_f64, 76.0_f64, 38.0_f64);
    for step in 0..days * 48 {
        let at = start + step * HALF_HOUR;
        let (day, slot) = (step / 48, (at + 3_600_000) / HALF_HOUR % 48);
        let works = day % 7 < 5;
        let is_driving = works && (slot == 15 || slot == 35) || day % 7 == 5 && slot == 22;
        if is_driving {
            let far = 14.0 + (day * 7 % 11) as f64 * 2.0;
            km += far;
            level -= far * 0.35;
            fuel -= far * 0.045;
        }
        let is_charging = level < 30.0 || slot < 10 && level < 78.0 && day % 3 == 0;
        if is_charging {
            level = (level + 7.0).min(80.0);
        }
        if fuel < 7.0 {
            fuel = 48.0;
        }
        let late_hole = NOW - 30 * DAY..NOW - 18 * DAY;
        if hole.contains(&at) || late_hole.contains(&at) {
            continue;
        }
        let add = |line: &mut Timeline, value: f64| {
            line.at_millis.push(at);
            line.values.push(value);
        };
        let season = (day as f64 / 58.0).sin() * 0.5;
        add(&mut past.range, (level.round() * (4.1 + season)).round());
        add(&mut past.lines.odometer, km.floor());
        add(&mut past.lines.battery_level, level.round());
        add(
            &mut past.lines.charging,
            if is_charging { 4.0 } else { 0.0 },
        );
        add(&mut past.lines.fuel_liters, fuel.round());
        add(&mut past.target, if day < days / 2 { 80.0 } else { 90.0 });
        add(&mut past.tire_target, 250.0);
        let is_out = works && (16..35).contains(&slot);
        add(&mut past.presence, if is_out { 1.0 } else { 2.0 });
        for (place, tire) in past.tires.iter_mut().enumerate() {
            if step % 12 == 0 {
                let season = (day as f64 / 58.0).sin() * 6.0;
                let leak = if place == 2 {
                    day as f64 * 24.0 / days as f64
                } else {
                    0.0
                };
                add(tire, (256.0 - place as f64 * 3.0 + season - leak).round());
            }
        }
    }
    past
}
