//! Icons from the one sprite, so that no path data weighs on the download of the program.

use leptos::prelude::*;

/// The icons in use; the name in the sprite is lucide's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// Later.
    ArrowDown,
    /// Back.
    ArrowLeft,
    /// Earlier.
    ArrowUp,
    /// Battery.
    Battery,
    /// Battery with current flowing.
    BatteryCharging,
    /// Raw data.
    Braces,
    /// A weekly plan.
    CalendarClock,
    /// A car from the side.
    Car,
    /// Done.
    Check,
    /// Done, and seen to be so.
    CheckCheck,
    /// Back.
    ChevronLeft,
    /// Onwards.
    ChevronRight,
    /// Slide this way.
    ChevronsRight,
    /// One of several.
    ChevronsUpDown,
    /// Something is wrong.
    CircleAlert,
    /// All is well.
    CircleCheck,
    /// Still ahead.
    CircleDashed,
    /// Not known.
    CircleHelp,
    /// Refused, or not to be had.
    CircleSlash,
    /// It failed.
    CircleX,
    /// From the clipboard.
    ClipboardPaste,
    /// A time.
    Clock,
    /// How the screen looks.
    Contrast,
    /// Copy.
    Copy,
    /// A tire.
    Disc,
    /// To a file.
    Download,
    /// Show what is hidden.
    Eye,
    /// Hide it again.
    EyeOff,
    /// Air is moved.
    Fan,
    /// Only some of a list.
    Filter,
    /// Lights.
    Flashlight,
    /// Files to open.
    FolderOpen,
    /// Fuel.
    Fuel,
    /// A limit.
    Gauge,
    /// Can be dragged.
    Grip,
    /// What was.
    History,
    /// It waits.
    Hourglass,
    /// Home.
    House,
    /// A photo.
    Image,
    /// From a file.
    Inbox,
    /// For your information.
    Info,
    /// A key of a car.
    Key,
    /// A keyboard.
    Keyboard,
    /// A list.
    List,
    /// Where this device is.
    Locate,
    /// Locked.
    Lock,
    /// Unlocked.
    LockOpen,
    /// Sign out.
    LogOut,
    /// A place.
    MapPin,
    /// No place.
    MapPinOff,
    /// Where it is.
    MapPinSearch,
    /// Less.
    Minus,
    /// Not for now.
    Pause,
    /// Start.
    Play,
    /// Connect.
    Plug,
    /// Plugged in, with current.
    PlugZap,
    /// Add.
    Plus,
    /// Ask again.
    Refresh,
    /// Back to how it was.
    RotateCcw,
    /// Once more.
    RotateCw,
    /// Units.
    Ruler,
    /// Search.
    Search,
    /// Send.
    Send,
    /// Settings.
    Settings,
    /// Locked and guarded.
    ShieldCheck,
    /// Arrange.
    Sliders,
    /// Cold.
    Snowflake,
    /// How warm it is.
    Thermometer,
    /// Delete.
    Trash,
    /// To watch.
    TriangleAlert,
    /// Not plugged in.
    Unplug,
    /// An account.
    User,
    /// A sound.
    Volume,
    /// No network.
    WifiOff,
    /// What a car needs done.
    Wrench,
    /// Close.
    X,
    /// Current.
    Zap,
    /// No current.
    ZapOff,
}

impl IconName {
    const fn symbol(self) -> &'static str {
        match self {
            Self::ArrowDown => "arrow-down",
            Self::ArrowLeft => "arrow-left",
            Self::ArrowUp => "arrow-up",
            Self::Battery => "battery",
            Self::BatteryCharging => "battery-charging",
            Self::Braces => "braces",
            Self::CalendarClock => "calendar-clock",
            Self::Car => "car",
            Self::Check => "check",
            Self::CheckCheck => "check-check",
            Self::ChevronLeft => "chevron-left",
            Self::ChevronRight => "chevron-right",
            Self::ChevronsRight => "chevrons-right",
            Self::ChevronsUpDown => "chevrons-up-down",
            Self::CircleAlert => "circle-alert",
            Self::CircleCheck => "circle-check",
            Self::CircleDashed => "circle-dashed",
            Self::CircleHelp => "circle-help",
            Self::CircleSlash => "circle-slash",
            Self::CircleX => "circle-x",
            Self::ClipboardPaste => "clipboard-paste",
            Self::Clock => "clock",
            Self::Contrast => "contrast",
            Self::Copy => "copy",
            Self::Disc => "disc",
            Self::Download => "download",
            Self::Eye => "eye",
            Self::EyeOff => "eye-off",
            Self::Fan => "fan",
            Self::Filter => "list-filter",
            Self::Flashlight => "flashlight",
            Self::FolderOpen => "folder-open",
            Self::Fuel => "fuel",
            Self::Gauge => "gauge",
            Self::Grip => "grip-vertical",
            Self::History => "history",
            Self::Hourglass => "hourglass",
            Self::House => "house",
            Self::Image => "image",
            Self::Inbox => "inbox",
            Self::Info => "info",
            Self::Key => "key-round",
            Self::Keyboard => "keyboard",
            Self::List => "list",
            Self::Locate => "locate",
            Self::Lock => "lock",
            Self::LockOpen => "lock-open",
            Self::LogOut => "log-out",
            Self::MapPin => "map-pin",
            Self::MapPinOff => "map-pin-off",
            Self::MapPinSearch => "map-pin-search",
            Self::Minus => "minus",
            Self::Pause => "pause",
            Self::Play => "play",
            Self::Plug => "plug",
            Self::PlugZap => "plug-zap",
            Self::Plus => "plus",
            Self::Refresh => "refresh-cw",
            Self::RotateCcw => "rotate-ccw",
            Self::RotateCw => "rotate-cw",
            Self::Ruler => "ruler",
            Self::Search => "search",
            Self::Send => "send",
            Self::Settings => "settings",
            Self::ShieldCheck => "shield-check",
            Self::Sliders => "sliders-horizontal",
            Self::Snowflake => "snowflake",
            Self::Thermometer => "thermometer",
            Self::Trash => "trash-2",
            Self::TriangleAlert => "triangle-alert",
            Self::Unplug => "unplug",
            Self::User => "user-round",
            Self::Volume => "volume-2",
            Self::WifiOff => "wifi-off",
            Self::Wrench => "wrench",
            Self::X => "x",
            Self::Zap => "zap",
            Self::ZapOff => "zap-off",
        }
    }
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
    let href = move || format!("#{}", name.get().symbol());
    let class = move || format!("icon {}", class.get());

    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <use href=href></use>
        </svg>
    }
}
