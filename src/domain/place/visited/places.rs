//! Which places a car has visited, and for how long.

use core::time::Duration;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::grid::row_of;
use crate::ids::PlaceId;
use crate::place::track::Middle;
use crate::place::{Coordinates, Place, Stop};
use crate::time::UnixMillis;

/// Stops no further from the first of a cluster than this are at one place.
const CLUSTER_METERS: f64 = 150.0;

/// A place where the car stood at least once.
#[derive(Clone, PartialEq)]
pub struct Visited {
    /// Which of the owner's places; `None` where it is none of them.
    pub place: Option<PlaceId>,
    /// The middle of the owner's place, else of the stops.
    pub center: Coordinates,
    /// The vendor's newest text for it.
    pub address: Option<Arc<str>>,
    /// How many stops.
    pub visit_count: usize,
    /// How long in all.
    pub spent: Duration,
    /// When it was last known to stand there.
    pub last_until: UnixMillis,
}

/// A visited place is a place: printed, it shows how often, and not where.
impl core::fmt::Debug for Visited {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("Visited")
            .field("visit_count", &self.visit_count)
            .field("spent", &self.spent)
            .field("last_until", &self.last_until)
            .finish_non_exhaustive()
    }
}

/// The places where the car stood, the one with the most time first.
///
/// A stop inside the border of an owner's place is a visit there; inside several, of the one whose
/// border it is deepest within. Other stops make a place of their own with those within 150 m of
/// the first of them.
pub fn visits(stops: &[Stop], places: &[Place]) -> Vec<Visited> {
    let mut own: Vec<Option<Visited>> = vec![None; places.len()];
    let mut clusters = Clusters::default();
    for stop in stops {
        match holder(places, stop.center) {
            Some((index, place)) => own[index]
                .get_or_insert_with(|| Visited::nothing(Some(place.id.clone()), place.center, stop))
                .add(stop),
            None => clusters.add(stop),
        }
    }

    let mut visited: Vec<_> = own
        .into_iter()
        .flatten()
        .chain(clusters.into_visited())
        .collect();
    visited.sort_by_key(|visited| core::cmp::Reverse((visited.spent, visited.last_until)));
    visited
}

fn holder(places: &[Place], point: Coordinates) -> Option<(usize, &Place)> {
    places
        .iter()
        .enumerate()
        .filter(|(_, place)| place.holds(point))
        .min_by(|(_, one), (_, other)| one.beyond(point).total_cmp(&other.beyond(point)))
}

impl Visited {
    /// A place before its first visit.
    const fn nothing(place: Option<PlaceId>, center: Coordinates, stop: &Stop) -> Self {
        Self {
            place,
            center,
            address: None,
            visit_count: 0,
            spent: Duration::ZERO,
            last_until: stop.until,
        }
    }

    fn add(&mut self, stop: &Stop) {
        let is_newest = stop.until >= self.last_until;
        if stop.address.is_some() && (is_newest || self.address.is_none()) {
            self.address.clone_from(&stop.address);
        }
        self.visit_count += 1;
        self.spent += stop.spent();
        self.last_until = self.last_until.max(stop.until);
    }
}

/// Stops outside of every place of the owner's.
#[derive(Default)]
struct Clusters {
    clusters: Vec<Cluster>,
    /// Which clusters begin in a row of the grid: a row is as high as a cluster is wide.
    rows: BTreeMap<u32, Vec<usize>>,
}

struct Cluster {
    /// The first stop, which decides who belongs to it.
    first: Coordinates,
    middle: Middle,
    visited: Visited,
}

impl Clusters {
    fn add(&mut self, stop: &Stop) {
        let row = row_of(stop.center);
        let near = self.rows.range(row.saturating_sub(1)..=row + 1);
        let nearest = near
            .flat_map(|(_, clusters)| clusters)
            .map(|index| {
                (
                    *index,
                    self.clusters[*index].first.distance_to(stop.center).0,
                )
            })
            .filter(|(_, meters)| *meters <= CLUSTER_METERS)
            .min_by(|(_, one), (_, other)| one.total_cmp(other));
        if let Some((index, _)) = nearest {
            self.clusters[index].middle.add(stop.center);
            self.clusters[index].visited.add(stop);
            return;
        }
        let mut visited = Visited::nothing(None, stop.center, stop);
        visited.add(stop);
        self.rows.entry(row).or_default().push(self.clusters.len());
        self.clusters.push(Cluster {
            first: stop.center,
            middle: Middle::of(stop.center),
            visited,
        });
    }

    fn into_visited(self) -> impl Iterator<Item = Visited> {
        self.clusters.into_iter().map(|cluster| Visited {
            center: cluster.middle.coordinates(),
            ..cluster.visited
        })
    }
}
