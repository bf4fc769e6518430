//! The frame and the first screen, in English.

use crate::words::{App, FirstRun};

pub(super) const APP: App = App {
    name: "Carport",
    promise: "Your data stays on this device.",
    not_affiliated: "Carport is an independent project. It is not affiliated with, nor endorsed by, BMW or MINI.",
    skip_to_content: "Skip to content",
    loading: "Loading…",
    demo_badge: "Demo",
    demo_explained: "These cars are invented. Nothing is sent to anyone.",
    leave_demo: "Leave the demo",
    navigation: "Main navigation",
    change_car: |name| format!("{name}, change car"),
    page_not_found: "There is no such page",
    page_not_found_detail: "The address may be mistyped, or the car is no longer on this device.",

    language: "Language",
    english: "English",
    french: "Français",
    theme: "Theme",
    theme_auto: "As on this device",
    theme_light: "Light",
    theme_dark: "Dark",
    theme_contrast: "High contrast",

    cancel: "Cancel",
    retry: "Try again",
    sign_in: "Sign in",
    solve_captcha: "Solve a new captcha",
    open_demo: "Open the demo",
    reload: "Reload the page",
    open_file: "Open a file",
    check_the_form: "Check the marked fields.",
};

pub(super) const FIRST_RUN: FirstRun = FirstRun {
    title: "Your car, on your own device",
    lead: "See whether it is locked, where it is, how far it can go and whether it is charging.",
    demo_title: "Try the demo",
    demo_text: "A few invented cars that charge, drive and age. No account is needed, and nothing leaves this device.",
    demo_button: "Try the demo",
    demo_starting: "Starting the demo…",
    connect_title: "Connect my car",
    connect_text: "With your My BMW or MINI account and an active Connected Drive subscription.",
    connect_button: "Connect my car",
    stays_title: "What stays on this device",
    stays_text: "What your car reported, your home, your settings, and the encrypted keys of your session. Your password is kept nowhere.",
    leaves_title: "What leaves it",
    leaves_text: "Requests to BMW about your car, through a relay that keeps nothing. There is no other account, no tracking and no advertising.",
};
