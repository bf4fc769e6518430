//! What the map says by itself.

/// Its words, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapWords {
    /// The handle of a place's middle, and that arrows move it.
    pub center_handle: String,
    /// The handle of a place's radius.
    pub radius_handle: String,
    /// The button that brings the map closer.
    pub zoom_in: String,
    /// The button that takes it away.
    pub zoom_out: String,
    /// The letter for north.
    pub north: String,
    /// Which keys move the map, and which point at the crosshair.
    pub keys_hint: String,
    /// What the scale bar is called.
    pub scale: String,
    /// The map is on its way.
    pub loading: String,
    /// It did not come.
    pub failed: String,
    /// Try again.
    pub retry: String,
}
