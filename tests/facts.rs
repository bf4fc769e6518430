//! What a value says, as single statements that can be compared one by one.
//!
//! Absence says nothing: a fact is there only where something is known.

mod charging;
mod command;
mod tokens;
mod vehicle;

use std::collections::BTreeSet;
use std::fmt::Debug;

use carport_domain::ids::Vin;
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;

/// Values that can be taken apart.
pub trait Facts {
    /// Each statement: a place and its value.
    fn facts(&self) -> BTreeSet<String>;
}

impl Facts for Vec<Vin> {
    fn facts(&self) -> BTreeSet<String> {
        self.iter().map(|vin| vin.as_str().to_owned()).collect()
    }
}

/// Collects statements under one prefix.
struct Notes {
    prefix: String,
    facts: BTreeSet<String>,
}

impl Notes {
    fn new() -> Self {
        Self {
            prefix: String::new(),
            facts: BTreeSet::new(),
        }
    }

    /// A statement, if there is one.
    fn some<T: Debug>(&mut self, name: &str, value: Option<T>) {
        if let Some(value) = value {
            self.facts
                .insert(format!("{}{name} = {value:?}", self.prefix));
        }
    }

    /// A reading, if it is known; that a part is not fitted is a statement too.
    fn reading<T: Debug>(&mut self, name: &str, reading: &Reading<T>) {
        match reading {
            Reading::Known(value) => self.some(name, Some(value)),
            Reading::NotFitted => self.some(name, Some("not fitted")),
            Reading::NotReported | Reading::Unrecognized(_) => {}
        }
    }

    fn time(&mut self, name: &str, at: Option<UnixMillis>) {
        self.some(name, at.map(|at| at.0));
    }

    /// Everything said in `tell` stands under this name.
    fn within(&mut self, name: &str, tell: impl FnOnce(&mut Self)) {
        let outer = self.prefix.clone();
        self.prefix = format!("{outer}{name}.");
        tell(self);
        self.prefix = outer;
    }
}
