//! Presentational components: props in, markup out. They know no store, no task, no unit.

mod car_links;
mod chip;
mod color_dot;
mod confirm;
mod demo_menu;
mod energy_ring;
mod field;
mod hold_button;
mod icon;
mod notice_bar;
mod reading;
mod rows;
mod select;
mod sheet;
mod shell;
mod state_chip;
mod switch;
mod tone;

pub use car_links::{CarLink, CarLinks};
pub use chip::{Chip, FreshnessDot};
pub use color_dot::ColorDot;
pub use confirm::Confirm;
pub use demo_menu::{DemoMenu, MenuChoice, MenuWords};
pub use energy_ring::EnergyRing;
pub use field::{Choices, FieldNotes, FormAlert, InputKind, TextField};
pub use hold_button::HoldButton;
pub use icon::{Icon, IconName};
pub use notice_bar::NoticeBar;
pub use reading::{ReadingBlock, ReadingRows, ReadingStory, ReadingText, ReadingValue};
pub use rows::Rows;
pub use select::SelectField;
pub use sheet::Sheet;
pub use shell::{Destination, Shell, ShellWords};
pub use state_chip::StateChip;
pub use switch::Switch;
pub use tone::{tone_class, tone_icon};
