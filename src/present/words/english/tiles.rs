use crate::words::Tiles;

pub(super) const TILES: Tiles = Tiles {
    title: "Arrange the screen",
    explained: "Drag a tile to its place, or move it with the arrows. Hidden tiles lose nothing: their values stay under “All values”.",
    arrange: "Arrange the screen",
    done: "Done",
    reset: "Reset to the usual order",
    was_reset: "The usual order is back.",

    security: "Security",
    home: "Home",
    energy: "Energy",
    command: "Last command",
    drawing: "The car from above",
    care: "Care",
    tires: "Tyres",
    odometer: "Odometer",
    month: "Charging this month",

    drag: |tile| format!("Move {tile}"),
    earlier: |tile| format!("{tile}: earlier"),
    later: |tile| format!("{tile}: later"),
    show: |tile| format!("Show {tile}"),
    moved: |tile, place| format!("{tile}: {place}"),
    place: |place, count| format!("{place} of {count}"),
};
