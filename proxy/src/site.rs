//! How the built app is served: which file a path means, how long it may be kept, and the content
//! policies. Pure, so that a static build writes the same policy as the server sends.

mod content_policy;
mod files;
mod surroundings;

pub use content_policy::{captcha_policy, meta_policy, page_policy};
pub use files::{Page, cache_rule, media_type, page_of};
pub use surroundings::{Surroundings, local_twin};
