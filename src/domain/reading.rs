//! A value that the car reported, or the reason why there is none.

/// What is known of one coded value of the car.
///
/// Numbers use `Option`: a number has no "unknown code". Coded states use this type, because the
/// screen says something different for each kind of absence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading<T> {
    /// The car said this.
    Known(T),
    /// The car has no such part.
    NotFitted,
    /// The car may have it, but said nothing.
    #[default]
    NotReported,
    /// The car said something nobody has taught us. The vendor's code is kept as it came.
    Unrecognized(String),
}

impl<T> Reading<T> {
    /// The value, if the car said one that we understand.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::NotFitted | Self::NotReported | Self::Unrecognized(_) => None,
        }
    }

    /// Whether the car has this part, as far as anyone can tell.
    pub const fn may_be_fitted(&self) -> bool {
        !matches!(self, Self::NotFitted)
    }
}
