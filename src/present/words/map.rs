//! The map, the list that says the same, and what can be done there.

mod actions;
mod here;
mod path;
mod places;

pub use actions::{MapActions, MapPicked, MapShare, ParkedForm};
pub use here::{MapHere, MapScene};
pub use path::{MapList, MapPath, MapVisited};
pub use places::{MapControls, MapPlaces, MapRadius, MapTiles, PlaceKinds};

use super::{Text, section};

section! {
    /// Everything that the map page says.
    Map {
        title: Text,
        kinds: PlaceKinds,
        here: MapHere,
        scene: MapScene,
        list: MapList,
        path: MapPath,
        visited: MapVisited,
        radius: MapRadius,
        picked: MapPicked,
        tiles: MapTiles,
        actions: MapActions,
        share: MapShare,
        parked: ParkedForm,
        places: MapPlaces,
        controls: MapControls,
    }
}
