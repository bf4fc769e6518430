//! What the maker calls a place, where no fix tells which one it is.

use std::collections::BTreeMap;

use super::Whereabouts;
use crate::history::charges::Charge;

/// Fills in where charges were that no fix tells of: the maker names a place as it named it for
/// other charges, and these were all at one place. `whereabouts` belong to the charges in order.
pub fn learn_from_names(charges: &[Charge], whereabouts: &mut [Whereabouts]) {
    let mut known: BTreeMap<String, Option<Whereabouts>> = BTreeMap::new();
    for (charge, place) in charges.iter().zip(&*whereabouts) {
        if let (Some(name), false) = (name(charge), *place == Whereabouts::Unknown) {
            known
                .entry(name.to_owned())
                .and_modify(|held| *held = held.take().filter(|held| held == place))
                .or_insert_with(|| Some(place.clone()));
        }
    }
    for (charge, place) in charges.iter().zip(whereabouts) {
        if *place == Whereabouts::Unknown
            && let Some(Some(learned)) = name(charge).and_then(|name| known.get(name))
        {
            *place = learned.clone();
        }
    }
}

fn name(charge: &Charge) -> Option<&str> {
    let name = charge.session.as_ref()?.place.as_deref()?.trim();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charging::ChargingSession;
    use crate::history::Between;
    use crate::history::charges::Proof;
    use crate::ids::PlaceId;
    use crate::reading::Reading;

    fn at(name: Option<&str>) -> Charge {
        let session = ChargingSession {
            id: String::new(),
            started_at: None,
            ended_at: None,
            energy: None,
            cost: None,
            place: name.map(str::to_owned),
            is_public: None,
            outcome: Reading::NotReported,
            issues: None,
            start_level: None,
            end_level: None,
        };
        Charge {
            started: Between::default(),
            ended: Between::default(),
            start_level: None,
            end_level: None,
            is_partly_seen: false,
            energy: None,
            odometer: None,
            proof: Proof::Told,
            silences: Vec::new(),
            session: Some(session),
        }
    }

    fn home() -> Whereabouts {
        Whereabouts::Own(PlaceId::from_random([1; 8]))
    }

    fn learned(names: &[Option<&str>], mut whereabouts: Vec<Whereabouts>) -> Vec<Whereabouts> {
        let charges: Vec<_> = names.iter().map(|name| at(*name)).collect();
        learn_from_names(&charges, &mut whereabouts);
        whereabouts
    }

    #[test]
    fn a_name_that_is_known_tells_where_the_others_of_that_name_were() {
        let names = [Some("Home"), Some("Home"), Some("9 Well Lane"), None];
        let told = [
            Whereabouts::Unknown,
            home(),
            Whereabouts::Unknown,
            Whereabouts::Unknown,
        ];

        let learned = learned(&names, told.to_vec());

        assert_eq!(learned[0], home());
        assert_eq!(learned[2], Whereabouts::Unknown, "nobody knows that name");
        assert_eq!(learned[3], Whereabouts::Unknown, "nameless");
    }

    #[test]
    fn a_name_that_stood_for_two_places_tells_nothing() {
        let names = [Some("Home"); 4];
        let told = [home(), Whereabouts::Elsewhere, home(), Whereabouts::Unknown];

        assert_eq!(learned(&names, told.to_vec())[3], Whereabouts::Unknown);
    }

    #[test]
    fn what_fixes_tell_is_not_changed() {
        let names = [Some("Home"), Some("Home")];
        let told = vec![home(), home()];

        assert_eq!(learned(&names, told.clone()), told);
    }
}
