//! The car's name and what kind of car it is.

use carport_domain::ids::Vin;
use carport_domain::vehicle::profile::{Brand, DriveTrain, Profile};

use super::View;

impl View<'_> {
    /// The owner's name for the car, else its model, else its brand.
    pub(crate) fn name(&self) -> String {
        let Profile { brand, .. } = self.facts.profile;
        own_name(self.facts.name)
            .or_else(|| self.model())
            .unwrap_or_else(|| brand.map_or(self.words.car.vehicle, brand_name))
            .to_owned()
    }

    /// Model, year and drive train, without what the name already says.
    pub(crate) fn subtitle(&self) -> String {
        let profile = self.facts.profile;
        let name = self.name();
        let model = self.model().filter(|model| *model != name);
        let parts = [
            model.map(str::to_owned),
            profile.year.map(|year| year.to_string()),
            profile
                .drive_train
                .map(|drive_train| self.drive_train(drive_train).to_owned()),
        ];

        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    pub(super) fn model(&self) -> Option<&str> {
        let model = self.facts.profile.model.as_deref().map(str::trim);
        model.filter(|model| !model.is_empty())
    }

    pub(super) const fn drive_train(&self, drive_train: DriveTrain) -> &'static str {
        let car = &self.words.car;
        match drive_train {
            DriveTrain::Electric => car.electric,
            DriveTrain::PluginHybrid => car.plugin_hybrid,
            DriveTrain::RangeExtender => car.range_extender,
            DriveTrain::FullHybrid => car.full_hybrid,
            DriveTrain::MildHybrid => car.mild_hybrid,
            DriveTrain::Combustion => car.combustion,
        }
    }
}

/// What a car is called while nothing of it has been read: the owner's name for it, else its brand
/// and the end of its number, by which the owner can tell it from the others.
pub fn provisional_name(name: Option<&str>, brand: Brand, vin: &Vin) -> String {
    own_name(name).map_or_else(
        || {
            if vin.is_stand_in() {
                // The end of a number that nobody knows tells nothing.
                return brand_name(brand).to_owned();
            }
            format!("{}\u{a0}…{}", brand_name(brand), &vin.as_str()[13..])
        },
        str::to_owned,
    )
}

fn own_name(name: Option<&str>) -> Option<&str> {
    name.map(str::trim).filter(|name| !name.is_empty())
}

/// Brands are names: the same in every language.
pub(crate) const fn brand_name(brand: Brand) -> &'static str {
    match brand {
        Brand::Bmw => "BMW",
        Brand::Mini => "MINI",
        Brand::Toyota => "Toyota",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unread_car_is_told_from_others_by_the_end_of_its_number() {
        let vin = Vin::parse("WBY00000000004711").unwrap();

        assert_eq!(provisional_name(None, Brand::Bmw, &vin), "BMW\u{a0}…4711");
        assert_eq!(provisional_name(Some(" Lotte "), Brand::Bmw, &vin), "Lotte");
    }
}
