//! Master data.

use carport_domain::ids::Vin;
use carport_domain::vehicle::profile::{Brand, DriveTrain, Profile};

use super::{Decoded, GapReason, Unreadable};
use crate::wire::{self, Gaps, Node, words};

/// Master data of which any part may be missing: for saved answers of unknown origin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartialProfile {
    /// The car's number.
    pub vin: Option<Vin>,
    /// Its brand.
    pub brand: Option<Brand>,
    /// Marketing name.
    pub model: Option<String>,
    /// Model year.
    pub year: Option<u16>,
    /// What moves it.
    pub drive_train: Option<DriveTrain>,
    /// The vendor's series code.
    pub series: Option<String>,
}

impl PartialProfile {
    /// The profile of the car with this number.
    pub fn of(self, vin: Vin) -> Profile {
        Profile {
            vin,
            brand: self.brand,
            model: self.model,
            year: self.year,
            drive_train: self.drive_train,
            series: self.series,
        }
    }
}

/// Reads what there is of a profile.
pub fn partial_profile(body: &[u8]) -> Result<Decoded<PartialProfile>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let value = PartialProfile {
        vin: read_vin(&root.at("vin")),
        brand: root.at("brand").word(&words::BRAND).value().copied(),
        model: root.at("model").text().map(ToOwned::to_owned),
        year: read_year(&root.at("year")),
        drive_train: root
            .at("driveTrain")
            .word(&words::DRIVE_TRAIN)
            .value()
            .copied(),
        series: root.at("bodyType").text().map(ToOwned::to_owned),
    };

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

pub(super) fn read_vin(node: &Node<'_>) -> Option<Vin> {
    if !node.is_present() {
        return None;
    }
    let vin = Vin::parse(node.required_text()?).ok();
    if vin.is_none() {
        node.note(GapReason::NotAVin);
    }
    vin
}

fn read_year(node: &Node<'_>) -> Option<u16> {
    let year = node.number(1900.0..=2200.0)?;
    // Within the bounds above the cast is exact for whole numbers, and others are no years.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded above"
    )]
    let whole = year as u16;
    if f64::from(whole).to_bits() == year.to_bits() {
        Some(whole)
    } else {
        node.note(GapReason::OutOfRange);
        None
    }
}
