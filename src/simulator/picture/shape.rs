//! What a body is made of: outlines and measures, no drawing.
//!
//! Centimeters; side outlines are x from the nose and y from the ground, nose
//! and tail outlines are percent of the half width and y from the ground.

/// The measures and outlines of one body.
pub(super) struct Shape {
    pub(super) length: f32,
    /// Middle of the hood, windscreen, roof and rear window, as y of x.
    pub(super) top: &'static str,
    /// Middle of the front, from bottom to hood, as x of y.
    pub(super) nose: &'static str,
    /// Middle of the back, from bottom to trunk, as x of y.
    pub(super) tail: &'static str,
    /// Half width of the body by height, as x of y.
    pub(super) section: &'static str,
    /// Height of the shoulder crease at half length.
    pub(super) shoulder: f32,
    /// How much higher the shoulder runs at the tail than at the nose.
    pub(super) rise: f32,
    /// How far the front, the back and the back above the shoulder curve away
    /// to the sides.
    pub(super) corner: [f32; 3],
    pub(super) axles: [f32; 2],
    pub(super) tire: f32,
    pub(super) rim: f32,
    /// Gap between tire and arch.
    pub(super) arch: f32,
    /// Side windows in one outline.
    pub(super) glass: &'static str,
    /// Dark strips between the side windows.
    pub(super) pillars: &'static [&'static str],
    /// Door gaps.
    pub(super) cuts: &'static [&'static str],
    /// Middle of each door handle.
    pub(super) handles: &'static [[f32; 2]],
    /// Lower end and upper end of the windscreen, as x.
    pub(super) windscreen: [f32; 2],
    /// Upper and lower end of the rear window, as x.
    pub(super) backlight: [f32; 2],
    /// Dark strip along the sill.
    pub(super) sill: &'static str,
    pub(super) head: Lamp,
    pub(super) back: Lamp,
    /// Dark openings and trim of the front and of the back.
    pub(super) nose_trim: &'static [&'static str],
    pub(super) tail_trim: &'static [&'static str],
    /// Height of the middle of the plates, front and back.
    pub(super) plates: [f32; 2],
    /// Where the mirror sits.
    pub(super) mirror: [f32; 2],
    /// Width of the dark trim around the arches; zero for none.
    pub(super) cladding: f32,
    pub(super) has_contrast_roof: bool,
    /// From where to where the roof is of glass.
    pub(super) glass_roof: Option<[f32; 2]>,
    /// Roof rails, where there are any.
    pub(super) rails: Option<&'static str>,
    pub(super) spokes: u8,
}

/// A lamp: its housing and the lines of light in it.
pub(super) struct Lamp {
    pub(super) housing: &'static str,
    pub(super) lines: &'static [&'static str],
    pub(super) line_width: f32,
}
