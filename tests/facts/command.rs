//! Commands.

use std::collections::BTreeSet;

use carport_client::decode::Event;
use carport_domain::command::{Fault, Progress};
use carport_domain::place::Position;

use super::{Facts, Notes};

impl Facts for Event {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        notes.some("id", Some(self.id.as_str()));
        notes.time("created_at", self.created_at);
        notes.facts
    }
}

/// That a command goes on is what is left when nothing can be read: it states nothing.
impl Facts for Progress {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        match self {
            Self::Underway(_) => {}
            Self::Executed => notes.some("end", Some("executed")),
            Self::Ignored => notes.some("end", Some("ignored")),
            Self::Failed(fault) => {
                notes.some("end", Some("failed"));
                tell_fault(&mut notes, fault);
            }
        }
        notes.facts
    }
}

impl Facts for Result<Position, Fault> {
    fn facts(&self) -> BTreeSet<String> {
        match self {
            Ok(position) => position.facts(),
            Err(fault) => {
                let mut notes = Notes::new();
                tell_fault(&mut notes, fault);
                notes.facts
            }
        }
    }
}

fn tell_fault(notes: &mut Notes, fault: &Fault) {
    notes.some("title", fault.title.as_ref());
    notes.some("description", fault.description.as_ref());
    notes.some("code", fault.code.as_ref());
    notes.some("is_retriable", fault.is_retriable);
}
