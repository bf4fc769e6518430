//! Which fixes cannot be true, because no car drives that fast.

use crate::place::Fix;

/// No car drives faster.
const FASTEST_METERS_PER_MILLI: f64 = 300.0 / 3_600.0;
/// Fixes nearer to each other than this are a receiver's scatter, however close in time.
const SCATTER_METERS: f64 = 300.0;

/// What it costs to call one fix wrong.
const WRONG_FIX: usize = 4;
/// What it costs to believe that a car was carried from one fix to the next. More than one wrong
/// fix, so that a fix nobody confirms is the wrong one; less than two, so that a second one at the
/// new place is believed. There and back are two such steps: three fixes that agree on a place
/// between two halves of a plausible drive are still wrong, four are a journey.
const IMPOSSIBLE_STEP: usize = 7;
/// No more fixes in a row than this are called wrong between two that are believed.
const LONGEST_BURST: usize = 8;

/// Whether a car can have driven from one fix to a later one.
pub(super) fn is_drivable(from: &Fix, to: &Fix) -> bool {
    let meters = from.coordinates.distance_to(to.coordinates).0;
    let millis = to.measured_at.age(from.measured_at).as_millis();
    let millis = millis.max(from.measured_at.age(to.measured_at).as_millis());
    meters <= SCATTER_METERS || meters <= millis as f64 * FASTEST_METERS_PER_MILLI
}

/// The cheapest way to explain a track up to one of its fixes, that fix believed.
struct Road {
    cost: usize,
    /// The fix believed before it; everything between the two is wrong.
    from: Option<usize>,
}

/// Finds the explanation of a track that calls the fewest fixes wrong: one flag for each fix.
pub(super) fn find(fixes: &[Fix]) -> Vec<bool> {
    let mut roads: Vec<Road> = Vec::with_capacity(fixes.len());
    for (index, fix) in fixes.iter().enumerate() {
        let mut best = Road {
            cost: index * WRONG_FIX,
            from: None,
        };
        for (before, burst) in (0..index).rev().zip(0..=LONGEST_BURST) {
            let cost = roads[before].cost + burst * WRONG_FIX;
            // Only what could be cheaper, or as cheap with an older fix believed, needs a distance.
            if cost > best.cost {
                continue;
            }
            let step = if is_drivable(&fixes[before], fix) {
                0
            } else {
                IMPOSSIBLE_STEP
            };
            if cost + step <= best.cost {
                best = Road {
                    cost: cost + step,
                    from: Some(before),
                };
            }
        }
        roads.push(best);
    }

    let mut jumps = vec![true; fixes.len()];
    let mut believed = last_believed(&roads);
    while let Some(index) = believed {
        jumps[index] = false;
        believed = roads[index].from;
    }
    jumps
}

/// Where the cheapest explanation of the whole track ends; of two as cheap, the one that believes
/// the older fix.
fn last_believed(roads: &[Road]) -> Option<usize> {
    let newest_first = roads.iter().enumerate().rev().zip(0..=LONGEST_BURST);
    newest_first
        .map(|((index, road), burst)| (road.cost + burst * WRONG_FIX, index))
        .min()
        .map(|(_, index)| index)
}
