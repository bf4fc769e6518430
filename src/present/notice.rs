//! The one place where a failure becomes words.

/// How loud a thing is said. Every tone has a color, an icon and a text of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Neither good nor bad.
    Neutral,
    /// All is well.
    Good,
    /// To watch.
    Warning,
    /// Needs the owner.
    Alert,
    /// Not known.
    Unknown,
}

/// What the owner can do about it, as the app's own verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// Ask again now.
    Retry,
    /// Sign in again.
    SignIn,
    /// Solve a new captcha.
    SolveCaptcha,
    /// Nothing but waiting helps.
    Wait,
    /// Look at the demo instead.
    OpenDemo,
}

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How loud.
    pub tone: Tone,
    /// What happened, in one short sentence without a full stop.
    pub title: String,
    /// What still works and what helps, in one or two sentences.
    pub detail: String,
    /// The verb on its button, if there is anything to press.
    pub remedy: Option<Remedy>,
}
