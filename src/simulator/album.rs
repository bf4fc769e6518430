//! Pictures that were asked for; drawing takes long, and a car never changes its looks.

use crate::{
    fleet::model::Model,
    picture::{self, View},
};

/// The pictures drawn so far.
#[derive(Default)]
pub(crate) struct Album(Vec<(&'static str, View, Vec<u8>)>);

impl Album {
    /// The car in its own shape and color, as PNG.
    pub(crate) fn picture(&mut self, model: &Model, view: View) -> Vec<u8> {
        let known = self
            .0
            .iter()
            .find(|(vin, of, _)| *vin == model.vin && *of == view);
        if let Some((_, _, png)) = known {
            return png.clone();
        }
        let png = picture::draw(model.body, model.color_rgb(), view);
        self.0.push((model.vin, view, png.clone()));
        png
    }
}
