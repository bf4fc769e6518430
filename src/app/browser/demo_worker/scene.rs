//! What the demo can play, as its worker announced it. Names mean nothing on this side.

use carport_present::locale::Language;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::shape;

/// A scene in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneWords {
    /// A few words for a list.
    pub label: String,
    /// What is to be seen.
    pub sentence: String,
}

/// One scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Its name on the worker's side.
    pub id: String,
    /// Whether nothing can be read in it.
    pub is_refusing: bool,
    english: SceneWords,
    french: SceneWords,
}

impl Scene {
    /// Its words in a language.
    pub const fn words(&self, language: Language) -> &SceneWords {
        match language {
            Language::English => &self.english,
            Language::French => &self.french,
        }
    }

    fn from(value: &JsValue) -> Option<Self> {
        let words = |code| {
            let words = shape::field(value, code)?;
            Some(SceneWords {
                label: shape::text(&words, "label")?,
                sentence: shape::text(&words, "sentence")?,
            })
        };
        Some(Self {
            id: shape::text(value, "id")?,
            is_refusing: shape::field(value, "isRefusing")?.as_bool()?,
            english: words("en")?,
            french: words("fr")?,
        })
    }
}

/// The scenes of a worker's report; one that cannot be read is left out.
pub(super) fn scenes_of(report: &JsValue) -> Vec<Scene> {
    shape::field(report, "scenes")
        .and_then(|scenes| scenes.dyn_into::<Array>().ok())
        .map(|scenes| {
            scenes
                .iter()
                .filter_map(|scene| Scene::from(&scene))
                .collect()
        })
        .unwrap_or_default()
}
