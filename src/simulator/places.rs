//! The invented places the fleet drives between, and the ways to them.

use carport_domain::place::Coordinates;

use crate::chance::Chance;
pub(crate) use crate::language::Language;

/// Home of the fleet, somewhere in the middle of France: latitude and longitude.
pub(crate) const HOME: (f64, f64) = (46.570_8, 3.331_2);

/// Where a car can stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    Home,
    Office,
    Workshop,
    Depot,
    Town,
    Market,
    Supermarket,
    FuelStation,
    Pool,
    Family,
    Lake,
    /// On the motorway, halfway to the sea.
    Services,
    Sea,
    Marsh,
    Beach,
    /// With a pump.
    Harbor,
    Mountains,
    Volcano,
}

impl Place {
    /// Kilometers east and north of home, and the usual speed on the way, in km/h.
    const fn offset(self) -> (f64, f64, f64) {
        match self {
            Self::Home => (0.0, 0.0, 30.0),
            Self::Office => (15.2, 13.8, 58.0),
            Self::Workshop => (-9.6, 7.3, 46.0),
            Self::Depot => (21.4, -30.2, 74.0),
            Self::Town => (4.1, -4.9, 34.0),
            Self::Market => (1.9, 2.1, 28.0),
            Self::Supermarket => (-3.4, -4.6, 36.0),
            Self::FuelStation => (2.8, -1.7, 32.0),
            Self::Pool => (-5.9, 1.3, 38.0),
            Self::Family => (-38.5, -33.0, 82.0),
            Self::Lake => (18.8, 27.4, 66.0),
            Self::Services => (-160.0, -12.0, 104.0),
            Self::Sea => (-338.0, -45.6, 104.0),
            Self::Marsh => (-299.0, -28.0, 61.0),
            Self::Beach => (-337.0, -54.0, 37.0),
            Self::Harbor => (-335.4, -44.7, 31.0),
            Self::Mountains => (-40.0, -111.0, 71.0),
            Self::Volcano => (-28.0, -89.0, 48.0),
        }
    }

    /// Latitude and longitude.
    pub(crate) fn point(self) -> (f64, f64) {
        let (east, north, _) = self.offset();
        (
            HOME.0 + north / KM_PER_DEGREE,
            HOME.1 + east / (KM_PER_DEGREE * HOME.0.to_radians().cos()),
        )
    }

    /// Whether a public charging station stands there.
    pub(crate) const fn has_station(self) -> bool {
        matches!(self, Self::Town | Self::Supermarket | Self::Lake) || self.serves_travelers()
    }

    /// Whether those who travel stop there to fill up what their car runs on.
    pub(crate) const fn serves_travelers(self) -> bool {
        matches!(self, Self::Services | Self::Sea | Self::Mountains)
    }

    /// Whether those who stop there fill the tank.
    pub(crate) const fn has_pump(self) -> bool {
        matches!(self, Self::FuelStation | Self::Services | Self::Harbor)
    }

    /// The address, as the vendor would print it.
    pub(crate) const fn address(self, language: Language) -> &'static str {
        let (english, french) = match self {
            Self::Home => (
                "12 Linden Street, 03999 Exampleville",
                "12 rue des Tilleuls, 03999 Exempleville",
            ),
            Self::Office => (
                "4 Orchard Avenue, 03998 Officetown",
                "4 avenue du Verger, 03998 Bureau-sur-Bois",
            ),
            Self::Workshop => (
                "31 Smithy Road, 03997 Anvil",
                "31 route de la Forge, 03997 Enclume",
            ),
            Self::Depot => (
                "2 Canal Quay, 03996 Lockhampton",
                "2 quai du Canal, 03996 Écluse-le-Port",
            ),
            Self::Town => (
                "7 Town Hall Square, 03999 Exampleville",
                "7 place de la Mairie, 03999 Exempleville",
            ),
            Self::Market => (
                "1 Market Square, 03995 Basketham",
                "1 place du Marché, 03995 Panier",
            ),
            Self::Supermarket => (
                "80 Trade Road, 03994 Trolleyfield",
                "80 route du Commerce, 03994 Chariot",
            ),
            Self::FuelStation => (
                "Mill Services, 03999 Exampleville",
                "Relais du Moulin, 03999 Exempleville",
            ),
            Self::Pool => (
                "5 Bathers' Lane, 03993 Splash",
                "5 chemin des Baigneurs, 03993 Plongeon",
            ),
            Self::Family => (
                "9 Well Lane, 03992 Grandmere",
                "9 ruelle du Puits, 03992 Mamie-les-Bains",
            ),
            Self::Lake => (
                "Lake car park, 03991 Reedshore",
                "Parking du lac, 03991 Roseaux",
            ),
            Self::Services => (
                "Windmill services, A 999, 23999 Halfway",
                "Aire du Moulin à vent, A 999, 23999 Mi-Chemin",
            ),
            Self::Sea => (
                "3 Lighthouse Road, 17999 Gullhaven",
                "3 rue du Phare, 17999 Port-aux-Mouettes",
            ),
            Self::Marsh => (
                "Punt landing, 79999 Reedwater",
                "Embarcadère, 79999 Roselière",
            ),
            Self::Beach => (
                "Beach car park, 17998 Sandy Bay",
                "Parking de la plage, 17998 Sables-Fins",
            ),
            Self::Harbor => (
                "Harbour station, 17999 Gullhaven",
                "Station du Port, 17999 Port-aux-Mouettes",
            ),
            Self::Mountains => (
                "18 Larch Road, 63999 Highmeadow",
                "18 route des Mélèzes, 63999 Haut-Pré",
            ),
            Self::Volcano => (
                "Crater car park, 63998 Cinderton",
                "Parking du cratère, 63998 Scories",
            ),
        };
        language.pick(english, french)
    }
}

/// What is printed for a car under way.
pub(crate) const fn road_address(language: Language) -> &'static str {
    language.pick(
        "Road D 999, 03999 Exampleville",
        "D 999, 03999 Exempleville",
    )
}

/// Length of a degree of latitude.
pub(crate) const KM_PER_DEGREE: f64 = 111.195;

/// A way between two places: a bent line, driven at an even pace.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    points: [(f64, f64); 6],
    /// Length of the line so far at each point, in km.
    reached_km: [f64; 6],
    speed_kmh: f64,
}

/// Roads wind more than the line that stands for them.
const WINDING: f64 = 1.12;

impl Way {
    /// The way between two places. It bends the same way each time, in both directions.
    pub(crate) fn new(from: Place, to: Place) -> Self {
        let (start, end) = (from.point(), to.point());
        let is_outbound = (from as u64) < (to as u64);
        let (low, high) = if is_outbound { (from, to) } else { (to, from) };
        let mut chance = Chance::new(0x57EE7, &[low as u64, high as u64]);
        let bends: [f64; 4] = core::array::from_fn(|_| chance.between(-0.12, 0.12));

        let mut points = [start; 6];
        for (step, point) in points.iter_mut().enumerate().skip(1) {
            let share = step as f64 / 5.0;
            let bend = match step {
                5 => 0.0,
                _ if is_outbound => bends[step - 1],
                _ => -bends[4 - step],
            };
            // Sideways is the direction of travel turned by a quarter, in degrees of both axes.
            let (north, east) = (end.0 - start.0, end.1 - start.1);
            *point = (
                start.0 + north * share - east * bend * 0.7,
                start.1 + east * share + north * bend * 1.4,
            );
        }
        points[5] = end;

        let mut reached_km = [0.0; 6];
        for step in 1..6 {
            reached_km[step] = reached_km[step - 1] + line_km(points[step - 1], points[step]);
        }
        let speed_kmh = from.offset().2.max(to.offset().2);
        Self {
            points,
            reached_km,
            speed_kmh,
        }
    }

    /// How far the car drives.
    pub(crate) const fn driven_km(&self) -> f64 {
        self.reached_km[5] * WINDING
    }

    /// The usual time, in hours.
    pub(crate) fn usual_hours(&self) -> f64 {
        self.driven_km() / self.speed_kmh
    }

    /// Where the car is after a share of the way: latitude, longitude and heading in degrees.
    pub(crate) fn at(&self, share: f64) -> (f64, f64, f64) {
        let along_km = self.reached_km[5] * share.clamp(0.0, 1.0);
        let leg = (1..5)
            .find(|leg| along_km <= self.reached_km[*leg])
            .unwrap_or(5);
        let (from, to) = (self.points[leg - 1], self.points[leg]);
        let leg_km = self.reached_km[leg] - self.reached_km[leg - 1];
        let part = if leg_km > 0.0 {
            (along_km - self.reached_km[leg - 1]) / leg_km
        } else {
            0.0
        };
        (
            from.0 + (to.0 - from.0) * part,
            from.1 + (to.1 - from.1) * part,
            heading(from, to),
        )
    }
}

fn heading(from: (f64, f64), to: (f64, f64)) -> f64 {
    let east = (to.1 - from.1) * from.0.to_radians().cos();
    let north = to.0 - from.0;
    east.atan2(north).to_degrees().rem_euclid(360.0)
}

fn line_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let point = |(latitude, longitude)| Coordinates::new(latitude, longitude);
    match (point(from), point(to)) {
        (Some(from), Some(to)) => from.distance_to(to).0 / 1000.0,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_ends_where_its_place_is() {
        let way = Way::new(Place::Home, Place::Office);
        let (latitude, longitude, _) = way.at(1.0);

        assert!(line_km((latitude, longitude), Place::Office.point()) < 0.001);
    }

    #[test]
    fn the_way_back_is_as_long_as_the_way_there() {
        let there = Way::new(Place::Home, Place::Family).driven_km();
        let back = Way::new(Place::Family, Place::Home).driven_km();

        assert!((there - back).abs() < 0.1, "{there} {back}");
    }

    #[test]
    fn due_east_is_ninety_degrees() {
        assert!((heading((46.0, 3.0), (46.0, 3.1)) - 90.0).abs() < 1e-6);
    }
}
