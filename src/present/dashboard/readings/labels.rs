//! What each value is called.

use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::openings::Part;

use super::super::View;
use crate::car_words::corner_name;
use crate::reading::ReadingKey;

impl View<'_> {
    pub(super) fn label(&self, key: ReadingKey) -> String {
        let words = &self.words.dashboard;
        let more = &self.words.reading;
        match key {
            ReadingKey::Part(part) => return self.part_label(part),
            ReadingKey::TirePressure(corner) => {
                return (more.tire_pressure)(&corner_name(corner, self.words));
            }
            ReadingKey::TireTarget(corner) => {
                return (more.tire_target)(&corner_name(corner, self.words));
            }
            ReadingKey::Message(index) => return self.message_label(index),
            ReadingKey::Brand => more.brand,
            ReadingKey::Model => more.model,
            ReadingKey::Year => more.year,
            ReadingKey::DriveTrain => more.drive_train,
            ReadingKey::Series => more.series,
            ReadingKey::Steering => more.steering,
            ReadingKey::Odometer => words.odometer,
            ReadingKey::Lock => more.lock,
            ReadingKey::Closure => words.doors_and_windows,
            ReadingKey::Doors => more.doors,
            ReadingKey::Windows => more.windows,
            ReadingKey::Energy => words.energy,
            ReadingKey::Range => words.range,
            ReadingKey::StateOfCharge => words.state_of_charge,
            ReadingKey::ElectricRange => words.electric_range,
            ReadingKey::FuelLevel => words.fuel_level,
            ReadingKey::Tank => words.tank,
            ReadingKey::FuelRange => words.fuel_range,
            ReadingKey::TotalRange => words.total_range,
            ReadingKey::Charging => words.charging,
            ReadingKey::Plug => words.plug,
            ReadingKey::ChargingEnd => words.charging_ends,
            ReadingKey::ChargingTimeLeft => words.charging_time_left,
            ReadingKey::ChargingTarget => words.charging_target,
            ReadingKey::CurrentLimit => words.current_limit,
            ReadingKey::IsCurrentLimited => more.is_current_limited,
            ReadingKey::Presence => more.presence,
            ReadingKey::HomeDistance => more.home_distance,
            ReadingKey::Position => more.position,
            ReadingKey::Heading => more.heading,
            ReadingKey::Address => more.address,
            ReadingKey::Climate => more.climate,
            ReadingKey::ClimateTimeLeft => more.climate_time_left,
            ReadingKey::LastContact => words.last_contact,
            ReadingKey::LastCheck => words.last_check,
        }
        .to_owned()
    }

    fn message_label(&self, index: usize) -> String {
        let messages = self.facts.status.map_or(&[][..], |status| &status.messages);
        messages.get(index).map_or_else(
            || self.words.reading.message.to_owned(),
            |message| self.message_title(message),
        )
    }

    /// The part by the car's own side, and whose side it is where the steering side is known.
    fn part_label(&self, part: Part) -> String {
        let name = self.part_name(part);
        let car = &self.words.car;
        let (side, is_front) = match part {
            Part::DoorLeftFront | Part::WindowLeftFront => (SteeringSide::Left, true),
            Part::DoorRightFront | Part::WindowRightFront => (SteeringSide::Right, true),
            Part::DoorLeftRear | Part::WindowLeftRear => (SteeringSide::Left, false),
            Part::DoorRightRear | Part::WindowRightRear => (SteeringSide::Right, false),
            Part::RearWindow | Part::Trunk | Part::Hood | Part::Sunroof => return name.to_owned(),
        };
        match (self.steering().map(|steering| steering == side), is_front) {
            (Some(true), true) => (car.driver_side)(name),
            (Some(false), true) => (car.passenger_side)(name),
            (Some(true), false) => (car.behind_driver)(name),
            (Some(false), false) => (car.behind_passenger)(name),
            (None, _) => name.to_owned(),
        }
    }

    /// The owner's word on it, else the car's.
    pub(in crate::dashboard) fn steering(&self) -> Option<SteeringSide> {
        let reported = self.facts.status.and_then(|status| status.steering);
        self.facts.steering.or(reported)
    }
}
