//! Places, map pictures and the moving of the map, in English.

use crate::words::{Counted, MapControls, MapPlaces, MapRadius, MapTiles, PlaceKinds};

pub(super) const KINDS: PlaceKinds = PlaceKinds {
    home: "Home",
    work: "Work",
    other: "Other place",
};

pub(super) const PLACES: MapPlaces = MapPlaces {
    title: "Places",
    lead: "Your places stay on this device.",
    none: "No place is saved yet.",
    add: "Add a place",
    add_home: "Set home",
    edit: "Edit",
    edit_named: |name| format!("Edit {name}"),
    name: "Name",
    name_hint: "Leave it empty to call it by its kind.",
    kind: "Kind",
    kind_hint: "The car is at home in a place of the kind Home. There may be several.",
    radius: "Radius",
    private: "Privacy zone",
    private_hint: "Inside it, only the name of the zone is shown: no coordinates, no address, no path. Nothing from inside is shared, copied, handed over or exported.",
    private_mark: "Privacy zone",
    remove: "Remove",
    remove_named: |name| format!("Remove {name}"),
    removed: |name| format!("{name} is removed."),
    saved: |name| format!("{name} is saved."),
    undo: "Undo",
    save: "Save",
    done: "Done",
    cancel: "Cancel",
    pointer_help: "Tap the map, or drag the middle, to move the place. Drag the handle on the circle to change the radius.",
    keyboard_help: "Arrow keys move the map; Enter points at its middle. On the handle of the circle, arrow keys change the radius.",
    from_car: "Use the car’s position",
    from_device: "Use this device’s position",
    typed: "Type the coordinates",
    handle_center: "Middle of the place",
    handle_radius: "Radius of the place",
    radius_now: |radius| format!("Radius {radius}"),
};

pub(super) const RADIUS: MapRadius = MapRadius {
    title: "Suggested radius",
    evidence: |count, within| format!("Your {count} parkings here fit into {within}"),
    joined: |evidence, verdict| format!("{evidence}; {verdict}."),
    suggested: |radius| format!("{radius} suggested"),
    fits: |radius| format!("the radius of {radius} fits"),
    outliers: Counted {
        one: |n| format!("{n} further off is left out"),
        other: |n| format!("{n} further off are left out"),
    },
    too_few: "There are too few parkings here to suggest a radius: three are needed.",
    take: |radius| format!("Use {radius}"),
};

pub(super) const TILES: MapTiles = MapTiles {
    title: "Map pictures",
    question: |host| {
        format!(
            "The map provider, {host}, will see which area is shown, and this device’s internet \
             address. Nothing about the car is sent."
        )
    },
    show: "Show map",
    stay: "Stay without",
    switch: "Map pictures from the provider",
    switch_hint: |host| format!("From {host}. Switched off, nothing is asked of it any more."),
    trouble: "The map provider does not answer; the plain map stays.",
    retry: "Try again",
    offline: "You are offline: the plain map is shown. Distances and places stay right.",
    none: "No map provider is set: the plain map is shown.",
    report: "Report a mistake in the map",
};

pub(super) const CONTROLS: MapControls = MapControls {
    map: "Map of the car, its places and its path",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    north: "N",
    scale: "Scale",
    show_all: "Show everything",
    layers: "On the map",
    loading: "The map is loading…",
    failed: "The map cannot be drawn here. The list says the same.",
};
