//! One value of one series, with where it comes from.

use crate::time::UnixMillis;

/// What somebody said of a car at one instant.
///
/// Two samples of a series are the same if instant and value are: who told it, and when, may
/// differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// When, by the car's clock.
    pub measured_at: UnixMillis,
    /// In the unit of its series; finite.
    pub value: f64,
    /// When it came to this device, by our clock.
    pub received_at: UnixMillis,
    /// Who told it.
    pub origin: Origin,
    /// How it came about.
    pub quality: Quality,
}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $number:literal $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its number on disks; given for ever.
            pub const fn number(self) -> u8 {
                match self {
                    $(Self::$variant => $number,)*
                }
            }

            /// Its name in files.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }

            /// What a number on a disk stands for; `None` for one of a newer app.
            pub const fn of_number(number: u8) -> Option<Self> {
                match number {
                    $($number => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// What a name in a file stands for.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}

coded! {
    /// Who told a sample.
    Origin {
        /// The Connected Drive API.
        ConnectedDrive = 0 "connected_drive",
        /// CarData.
        CarData = 1 "cardata",
        /// Saved answers of the vendor, opened from files.
        SavedAnswer = 2 "saved_answer",
        /// The history of the home-automation plugin.
        Jeedom = 3 "jeedom",
        /// The history of Home Assistant.
        HomeAssistant = 4 "home_assistant",
        /// Any other table.
        Table = 5 "table",
        /// The owner.
        Owner = 6 "owner",
    }
}

coded! {
    /// How a value came about. The better ones stand first.
    Quality {
        /// The car measured it.
        Measured = 0 "measured",
        /// The vendor reported it.
        Reported = 1 "reported",
        /// It follows from others.
        Computed = 2 "computed",
        /// It is a guess with a reason.
        Estimated = 3 "estimated",
        /// It came from a file that says no more.
        Imported = 4 "imported",
    }
}

/// What became of samples that were added to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// They were new.
    pub added: usize,
    /// They were known already.
    pub identical: usize,
    /// They are new and say something else of an instant that is known. Counted in `added` too.
    pub conflicting: usize,
}

impl Sample {
    /// What makes it this sample.
    fn identity(&self) -> (UnixMillis, u64) {
        (self.measured_at, self.value.to_bits())
    }

    /// Of two that are the same, the one that sorts first here is kept: the order in which they
    /// came makes no difference.
    fn provenance(&self) -> (UnixMillis, Origin, Quality) {
        (self.received_at, self.origin, self.quality)
    }
}

/// Adds samples to others, in whatever order they are. `known` is sorted and free of doubles
/// afterwards.
pub fn merge(known: &mut Vec<Sample>, new: &[Sample]) -> Merged {
    if goes_on(known, new) {
        known.extend_from_slice(new);
        return Merged {
            added: new.len(),
            ..Merged::default()
        };
    }
    let mut merged = Merged::default();
    let mut added = Vec::new();
    // What is known is sorted by what makes a sample itself.
    let mut new: Vec<_> = new.iter().filter(|it| it.value.is_finite()).collect();
    new.sort_by_key(|it| (it.identity(), it.provenance()));
    let mut last = None;
    for sample in new {
        let identity = sample.identity();
        if last == Some(identity) {
            merged.identical += 1;
            continue;
        }
        last = Some(identity);
        match known.binary_search_by_key(&identity, Sample::identity) {
            Ok(at) => {
                merged.identical += 1;
                if sample.provenance() < known[at].provenance() {
                    known[at] = *sample;
                }
            }
            Err(at) => {
                let tells = |at: Option<usize>| {
                    let told = at.and_then(|at| known.get(at));
                    told.is_some_and(|it| it.measured_at == sample.measured_at)
                };
                merged.added += 1;
                merged.conflicting += usize::from(tells(at.checked_sub(1)) || tells(Some(at)));
                added.push(*sample);
            }
        }
    }
    let is_behind = known.last().zip(added.first());
    let is_behind = is_behind.is_none_or(|(last, first)| last.identity() < first.identity());
    known.extend(added);
    if !is_behind {
        known.sort_by_key(Sample::identity);
    }
    merged
}

/// Whether these are in order already and all later than what is known, as nearly always.
fn goes_on(known: &[Sample], new: &[Sample]) -> bool {
    let ends = known.last().zip(new.first());
    let is_behind = ends.is_none_or(|(last, first)| last.measured_at < first.measured_at);
    is_behind
        && new.iter().all(|it| it.value.is_finite())
        && new.is_sorted_by(|one, next| one.identity() < next.identity())
}

/// Takes samples out of others. What was added is gone, whoever told it.
pub fn subtract(known: &mut Vec<Sample>, gone: &[Sample]) {
    let mut gone: Vec<_> = gone.iter().map(Sample::identity).collect();
    gone.sort_unstable();
    known.retain(|sample| gone.binary_search(&sample.identity()).is_err());
}

/// One sample an instant, of sorted ones: where two contradict each other, the better one; of
/// equals, the one that came last.
pub fn chosen(samples: &[Sample]) -> Vec<Sample> {
    let mut chosen: Vec<Sample> = Vec::with_capacity(samples.len());
    for sample in samples {
        match chosen.last_mut() {
            Some(last) if last.measured_at == sample.measured_at => {
                let rank = |it: &Sample| (core::cmp::Reverse(it.quality), it.received_at);
                if rank(sample) > rank(last) {
                    *last = *sample;
                }
            }
            _ => chosen.push(*sample),
        }
    }
    chosen
}

#[cfg(test)]
mod tests;
