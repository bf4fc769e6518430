//! Many wounds, one after the other, and what is asked of the reader after each.

use std::collections::BTreeSet;
use std::fmt::Debug;

use carport_client::decode::Decoded;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use super::wound::{CANARY, Kind, Wound, Wounded};
use crate::facts::Facts;

/// How many wounds each kind of answer takes in the short run.
const SHORT_RUN: u32 = 500;

/// Every place.
pub const ANYWHERE: &str = "*";

/// What was read of an answer: single statements, and where something could not be read.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// Each a place and its value.
    pub facts: BTreeSet<String>,
    /// Each a JSON pointer with a reason; `None` for readers that keep no list.
    pub gaps: Option<Vec<String>>,
}

impl<T: Facts> From<Decoded<T>> for Read {
    fn from(decoded: Decoded<T>) -> Self {
        Self {
            facts: decoded.value.facts(),
            gaps: Some(decoded.gaps.iter().map(ToString::to_string).collect()),
        }
    }
}

/// A reader under trial.
pub struct Trial<'a> {
    /// The name that the figures are printed under.
    pub name: &'a str,
    /// Whole answers, as the vendor sends them.
    pub wholes: Vec<Vec<u8>>,
    /// Places that another place stands in for when nothing is there, as the design asks.
    pub replaced: &'a [&'a str],
    /// Places without which there is no answer at all; [`ANYWHERE`] for answers that nobody reads
    /// in part.
    pub essential: &'a [&'a str],
}

/// Wounds answers again and again and asks what was read of them.
///
/// # Panics
///
/// When something was invented, lost without a gap, or refused without need; with the smallest
/// wound that shows it.
pub fn hurt<E: Debug>(trial: &Trial<'_>, read: impl Fn(&[u8]) -> Result<Read, E>) {
    let wholes: Vec<_> = trial
        .wholes
        .iter()
        .map(|body| (body, read(body).expect("a whole answer can be read")))
        .collect();
    assert!(!wholes.is_empty(), "{}: nothing to wound", trial.name);
    let (mut runner, cases) = runner();
    let wounds = (any::<Index>(), Wound::any()).prop_filter_map(
        "a wound that changes nothing",
        |(which, wound)| {
            let (body, whole) = which.get(&wholes);
            Some((wound.inflict(body)?, whole))
        },
    );
    let outcome = runner.run(&wounds, |(wounded, whole)| {
        judge(trial, whole, &wounded, read(&wounded.body).ok())
    });
    // The reason names kind and place of the smallest wound; the answer itself would bury it.
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(reason, _)) => panic!("{}: {reason}", trial.name),
        Err(TestError::Abort(reason)) => panic!("{}: gave up: {reason}", trial.name),
    }
    println!("{:<22}{cases:>8} damaged answers", trial.name);
}

fn judge(
    trial: &Trial<'_>,
    whole: &Read,
    wounded: &Wounded,
    read: Option<Read>,
) -> Result<(), TestCaseError> {
    let Wounded { kind, pointer, .. } = wounded;
    let pointer = pointer.as_deref();
    let Some(read) = read else {
        let may_be_refused = pointer.is_none_or(|pointer| {
            [pointer, ANYWHERE]
                .iter()
                .any(|place| trial.essential.contains(place))
        });
        prop_assert!(
            may_be_refused,
            "refused as a whole: {kind:?} at {pointer:?}"
        );
        return Ok(());
    };
    prop_assert!(pointer.is_some(), "{kind:?}: read what is no JSON");
    let pointer = pointer.unwrap_or_default();
    let is_silence = matches!(kind, Kind::Drop | Kind::Null | Kind::EmptyText);

    let invented: Vec<_> = read.facts.difference(&whole.facts).collect();
    let may_differ = is_silence && trial.replaced.contains(&pointer);
    prop_assert!(
        invented.is_empty() || may_differ,
        "{kind:?} at {pointer}: invented {invented:?}"
    );
    let lost: Vec<_> = whole.facts.difference(&read.facts).collect();
    if let Some(gaps) = &read.gaps
        && !is_silence
    {
        let is_told = gaps.iter().any(|gap| is_about(gap, pointer));
        prop_assert!(
            lost.is_empty() || is_told,
            "{kind:?} at {pointer}: lost {lost:?} without a gap, only {gaps:?}"
        );
    }
    let shows_value = read.gaps.iter().flatten().any(|gap| gap.contains(CANARY));
    prop_assert!(!shows_value, "a gap holds the value itself");

    Ok(())
}

/// Whether a gap stands at the wound, within it, or around it.
fn is_about(gap: &str, pointer: &str) -> bool {
    let place = gap.split(": ").next().unwrap_or_default();
    let place = place.trim_start_matches('#');
    let is_within = |inner: &str, outer: &str| {
        inner == outer
            || inner
                .strip_prefix(outer)
                .is_some_and(|rest| rest.starts_with('/'))
    };
    is_within(place, pointer) || is_within(pointer, place)
}

/// The short run is the same each time. `CARPORT_DAMAGE_CASES` asks for a longer one, and
/// `CARPORT_DAMAGE_SEED` for other wounds.
fn runner() -> (TestRunner, u32) {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let cases = number("CARPORT_DAMAGE_CASES").and_then(|cases| u32::try_from(cases).ok());
    let cases = cases.unwrap_or(SHORT_RUN);
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number("CARPORT_DAMAGE_SEED").unwrap_or(0).to_le_bytes());
    let config = Config {
        cases,
        max_global_rejects: u32::MAX,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);

    (TestRunner::new_with_rng(config, rng), cases)
}
