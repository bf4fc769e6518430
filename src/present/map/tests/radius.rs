//! The radius that the parkings suggest.

use carport_domain::place::radius::RadiusEvidence;
use carport_domain::units::choice::Units;

use super::*;

const EVIDENCE: RadiusEvidence = RadiusEvidence {
    parking_count: 43,
    outlier_count: 0,
    within: Meters(24.0),
    proposed: Meters(40.0),
};

fn card(evidence: Option<RadiusEvidence>, present: f64, locale: FixedLocale) -> RadiusCard {
    radius_card(
        evidence.as_ref(),
        Meters(present),
        Units::default(),
        &locale,
    )
}

#[test]
fn the_suggestion_comes_with_its_evidence() {
    let english = card(Some(EVIDENCE), 50.0, ENGLISH);

    assert_eq!(
        english.text,
        "Your 43 parkings here fit into 24\u{a0}m; 40\u{a0}m suggested."
    );
    assert_eq!(english.offer.unwrap().label, "Use 40\u{a0}m");
    assert_eq!(
        card(Some(EVIDENCE), 50.0, FRENCH).text,
        "Vos 43\u{a0}stationnements ici tiennent dans 24\u{a0}m\u{202f}; 40\u{a0}m proposés."
    );
}

#[test]
fn parkings_further_off_are_named() {
    let evidence = RadiusEvidence {
        outlier_count: 2,
        ..EVIDENCE
    };

    assert!(
        card(Some(evidence), 50.0, ENGLISH)
            .text
            .ends_with("suggested. 2 further off are left out.")
    );
}

#[test]
fn a_radius_that_fits_needs_no_button() {
    let card = card(Some(EVIDENCE), 40.0, ENGLISH);

    assert_eq!(card.offer, None);
    assert!(card.text.ends_with("; the radius of 40\u{a0}m fits."));
}

#[test]
fn too_few_parkings_suggest_nothing() {
    let card = card(None, 50.0, FRENCH);

    assert_eq!(card.offer, None);
    assert!(card.text.contains("il en faut trois"));
}
