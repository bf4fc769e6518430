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
    /// A car from the side.
    Car,
    /// Back.
    ChevronLeft,
    /// Onwards.
    ChevronRight,
    /// One of several.
    ChevronsUpDown,
    /// Something is wrong.
    CircleAlert,
    /// All is well.
    CircleCheck,
    /// Not known.
    CircleHelp,
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
    /// Files to open.
    FolderOpen,
    /// Fuel.
    Fuel,
    /// Can be dragged.
    Grip,
    /// Home.
    House,
    /// A photo.
    Image,
    /// From a file.
    Inbox,
    /// For your information.
    Info,
    /// A list.
    List,
    /// Where this device is.
    Locate,
    /// A keyboard.
    Keyboard,
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
    /// Not for now.
    Pause,
    /// Start.
    Play,
    /// Connect.
    Plug,
    /// Add.
    Plus,
    /// Ask again.
    Refresh,
    /// Back to how it was.
    RotateCcw,
    /// Units.
    Ruler,
    /// Settings.
    Settings,
    /// Locked and guarded.
    ShieldCheck,
    /// Arrange.
    Sliders,
    /// Delete.
    Trash,
    /// To watch.
    TriangleAlert,
    /// An account.
    User,
    /// What a car needs done.
    Wrench,
    /// Close.
    X,
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
            Self::Car => "car",
            Self::ChevronLeft => "chevron-left",
            Self::ChevronRight => "chevron-right",
            Self::ChevronsUpDown => "chevrons-up-down",
            Self::CircleAlert => "circle-alert",
            Self::CircleCheck => "circle-check",
            Self::CircleHelp => "circle-help",
            Self::Clock => "clock",
            Self::Contrast => "contrast",
            Self::Copy => "copy",
            Self::Disc => "disc",
            Self::Download => "download",
            Self::Eye => "eye",
            Self::EyeOff => "eye-off",
            Self::FolderOpen => "folder-open",
            Self::Fuel => "fuel",
            Self::Grip => "grip-vertical",
            Self::House => "house",
            Self::Image => "image",
            Self::Inbox => "inbox",
            Self::Info => "info",
            Self::List => "list",
            Self::Locate => "locate",
            Self::Keyboard => "keyboard",
            Self::Lock => "lock",
            Self::LockOpen => "lock-open",
            Self::LogOut => "log-out",
            Self::MapPin => "map-pin",
            Self::MapPinOff => "map-pin-off",
            Self::Pause => "pause",
            Self::Play => "play",
            Self::Plug => "plug",
            Self::Plus => "plus",
            Self::Refresh => "refresh-cw",
            Self::RotateCcw => "rotate-ccw",
            Self::Ruler => "ruler",
            Self::Settings => "settings",
            Self::ShieldCheck => "shield-check",
            Self::Sliders => "sliders-horizontal",
            Self::Trash => "trash-2",
            Self::TriangleAlert => "triangle-alert",
            Self::User => "user-round",
            Self::Wrench => "wrench",
            Self::X => "x",
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
