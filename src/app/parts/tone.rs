//! Tones as classes and icons: no meaning hangs on color alone.

use carport_present::notice::Tone;

use super::IconName;

/// The class that sets a tone's colors.
pub const fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "tone-neutral",
        Tone::Good => "tone-good",
        Tone::Warning => "tone-warning",
        Tone::Alert => "tone-alert",
        Tone::Unknown => "tone-unknown",
    }
}

/// The icon that says what the color says.
pub const fn tone_icon(tone: Tone) -> IconName {
    match tone {
        Tone::Neutral => IconName::Info,
        Tone::Good => IconName::CircleCheck,
        Tone::Warning => IconName::TriangleAlert,
        Tone::Alert => IconName::CircleAlert,
        Tone::Unknown => IconName::CircleHelp,
    }
}
