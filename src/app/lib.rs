//! The app: pages, parts, tasks, and the browser they run in.

pub mod browser;
