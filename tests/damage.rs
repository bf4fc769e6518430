//! Wounds in an answer of the vendor: what breaks, where, and what the reader must still hold to.
//!
//! Each case takes a whole answer, breaks one place of it, and compares what is read with what
//! was read before. Nothing may be invented; what is lost through something that stands there and
//! cannot be read has a gap that points to it. A key that is gone is the vendor's way of saying
//! nothing, so it costs its value without a gap.

pub mod answers;
mod runner;
mod wound;

pub use runner::{ANYWHERE, Read, Trial, hurt};
pub use wound::{Kind, Wound, Wounded};
