//! Where the car has been, as cells and as a list.

use core::time::Duration;

use carport_domain::ids::PlaceId;
use carport_domain::place::visited::{Cell, Visited};
use carport_domain::place::{Coordinates, Place};

use super::CellMark;
use super::facts::MapFacts;
use super::past::spot_name;
use crate::format::{date_words, duration};
use crate::locale::Locale;
use crate::words::words;

/// What the least visited cell still shows of its color.
const LEAST_SHARE: f64 = 0.05;

/// The visited view.
#[derive(Clone, PartialEq)]
pub struct VisitedCard {
    /// What is drawn; nothing of a privacy zone.
    pub cells: Vec<CellMark>,
    /// The places, the one with the most time first.
    pub rows: Vec<VisitedRow>,
    /// What counts, or that nothing is known.
    pub note: String,
}

/// One place visited.
#[derive(Clone, PartialEq)]
pub struct VisitedRow {
    /// Where it is drawn: in a privacy zone the middle of the zone.
    pub at: Coordinates,
    /// Which of the owner's places, if it is one.
    pub place: Option<PlaceId>,
    /// What it is called; in a privacy zone the name of the zone.
    pub name: String,
    /// `12 visits`.
    pub visits: String,
    /// `3 days`; none where a single position is all that is known.
    pub spent: Option<String>,
    /// `last today at 09:06`.
    pub last: String,
}

/// A place has a name and a time: printed, it shows how often, and not where.
impl core::fmt::Debug for VisitedRow {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("VisitedRow")
            .field("visits", &self.visits)
            .finish_non_exhaustive()
    }
}

impl core::fmt::Debug for VisitedCard {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("VisitedCard")
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}

/// Shows what a track says of the places where the car was.
pub fn visited(
    cells: &[Cell],
    visits: &[Visited],
    facts: &MapFacts<'_>,
    locale: &dyn Locale,
) -> VisitedCard {
    let own = &words(locale.language()).map.visited;
    let rows = visits.iter().map(|visited| row(visited, facts, locale));
    let note = if visits.is_empty() {
        own.none
    } else {
        own.what_counts
    };

    VisitedCard {
        cells: marks(cells, facts.places),
        rows: rows.collect(),
        note: note.to_owned(),
    }
}

fn row(visited: &Visited, facts: &MapFacts<'_>, locale: &dyn Locale) -> VisitedRow {
    let own = &words(locale.language()).map.visited;
    let count = u64::try_from(visited.visit_count).unwrap_or(u64::MAX);
    let name = spot_name(facts, visited.center, visited.address.as_deref(), locale);

    VisitedRow {
        at: facts.drawn_at(visited.center),
        place: visited.place.clone(),
        name: name.unwrap_or_else(|| own.unnamed.to_owned()),
        visits: own.visits.text(count, locale),
        spent: (!visited.spent.is_zero()).then(|| duration(visited.spent, locale)),
        last: (own.last)(&date_words(visited.last_until, facts.now, locale)),
    }
}

fn marks(cells: &[Cell], places: &[Place]) -> Vec<CellMark> {
    let is_open = |cell: &&Cell| {
        places
            .iter()
            .filter(|place| place.is_private)
            .all(|zone| !touches(zone, cell))
    };
    let open: Vec<_> = cells.iter().filter(is_open).collect();
    let most = open.iter().map(|cell| cell.spent).max();
    let mark = |cell: &&Cell| CellMark {
        south_west: cell.south_west,
        north_east: cell.north_east,
        share: share(cell.spent, most.unwrap_or_default()),
    };
    open.iter().map(mark).collect()
}

fn share(spent: Duration, most: Duration) -> f64 {
    if most.is_zero() {
        return LEAST_SHARE;
    }
    spent.div_duration_f64(most).max(LEAST_SHARE)
}

/// Whether the point of a cell that is nearest to the middle of a zone lies in it.
fn touches(zone: &Place, cell: &Cell) -> bool {
    let (low, high) = (cell.south_west, cell.north_east);
    let latitude = zone
        .center
        .latitude()
        .clamp(low.latitude(), high.latitude());
    let longitude = zone
        .center
        .longitude()
        .clamp(low.longitude(), high.longitude());
    Coordinates::new(latitude, longitude).is_none_or(|nearest| zone.holds(nearest))
}
