//! Writes every body in several states into one page, to be looked at in a browser:
//! `CARPORT_DRAWINGS=DIR cargo run -p carport_present --example drawn_car`.

mod gallery;
mod markup;

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let Some(folder) = env::var_os("CARPORT_DRAWINGS").map(PathBuf::from) else {
        return Err(io::Error::other("CARPORT_DRAWINGS names no folder"));
    };
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut styles = String::new();
    for name in ["tokens", "base", "parts", "drawn_car"] {
        styles.push_str(&fs::read_to_string(root.join(format!("style/{name}.css")))?);
    }

    for page in gallery::pages() {
        let theme = page.theme;
        let html = format!(
            "<!doctype html><html lang=\"fr\" data-theme=\"{theme}\"><meta charset=\"utf-8\">\
             <style>{styles}</style><body style=\"margin:0;padding:16px;background:var(--background)\">\
             <div style=\"display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,{}px),1fr))\">{}</div>",
            page.tile_width, page.body
        );
        fs::write(folder.join(page.file), html)?;
    }
    Ok(())
}
