use super::*;

#[test]
fn commands_are_known_by_name_and_by_logical_id() {
    let odometer = Some(Named::As(Role::value(Series::Odometer).without_zeros()));
    assert_eq!(jeedom("Kilométrage"), odometer);
    assert_eq!(jeedom("mileage"), odometer);
    let door = Some(kept(Series::Opening(Part::DoorLeftFront)));
    assert_eq!(jeedom("Statut porte conducteur avant"), door);
    assert_eq!(jeedom("Porte Conducteur Avant"), door);
    assert_eq!(jeedom("doorDriverFront"), door);
    let tire = Some(Named::As(bar(Series::TirePressure(Corner::RightRear))));
    assert_eq!(jeedom("Pression pneu arrière droit"), tire);
    assert_eq!(jeedom("tireRearRight_pressure"), tire);
    assert_eq!(jeedom("Carburant restant"), Some(Named::Fuel));
    assert_eq!(jeedom("Messages"), None);
}

#[test]
fn a_name_in_brackets_tells_the_car_too() {
    assert_eq!(
        jeedom_parts("[Garage][Mini][Kilométrage]"),
        (Some("Mini"), "Kilométrage")
    );
    assert_eq!(jeedom_parts("Kilométrage"), (None, "Kilométrage"));
    assert_eq!(
        title("[Garage][Mini][Charge restante]"),
        jeedom("Charge restante")
    );
}

#[test]
fn an_entity_tells_its_car_and_its_series() {
    assert_eq!(
        home_assistant("sensor.i3_120_mileage"),
        Some((Some("i3_120"), kept(Series::Odometer)))
    );
    assert_eq!(
        home_assistant("sensor.mini_remaining_fuel_percent"),
        Some((Some("mini"), kept(Series::FuelPercent)))
    );
    assert_eq!(
        home_assistant("lock.mini_lock"),
        Some((Some("mini"), kept(Series::Lock)))
    );
    assert_eq!(
        home_assistant("binary_sensor.mini_charging_status"),
        Some((Some("mini"), Named::Ignored))
    );
    assert_eq!(home_assistant("sensor.kitchen_temperature"), None);
    assert_eq!(home_assistant("sensor.gas_mileage_x"), None);
    assert_eq!(home_assistant("sensor.gasmileage"), None);
    assert_eq!(home_assistant("mileage"), None);
}

#[test]
fn a_title_may_carry_its_unit() {
    let miles = Some(Named::As(Role::in_unit(
        Series::Odometer,
        SourceUnit::Miles,
    )));
    assert_eq!(title("Odometer (mi)"), miles);
    assert_eq!(title("odometer [km]"), Some(kept(Series::Odometer)));
    assert_eq!(title("Fuel (%)"), Some(kept(Series::FuelPercent)));
    assert_eq!(title("Carburant (L)"), Some(kept(Series::FuelLiters)));
    assert_eq!(title("battery_level"), Some(kept(Series::BatteryLevel)));
    assert_eq!(title("Comment"), None);
}
