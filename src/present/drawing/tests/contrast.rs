//! The colors of icons and words stand out from the tile, measured on the tokens themselves.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Light and dark value of every token that has both.
fn tokens() -> HashMap<String, [f64; 2]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style/tokens.css");
    let css = fs::read_to_string(path).unwrap();
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().split_once(": light-dark(#")?;
            let (light, dark) = value.split_once(", #")?;
            Some((name.to_owned(), [luminance(light)?, luminance(dark)?]))
        })
        .collect()
}

/// Relative luminance of six hex digits, as WCAG defines it.
fn luminance(hex: &str) -> Option<f64> {
    let channel = |at: usize| {
        let byte = u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?;
        let share = f64::from(byte) / 255.0;
        Some(if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn words_and_icons_of_either_color_are_read_on_the_tile() {
    let tokens = tokens();
    for name in ["--text", "--muted", "--ok", "--warning", "--alert"] {
        for theme in [0, 1] {
            let measured = contrast(tokens[name][theme], tokens["--surface"][theme]);

            assert!(measured >= 4.5, "{name}: {measured:.2}");
        }
    }
}

#[test]
fn an_open_part_stands_out_from_the_tile() {
    let tokens = tokens();
    for theme in [0, 1] {
        let measured = contrast(tokens["--car-alert"][theme], tokens["--surface"][theme]);

        assert!(measured >= 3.0, "{measured:.2}");
    }
}

#[test]
fn the_steering_wheel_stands_out_from_the_glass_before_it() {
    let tokens = tokens();
    for glass in ["--car-glass-low", "--car-glass-high"] {
        for theme in [0, 1] {
            let measured = contrast(tokens["--car-wheel"][theme], tokens[glass][theme]);

            assert!(measured >= 3.0, "{glass}: {measured:.2}");
        }
    }
}
