//! The owner's cars as a list: groups, order, and what is left out.

use crate::vehicle::preferences::VehiclePreferences;

/// The cars of one group, in the owner's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<T> {
    /// Its name; `None` for the cars without a group, which come first.
    pub name: Option<String>,
    /// Its cars.
    pub cars: Vec<T>,
}

/// Sorts cars into their groups: those without one first, then each group where its first car
/// stands. A group's name counts without surrounding space.
pub fn arranged<T>(
    cars: impl IntoIterator<Item = T>,
    preferences: impl Fn(&T) -> VehiclePreferences,
) -> Vec<Group<T>> {
    let mut cars: Vec<_> = cars
        .into_iter()
        .map(|car| {
            let preferences = preferences(&car);
            (preferences.position, group_name(&preferences), car)
        })
        .collect();
    cars.sort_by_key(|(position, ..)| *position);

    let mut groups: Vec<Group<T>> = Vec::new();
    for (_, name, car) in cars {
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.cars.push(car),
            None => groups.push(Group {
                name,
                cars: vec![car],
            }),
        }
    }
    // Stable: the groups with a name keep the order of their first cars.
    groups.sort_by_key(|group| group.name.is_some());
    groups
}

fn group_name(preferences: &VehiclePreferences) -> Option<String> {
    let name = preferences.group.as_deref().map(str::trim)?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// Where a car goes in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Nearer to the beginning.
    Up,
    /// Nearer to the end.
    Down,
}

/// The list with one of its members moved by one place; `None` at the end of the road.
pub fn moved<T: Clone + PartialEq>(list: &[T], member: &T, direction: Direction) -> Option<Vec<T>> {
    let from = list.iter().position(|other| other == member)?;
    let to = match direction {
        Direction::Up => from.checked_sub(1)?,
        Direction::Down => from + 1,
    };
    if to >= list.len() {
        return None;
    }
    let mut list = list.to_vec();
    list.swap(from, to);
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(position: u32, group: Option<&str>) -> VehiclePreferences {
        VehiclePreferences {
            position,
            group: group.map(str::to_owned),
            ..VehiclePreferences::default()
        }
    }

    #[test]
    fn cars_without_a_group_come_first_and_groups_where_their_first_car_stands() {
        let cars = [
            ("a", at(0, Some("Work"))),
            ("b", at(1, Some(" Home "))),
            ("c", at(2, None)),
            ("d", at(3, Some("Home"))),
            ("e", at(4, Some("  "))),
        ];

        let groups = arranged(cars, |(_, preferences)| preferences.clone());

        let names: Vec<_> = groups
            .iter()
            .map(|group| {
                let cars: String = group.cars.iter().map(|(name, _)| *name).collect();
                (group.name.as_deref(), cars)
            })
            .collect();
        assert_eq!(
            names,
            [
                (None, "ce".to_owned()),
                (Some("Work"), "a".to_owned()),
                (Some("Home"), "bd".to_owned()),
            ]
        );
    }

    #[test]
    fn cars_of_one_position_keep_the_order_in_which_they_came() {
        let cars = [("a", at(0, None)), ("b", at(0, None)), ("c", at(0, None))];

        let groups = arranged(cars, |(_, preferences)| preferences.clone());

        let names: Vec<_> = groups[0].cars.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["a", "b", "c"]);
    }

    #[test]
    fn a_member_moves_by_one_and_not_beyond_the_ends() {
        let list = ["a", "b", "c"];

        assert_eq!(moved(&list, &"b", Direction::Up), Some(vec!["b", "a", "c"]));
        assert_eq!(
            moved(&list, &"b", Direction::Down),
            Some(vec!["a", "c", "b"])
        );
        assert_eq!(moved(&list, &"a", Direction::Up), None);
        assert_eq!(moved(&list, &"c", Direction::Down), None);
        assert_eq!(moved(&list, &"x", Direction::Down), None);
    }
}
