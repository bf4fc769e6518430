//! Which commands of the log are shown.

use carport_present::commands::Group;
use carport_present::commands::log::{Filter, Outcome};
use leptos::prelude::*;

use crate::context::words;
use crate::parts::SelectField;

/// The code of no choice.
const ALL: &str = "all";

/// What they are about, and how they ended.
#[component]
pub(super) fn Filters(filter: RwSignal<Filter>) -> impl IntoView {
    let groups = Signal::derive(|| {
        let words = &words().commands;
        let all = (ALL.to_owned(), words.log.all_kinds.to_owned());
        let groups = Group::ALL.map(|group| {
            let title = group.title(&words.groups).to_owned();
            (group_code(group).to_owned(), title)
        });
        [all].into_iter().chain(groups).collect::<Vec<_>>()
    });
    let outcomes = Signal::derive(|| {
        let words = &words().commands.log;
        let outcomes = Outcome::ALL.into_iter();
        let option = |outcome: Outcome| {
            let label = outcome.label(words).to_owned();
            (outcome_code(outcome).to_owned(), label)
        };
        outcomes.map(option).collect::<Vec<_>>()
    });
    let group = move || filter.get().group.map_or(ALL, group_code).to_owned();
    let outcome = move || outcome_code(filter.get().outcome).to_owned();
    let choose_group = Callback::new(move |code: String| {
        let chosen = Group::ALL.into_iter();
        let chosen = chosen.clone().find(|group| group_code(*group) == code);
        filter.update(|filter| filter.group = chosen);
    });
    let choose_outcome = Callback::new(move |code: String| {
        let mut all = Outcome::ALL.into_iter();
        let chosen = all.find(|outcome| outcome_code(*outcome) == code);
        filter.update(|filter| filter.outcome = chosen.unwrap_or_default());
    });

    view! {
        <div class="journal-filters">
            <SelectField
                name="journal-group"
                label=Signal::derive(|| words().commands.log.filter_kind.to_owned())
                options=groups
                chosen=Signal::derive(group)
                on_choose=choose_group
            />
            <SelectField
                name="journal-outcome"
                label=Signal::derive(|| words().commands.log.filter_outcome.to_owned())
                options=outcomes
                chosen=Signal::derive(outcome)
                on_choose=choose_outcome
            />
        </div>
    }
}

const fn group_code(group: Group) -> &'static str {
    match group {
        Group::Security => "security",
        Group::Climate => "climate",
        Group::Charging => "battery",
        Group::Locate => "locate",
        Group::Send => "send",
    }
}

const fn outcome_code(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::All => ALL,
        Outcome::Succeeded => "succeeded",
        Outcome::Uncertain => "uncertain",
        Outcome::Failed => "failed",
    }
}
