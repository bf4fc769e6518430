//! The style sheet's colors for what is painted on a canvas.

use carport_present::charts::{Color, CoverageKind};
use web_sys::HtmlElement;

use crate::browser::window;

const OTHERS: [&str; 8] = [
    "--chart-0",
    "--chart-1",
    "--chart-2",
    "--chart-3",
    "--chart-4",
    "--chart-5",
    "--chart-6",
    "--chart-7",
];

/// Every custom property that is painted with.
const TOKENS: [&str; 19] = [
    "--chart-main",
    "--chart-0",
    "--chart-1",
    "--chart-2",
    "--chart-3",
    "--chart-4",
    "--chart-5",
    "--chart-6",
    "--chart-7",
    "--chart-quiet",
    "--chart-electric",
    "--chart-fuel",
    "--warning",
    "--chart-recorded",
    "--chart-imported",
    "--chart-missing",
    "--chart-grid",
    "--muted",
    "--surface",
];

/// The custom property that holds a color.
pub const fn token(color: Color) -> &'static str {
    match color {
        Color::Main => "--chart-main",
        Color::Other(place) => OTHERS[place as usize % OTHERS.len()],
        Color::Quiet => "--chart-quiet",
        Color::Electric => "--chart-electric",
        Color::Fuel => "--chart-fuel",
        Color::Warning => "--warning",
    }
}

/// The tokens of the charts, resolved for the theme in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Colors {
    main: String,
    other: [String; 8],
    quiet: String,
    electric: String,
    fuel: String,
    warning: String,
    recorded: String,
    imported: String,
    missing: String,
    pub(super) text: String,
    pub(super) grid: String,
    pub(super) ground: String,
}

impl Colors {
    /// Reads them where the chart is.
    pub(super) fn read(container: &HtmlElement) -> Self {
        // A canvas knows no custom properties: elements wear the tokens, and tell what they are. All
        // of them first, or the page would be styled once for each.
        let probes = super::element::html("span", "chart-probe");
        let worn: Vec<_> = TOKENS
            .iter()
            .map(|token| {
                let probe = super::element::html("span", "");
                super::element::style(&probe, "color", &format!("var({token})"));
                super::element::append(&probes, &probe);
                (*token, probe)
            })
            .collect();
        super::element::append(container, &probes);
        let found = |wanted: &str| {
            let (_, probe) = worn.iter().find(|(token, _)| *token == wanted)?;
            let style = window().get_computed_style(probe).ok().flatten()?;
            style.get_property_value("color").ok()
        };
        let color = |wanted: &str| found(wanted).unwrap_or_default();
        let colors = Self {
            main: color(token(Color::Main)),
            other: OTHERS.map(color),
            quiet: color(token(Color::Quiet)),
            electric: color(token(Color::Electric)),
            fuel: color(token(Color::Fuel)),
            warning: color(token(Color::Warning)),
            recorded: color("--chart-recorded"),
            imported: color("--chart-imported"),
            missing: color("--chart-missing"),
            text: color("--muted"),
            grid: color("--chart-grid"),
            ground: color("--surface"),
        };
        probes.remove();
        colors
    }

    /// The color of a purpose.
    pub(super) fn of(&self, color: Color) -> &str {
        match color {
            Color::Main => &self.main,
            Color::Other(place) => &self.other[usize::from(place) % self.other.len()],
            Color::Quiet => &self.quiet,
            Color::Electric => &self.electric,
            Color::Fuel => &self.fuel,
            Color::Warning => &self.warning,
        }
    }

    /// The color of the strip under the axis.
    pub(super) fn of_coverage(&self, kind: CoverageKind) -> &str {
        match kind {
            CoverageKind::Recorded => &self.recorded,
            CoverageKind::Imported => &self.imported,
            CoverageKind::Missing => &self.missing,
        }
    }
}
