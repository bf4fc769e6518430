//! Which body is chosen for which car.

use super::*;
use crate::ids::Vin;
use crate::vehicle::openings::Corners;

fn profile(brand: Brand, model: &str, series: Option<&str>) -> Profile {
    Profile {
        vin: Vin::parse("WBA00000000BDY001").unwrap(),
        brand: Some(brand),
        model: (!model.is_empty()).then(|| model.to_owned()),
        year: None,
        drive_train: None,
        series: series.map(str::to_owned),
    }
}

fn rear_doors(reading: &Reading<Opening>) -> Openings {
    Openings {
        doors: Corners {
            left_rear: reading.clone(),
            right_rear: reading.clone(),
            ..Corners::default()
        },
        ..Openings::default()
    }
}

#[test]
fn the_words_of_a_model_tell_its_body() {
    for (brand, model, body) in [
        (Brand::Bmw, "i4 eDrive40", Body::Saloon),
        (Brand::Bmw, "X3 xDrive30e", Body::Suv),
        (Brand::Bmw, "iX xDrive50", Body::Suv),
        (Brand::Bmw, "iX3", Body::Suv),
        (Brand::Bmw, "XM", Body::Suv),
        (Brand::Bmw, "M340i xDrive", Body::Saloon),
        (Brand::Bmw, "i3 (+ REX)", Body::Hatch5),
        (Brand::Bmw, "320d Touring", Body::Touring),
        (Brand::Bmw, "118i", Body::Hatch5),
        (Brand::Bmw, "M135i xDrive", Body::Hatch5),
        (Brand::Bmw, "M2", Body::Coupe),
        (Brand::Bmw, "M3 Competition", Body::Saloon),
        (Brand::Bmw, "M4 Cabrio", Body::Convertible),
        (Brand::Bmw, "430i Gran Coupé", Body::Saloon),
        (Brand::Bmw, "420i Coupé", Body::Coupe),
        (Brand::Bmw, "220i Active Tourer", Body::Hatch5),
        (Brand::Bmw, "640d Gran Turismo", Body::Hatch5),
        (Brand::Bmw, "Z4 sDrive20i", Body::Convertible),
        (Brand::Bmw, "i8 Roadster", Body::Convertible),
        (Brand::Bmw, "i8", Body::Coupe),
        (Brand::Mini, "Cooper SE", Body::Hatch3),
        (Brand::Mini, "Cooper S 5-door", Body::Hatch5),
        (Brand::Mini, "Cooper S Countryman ALL4", Body::Suv),
        (Brand::Mini, "Cooper D Clubman", Body::Touring),
        (Brand::Mini, "Cooper Convertible", Body::Convertible),
        (Brand::Mini, "Aceman SE", Body::Suv),
        (Brand::Mini, "One", Body::Hatch3),
        (Brand::Toyota, "GR Supra", Body::Coupe),
        (Brand::Bmw, "", Body::Saloon),
    ] {
        let chosen = Body::of(&profile(brand, model, None), None);

        assert_eq!(chosen, body, "{model}");
    }
}

#[test]
fn a_series_code_weighs_more_than_the_words() {
    for (model, series, body) in [
        ("i4 eDrive40", "G26", Body::Saloon),
        ("430i", "G26", Body::Saloon),
        ("Cooper SE", "F56", Body::Hatch3),
        ("Cooper S", "F55", Body::Hatch5),
        ("320d", "g21", Body::Touring),
        ("X1 xDrive23i", "U11", Body::Suv),
        ("i3 (+ REX)", "I01", Body::Hatch5),
        ("420i", "G23", Body::Convertible),
    ] {
        let chosen = Body::of(&profile(Brand::Bmw, model, Some(series)), None);

        assert_eq!(chosen, body, "{model} {series}");
    }
}

#[test]
fn an_unknown_series_code_leaves_the_choice_to_the_words() {
    let profile = profile(Brand::Bmw, "320d Touring", Some("ZZ9"));

    assert_eq!(Body::of(&profile, None), Body::Touring);
}

#[test]
fn a_car_without_rear_doors_is_no_saloon() {
    let openings = rear_doors(&Reading::NotFitted);
    let of = |model| Body::of(&profile(Brand::Bmw, model, None), Some(&openings));

    assert_eq!(of("M340i"), Body::Coupe);
    assert_eq!(of("118i"), Body::Hatch3);
    assert_eq!(of("X3"), Body::Suv);
}

#[test]
fn an_open_rear_door_proves_that_there_is_one() {
    let openings = rear_doors(&Reading::Known(Opening::Ajar));
    let mini = profile(Brand::Mini, "Cooper SE", None);

    assert_eq!(Body::of(&mini, Some(&openings)), Body::Hatch5);
}

#[test]
fn a_closed_or_silent_rear_door_proves_nothing() {
    let mini = profile(Brand::Mini, "Cooper SE", Some("F56"));

    for reading in [Reading::Known(Opening::Closed), Reading::NotReported] {
        let openings = rear_doors(&reading);
        assert_eq!(Body::of(&mini, Some(&openings)), Body::Hatch3);
    }
}

#[test]
fn no_series_code_stands_for_two_bodies() {
    let all: Vec<_> = Body::ALL
        .iter()
        .flat_map(|body| series::codes(*body))
        .collect();
    let mut single = all.clone();
    single.sort_unstable();
    single.dedup();

    assert_eq!(single.len(), all.len());
}
