//! Icons from the one sprite, so that no path data weighs on the download of the program.

use leptos::prelude::*;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $symbol:literal,)*) => {
        /// The icons in use; the name in the sprite is lucide's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum IconName {
            $($(#[$doc])* $name,)*
        }

        impl IconName {
            const fn symbol(self) -> &'static str {
                match self {
                    $(Self::$name => $symbol,)*
                }
            }
        }
    };
}

icons! {
    /// Later.
    ArrowDown = "arrow-down",
    /// Back.
    ArrowLeft = "arrow-left",
    /// Earlier.
    ArrowUp = "arrow-up",
    /// Battery.
    Battery = "battery",
    /// Battery with current flowing.
    BatteryCharging = "battery-charging",
    /// Raw data.
    Braces = "braces",
    /// Work.
    Briefcase = "briefcase-business",
    /// A weekly plan.
    CalendarClock = "calendar-clock",
    /// Dates of one's own.
    CalendarRange = "calendar-range",
    /// A car from the side.
    Car = "car",
    /// Done.
    Check = "check",
    /// Done, and seen to be so.
    CheckCheck = "check-check",
    /// Back.
    ChevronLeft = "chevron-left",
    /// Onwards.
    ChevronRight = "chevron-right",
    /// Slide this way.
    ChevronsRight = "chevrons-right",
    /// One of several.
    ChevronsUpDown = "chevrons-up-down",
    /// Something is wrong.
    CircleAlert = "circle-alert",
    /// All is well.
    CircleCheck = "circle-check",
    /// Still ahead.
    CircleDashed = "circle-dashed",
    /// Not known.
    CircleHelp = "circle-help",
    /// Refused, or not to be had.
    CircleSlash = "circle-slash",
    /// It failed.
    CircleX = "circle-x",
    /// From the clipboard.
    ClipboardPaste = "clipboard-paste",
    /// A time.
    Clock = "clock",
    /// North.
    Compass = "compass",
    /// How the screen looks.
    Contrast = "contrast",
    /// Copy.
    Copy = "copy",
    /// The middle of the map.
    Crosshair = "crosshair",
    /// A tire.
    Disc = "disc",
    /// To a file.
    Download = "download",
    /// Show what is hidden.
    Eye = "eye",
    /// Hide it again.
    EyeOff = "eye-off",
    /// Air is moved.
    Fan = "fan",
    /// Only some of a list.
    Filter = "list-filter",
    /// Lights.
    Flashlight = "flashlight",
    /// Files to open.
    FolderOpen = "folder-open",
    /// Where one has been.
    Footprints = "footprints",
    /// Fuel.
    Fuel = "fuel",
    /// A limit.
    Gauge = "gauge",
    /// Beside another one.
    GitCompare = "git-compare",
    /// The map provider.
    Globe = "globe",
    /// Can be dragged.
    Grip = "grip-vertical",
    /// What was.
    History = "history",
    /// It waits.
    Hourglass = "hourglass",
    /// Home.
    House = "house",
    /// A photo.
    Image = "image",
    /// From a file.
    Inbox = "inbox",
    /// For your information.
    Info = "info",
    /// A key of a car.
    Key = "key-round",
    /// A keyboard.
    Keyboard = "keyboard",
    /// What the map shows.
    Layers = "layers",
    /// A list.
    List = "list",
    /// Where this device is.
    Locate = "locate",
    /// Locked.
    Lock = "lock",
    /// Private.
    LockKeyhole = "lock-keyhole",
    /// Unlocked.
    LockOpen = "lock-open",
    /// Sign out.
    LogOut = "log-out",
    /// The map.
    Map = "map",
    /// A place.
    MapPin = "map-pin",
    /// No place.
    MapPinOff = "map-pin-off",
    /// A new place.
    MapPinPlus = "map-pin-plus",
    /// Where it is.
    MapPinSearch = "map-pin-search",
    /// Places.
    MapPinned = "map-pinned",
    /// Everything in view.
    Maximize = "maximize",
    /// Less.
    Minus = "minus",
    /// Not for now.
    Pause = "pause",
    /// Change.
    Pencil = "pencil",
    /// Start.
    Play = "play",
    /// Connect.
    Plug = "plug",
    /// Plugged in, with current.
    PlugZap = "plug-zap",
    /// Add.
    Plus = "plus",
    /// On paper.
    Printer = "printer",
    /// How far around.
    Radius = "radius",
    /// Ask again.
    Refresh = "refresh-cw",
    /// Back to how it was.
    RotateCcw = "rotate-ccw",
    /// Once more.
    RotateCw = "rotate-cw",
    /// A path.
    Route = "route",
    /// Units.
    Ruler = "ruler",
    /// Search.
    Search = "search",
    /// Send.
    Send = "send",
    /// Settings.
    Settings = "settings",
    /// To somebody else.
    Share = "share-2",
    /// Locked and guarded.
    ShieldCheck = "shield-check",
    /// Arrange.
    Sliders = "sliders-horizontal",
    /// Cold.
    Snowflake = "snowflake",
    /// Parked.
    SquareParking = "square-parking",
    /// A place of one's own.
    Star = "star",
    /// Rows and columns.
    Table = "table-2",
    /// How warm it is.
    Thermometer = "thermometer",
    /// Delete.
    Trash = "trash-2",
    /// To watch.
    TriangleAlert = "triangle-alert",
    /// Not plugged in.
    Unplug = "unplug",
    /// An account.
    User = "user-round",
    /// A sound.
    Volume = "volume-2",
    /// No network.
    WifiOff = "wifi-off",
    /// What a car needs done.
    Wrench = "wrench",
    /// Close.
    X = "x",
    /// Current.
    Zap = "zap",
    /// No current.
    ZapOff = "zap-off",
    /// Everything again.
    ZoomOut = "zoom-out",
}

/// One icon. It says nothing to a screen reader: the words stand beside it.
#[component]
pub fn Icon(
    /// Which one.
    #[prop(into)]
    name: Signal<IconName>,
    /// Further classes.
    #[prop(into, optional)]
    class: Signal<String>,
) -> impl IntoView {
    let href = move || format!("#icon-{}", name.get().symbol());
    let class = move || format!("icon {}", class.get());

    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <use href=href></use>
        </svg>
    }
}
