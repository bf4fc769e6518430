//! A plain form of the markup that the app draws.

use core::fmt::Write as _;

use carport_domain::vehicle::preferences::IconColor;
use carport_present::drawing::{Callout, Drawing};
use carport_present::notice::Tone;

pub(crate) fn svg(drawing: &Drawing, seed: usize) -> String {
    let id = format!("c{seed}-{:?}", drawing.body);
    let mut svg = String::new();
    let green = if drawing.icon_color == IconColor::Green {
        "drawn-icons-green"
    } else {
        ""
    };
    let _ = write!(
        svg,
        "<div class=\"drawn-car {green}\"><svg class=\"drawn-car-picture\" viewBox=\"{}\">{}",
        drawing.narrow.view.view_box(),
        defs(drawing, &id)
    );
    for layer in &drawing.layers {
        let _ = write!(
            svg,
            "<g class=\"drawn-layer drawn-is-{}\" style=\"transform:{}\">",
            layer.state.code(),
            layer.motion.css()
        );
        for shape in &layer.shapes {
            let code = shape.kind.code();
            let fill = if shape.kind.has_gradient() {
                format!(" fill=\"url(#{id}-{code})\"")
            } else {
                String::new()
            };
            let _ = write!(
                svg,
                "<path class=\"drawn-{code}\" d=\"{}\"{fill}/>",
                shape.path
            );
        }
        svg.push_str("</g>");
    }
    for (name, arrangement) in [("narrow", &drawing.narrow), ("wide", &drawing.wide)] {
        let _ = write!(svg, "<g class=\"drawn-{name}\">");
        for callout in &arrangement.callouts {
            svg.push_str(&callout_markup(callout));
        }
        svg.push_str("</g>");
    }
    svg.push_str("</svg></div>");
    svg
}

fn defs(drawing: &Drawing, id: &str) -> String {
    let mut defs = String::from("<defs>");
    for gradient in drawing.gradients() {
        let _ = write!(
            defs,
            "<linearGradient id=\"{id}-{}\" gradientUnits=\"userSpaceOnUse\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\">",
            gradient.name, gradient.from.0, gradient.from.1, gradient.to.0, gradient.to.1
        );
        for (offset, color) in gradient.stops {
            let _ = write!(
                defs,
                "<stop offset=\"{offset}\" class=\"drawn-stop-{color}\"/>"
            );
        }
        defs.push_str("</linearGradient>");
    }
    defs.push_str("</defs>");
    defs
}

fn callout_markup(callout: &Callout) -> String {
    let tone = match callout.tone {
        Tone::Good => "good",
        Tone::Neutral => "neutral",
        Tone::Warning => "warning",
        Tone::Alert => "alert",
        Tone::Unknown => "unknown",
    };
    let mut markup = format!("<g class=\"drawn-callout tone-{tone}\">");
    if let Some((path, (x, y))) = &callout.leader {
        let _ = write!(
            markup,
            "<path class=\"drawn-leader\" d=\"{path}\"/><circle class=\"drawn-dot\" cx=\"{x}\" cy=\"{y}\" r=\"2.6\"/>"
        );
    }
    if let Some(icon) = callout.icon {
        let (x, y) = callout.icon_at();
        let _ = write!(
            markup,
            "<circle class=\"drawn-badge\" cx=\"{x}\" cy=\"{y}\" r=\"11.5\"/>\
             <path class=\"drawn-icon\" d=\"{icon}\" transform=\"{}\"/>",
            callout.icon_place()
        );
    }
    for line in callout.lines() {
        let _ = write!(
            markup,
            "<text class=\"drawn-{}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
            line.kind,
            line.x,
            line.y,
            callout.text_anchor(),
            line.text
        );
    }
    markup.push_str("</g>");
    markup
}
