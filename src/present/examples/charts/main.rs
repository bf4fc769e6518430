//! Writes every chart of a made-up car into files, to be looked at:
//! `CARPORT_CHARTS=DIR cargo run -p carport_present --example charts`.

mod past;
mod pictures;

use std::path::PathBuf;
use std::{env, fs, io};

use carport_present::charts::svg::{Look, Theme, write, write_calendar};
use carport_present::locale::{FixedLocale, Language};
use pictures::Picture;

fn main() -> io::Result<()> {
    let Some(folder) = env::var_os("CARPORT_CHARTS").map(PathBuf::from) else {
        return Err(io::Error::other("CARPORT_CHARTS names no folder"));
    };
    for (width, theme, language) in [
        (1_100.0, Theme::Light, Language::English),
        (390.0, Theme::Dark, Language::French),
    ] {
        let locale = FixedLocale {
            language,
            utc_offset_minutes: 60,
        };
        let look = Look {
            width,
            height: 420.0,
            theme,
        };
        for (name, picture) in pictures::all(&locale) {
            let svg = match picture {
                Picture::Chart(chart) => write(&chart, look, &locale),
                Picture::Calendar(calendar) => write_calendar(&calendar, look, &locale),
            };
            fs::write(folder.join(format!("{name}-{width}.svg")), svg)?;
        }
    }
    Ok(())
}
