//! Bytes under an address that an `<img>` can load.

use js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, Url};

/// An address for bytes in memory. Dropping it frees both.
#[derive(Debug)]
#[must_use = "dropping the guard revokes the address"]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// Gives bytes an address. `None` if the browser refuses.
    pub fn new(bytes: &[u8], mime: &str) -> Option<Self> {
        Self::of_pieces(&Array::of1(&Uint8Array::from(bytes)), mime)
    }

    /// Gives texts and bytes, one behind the other, an address.
    pub(super) fn of_pieces(pieces: &Array, mime: &str) -> Option<Self> {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let blob = Blob::new_with_u8_array_sequence_and_options(pieces, &options).ok()?;
        Url::create_object_url_with_blob(&blob).ok().map(Self)
    }

    /// The address.
    pub fn url(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // Revoking an address twice, or an unknown one, is no error to the platform.
        let _ = Url::revoke_object_url(&self.0);
    }
}
