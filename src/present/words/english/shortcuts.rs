use crate::words::Shortcuts;

pub(super) const SHORTCUTS: Shortcuts = Shortcuts {
    title: "Keyboard shortcuts",
    explained: "These keys work wherever nothing is being typed.",
    is_on: "Use keyboard shortcuts",
    go_to: "Open this screen",
    refresh: "Ask the car on the screen anew",
    search: "Search all values of the car",
    previous_car: "Previous car",
    next_car: "Next car",
    help: "Show this list",
    close: "Close",
};
