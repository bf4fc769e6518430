//! The radius that the parkings suggest, with the evidence in words.

use carport_domain::place::radius::RadiusEvidence;
use carport_domain::units::Meters;
use carport_domain::units::choice::Units;

use crate::format::radius as radius_measure;
use crate::locale::Locale;
use crate::words::words;

/// What is said beside the radius of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct RadiusCard {
    /// `Your 43 parkings here fit into 24 m; 40 m suggested.`
    pub text: String,
    /// The radius to take, with the word on its button; none where it is the present one already.
    pub offer: Option<RadiusOffer>,
}

/// A radius to take.
#[derive(Clone, Debug, PartialEq)]
pub struct RadiusOffer {
    /// How wide.
    pub radius: Meters,
    /// `Use 40 m`.
    pub label: String,
}

/// Says what the parkings around a place tell of its radius.
pub fn radius_card(
    evidence: Option<&RadiusEvidence>,
    present: Meters,
    units: Units,
    locale: &dyn Locale,
) -> RadiusCard {
    let own = &words(locale.language()).map.radius;
    let Some(evidence) = evidence else {
        return RadiusCard {
            text: own.too_few.to_owned(),
            offer: None,
        };
    };
    let measure = |meters| radius_measure(meters, units, locale).joined();
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let parkings = locale.number(evidence.parking_count as f64, 0);
    let fit = (own.evidence)(&parkings, &measure(evidence.within));
    let proposed = measure(evidence.proposed);
    // Closer than a step of the slider is the same radius.
    let is_taken = (evidence.proposed.0 - present.0).abs() < 1.0;
    let verdict = if is_taken { own.fits } else { own.suggested };
    let sentence = (own.joined)(&fit, &verdict(&proposed));
    let text = if evidence.outlier_count > 0 {
        let left_out = own.outliers.text(count(evidence.outlier_count), locale);
        format!("{sentence} {left_out}.")
    } else {
        sentence
    };

    RadiusCard {
        text,
        offer: (!is_taken).then(|| RadiusOffer {
            radius: evidence.proposed,
            label: (own.take)(&proposed),
        }),
    }
}
