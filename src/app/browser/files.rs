//! Files that the owner chooses or drops, and what is in them.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// A file that was chosen, not read yet.
#[derive(Debug)]
pub struct ChosenFile(File);

/// The files of an input of that kind, which is emptied: choosing the same file again is a change.
pub fn of_input(event: &Event) -> Vec<ChosenFile> {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files of a drop, or of what hovers before it.
pub fn of_drop(event: &DragEvent) -> Vec<ChosenFile> {
    listed(event.data_transfer().and_then(|transfer| transfer.files()))
}

fn listed(files: Option<FileList>) -> Vec<ChosenFile> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|index| files.get(index))
        .map(ChosenFile)
        .collect()
}

impl ChosenFile {
    /// Its name, without a folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// When it was last written, in milliseconds since 1970.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the platform counts whole milliseconds"
    )]
    pub fn saved_at_millis(&self) -> i64 {
        self.0.last_modified() as i64
    }

    /// Whether it is larger than this.
    pub fn is_larger_than(&self, bytes: usize) -> bool {
        self.0.size() > bytes as f64
    }

    /// What is in it; `None` if the browser cannot read it, such as a folder.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
