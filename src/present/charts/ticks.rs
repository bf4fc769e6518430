//! Where the lines of a grid stand, and what is written beside them. The drawing on the screen and
//! the saved picture share them.

mod time;
mod value;

pub use time::{TimeTick, time_ticks};
pub use value::{ValueScale, value_scale};
