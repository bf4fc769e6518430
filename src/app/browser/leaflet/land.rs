//! Land and borders of the world, decoded from `TopoJSON` into the unit square of the map's
//! projection.
//!
//! The file is Natural Earth at 1:50 million: lines between countries are stored once, as arcs that
//! the outlines of both sides refer to.

use core::f64::consts::PI;

use serde::Deserialize;

/// The edge of the projection, where the world is a square.
const NORTHERNMOST: f64 = 85.051_128_779_8;

/// Outlines in the unit square: west to east and north to south from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Land {
    /// Closed rings; those within others are lakes.
    pub(super) coasts: Vec<Outline>,
    /// Open lines between countries.
    pub(super) borders: Vec<Outline>,
}

/// A ring or a line, with the box around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Outline {
    pub(super) points: Vec<[f64; 2]>,
    pub(super) least: [f64; 2],
    pub(super) most: [f64; 2],
}

/// The file is not what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the outlines of the land could not be read")]
pub struct LandUnreadable;

#[derive(Deserialize)]
struct Topology {
    objects: Objects,
    arcs: Vec<Vec<[f64; 2]>>,
    transform: Transform,
}

#[derive(Deserialize)]
struct Objects {
    countries: Collection,
    land: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Geometry {
    Polygon(Vec<Vec<i32>>),
    MultiPolygon(Vec<Vec<Vec<i32>>>),
}

impl Land {
    /// Decodes the file.
    pub fn from_topology(json: &[u8]) -> Result<Self, LandUnreadable> {
        let topology: Topology = serde_json::from_slice(json).map_err(|_error| LandUnreadable)?;
        let arcs: Vec<_> = topology
            .arcs
            .iter()
            .map(|arc| decoded(arc, &topology.transform))
            .collect();
        let mut is_coast = vec![false; arcs.len()];
        let mut coasts = Vec::new();
        for ring in rings(&topology.objects.land) {
            for index in ring {
                let place = arc_of(*index).0;
                *is_coast.get_mut(place).ok_or(LandUnreadable)? = true;
            }
            coasts.push(Outline::new(joined(ring, &arcs)?));
        }
        let mut is_border = vec![false; arcs.len()];
        for index in rings(&topology.objects.countries).flatten() {
            let place = arc_of(*index).0;
            *is_border.get_mut(place).ok_or(LandUnreadable)? = !is_coast[place];
        }
        let borders = is_border
            .iter()
            .zip(arcs)
            .filter(|(is_border, _)| **is_border);

        Ok(Self {
            coasts,
            borders: borders.map(|(_, arc)| Outline::new(arc)).collect(),
        })
    }
}

impl Outline {
    fn new(points: Vec<[f64; 2]>) -> Self {
        let mut outline = Self {
            points: Vec::new(),
            least: [f64::INFINITY; 2],
            most: [f64::NEG_INFINITY; 2],
        };
        for point in &points {
            for (axis, value) in point.iter().enumerate() {
                outline.least[axis] = outline.least[axis].min(*value);
                outline.most[axis] = outline.most[axis].max(*value);
            }
        }
        outline.points = points;
        outline
    }
}

/// Degrees to the unit square.
pub(super) fn projected(longitude: f64, latitude: f64) -> [f64; 2] {
    let sine = latitude
        .clamp(-NORTHERNMOST, NORTHERNMOST)
        .to_radians()
        .sin();
    [
        (longitude + 180.0) / 360.0,
        0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * PI),
    ]
}

fn rings(collection: &Collection) -> impl Iterator<Item = &Vec<i32>> {
    collection.geometries.iter().flat_map(|geometry| {
        let polygons = match geometry {
            Geometry::Polygon(polygon) => core::slice::from_ref(polygon),
            Geometry::MultiPolygon(polygons) => polygons.as_slice(),
        };
        polygons.iter().flatten()
    })
}

/// Each point of an arc is told by its distance from the one before.
fn decoded(arc: &[[f64; 2]], transform: &Transform) -> Vec<[f64; 2]> {
    let mut sum = [0.0, 0.0];
    let degrees =
        |sum: [f64; 2], axis: usize| sum[axis] * transform.scale[axis] + transform.translate[axis];
    arc.iter()
        .map(|step| {
            sum = [sum[0] + step[0], sum[1] + step[1]];
            projected(degrees(sum, 0), degrees(sum, 1))
        })
        .collect()
}

/// Which arc an index means, and whether it runs backwards.
fn arc_of(index: i32) -> (usize, bool) {
    let is_reversed = index < 0;
    let place = if is_reversed { !index } else { index };
    (usize::try_from(place).unwrap_or(usize::MAX), is_reversed)
}

/// One ring of several arcs; where one ends the next begins, with the same point.
fn joined(ring: &[i32], arcs: &[Vec<[f64; 2]>]) -> Result<Vec<[f64; 2]>, LandUnreadable> {
    let mut points = Vec::new();
    for index in ring {
        let (place, is_reversed) = arc_of(*index);
        let arc = arcs.get(place).ok_or(LandUnreadable)?;
        points.pop();
        if is_reversed {
            points.extend(arc.iter().rev());
        } else {
            points.extend(arc);
        }
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two square countries side by side: three arcs, of which the middle one is the border.
    const NEIGHBORS: &str = r#"{
        "type": "Topology",
        "transform": { "scale": [1, 1], "translate": [0, 0] },
        "arcs": [
            [[10, 0], [-10, 0], [0, 10], [10, 0]],
            [[10, 0], [0, 10]],
            [[10, 0], [10, 0], [0, 10], [-10, 0]]
        ],
        "objects": {
            "countries": { "type": "GeometryCollection", "geometries": [
                { "type": "Polygon", "arcs": [[0, -2]], "id": "001", "properties": { "name": "A" } },
                { "type": "MultiPolygon", "arcs": [[[2, -2]]], "id": "002" }
            ] },
            "land": { "type": "GeometryCollection", "geometries": [
                { "type": "MultiPolygon", "arcs": [[[0, -3]]] }
            ] }
        }
    }"#;

    #[test]
    fn a_line_that_two_countries_share_is_a_border_and_no_coast() {
        let land = Land::from_topology(NEIGHBORS.as_bytes()).unwrap();

        assert_eq!(land.borders.len(), 1);
        assert_eq!(land.borders[0].points.len(), 2);
        assert_eq!(land.coasts.len(), 1);
    }

    #[test]
    fn a_ring_is_joined_from_its_arcs_forwards_and_backwards() {
        let land = Land::from_topology(NEIGHBORS.as_bytes()).unwrap();
        let coast = &land.coasts[0];

        assert_eq!(coast.points.len(), 7);
        assert_eq!(coast.points.first(), coast.points.last());
        assert_eq!(coast.least[0].to_bits(), 0.5f64.to_bits());
        assert_eq!(coast.most[0].to_bits(), (200.0f64 / 360.0).to_bits());
    }

    #[test]
    fn the_poles_lie_on_the_edge_of_the_square() {
        assert!((projected(-180.0, 90.0)[1]).abs() < 1e-9);
        assert!((projected(0.0, -90.0)[1] - 1.0).abs() < 1e-9);
        assert!((projected(0.0, 0.0)[1] - 0.5).abs() < 1e-9);
    }

    #[test]
    fn a_file_with_an_arc_that_is_not_there_is_refused() {
        let broken = NEIGHBORS.replace("[[0, -3]]", "[[7]]");

        assert_eq!(Land::from_topology(broken.as_bytes()), Err(LandUnreadable));
        assert_eq!(Land::from_topology(b"<html>"), Err(LandUnreadable));
    }
}
