//! One command in codes and plain values: the same in storage and in files, which only differ in
//! how they write an instant.

mod reason;

use carport_domain::command::entry::{Carrier, Entry};
use carport_domain::command::life::{Kept, Life, Passed, Stage};
use carport_domain::command::proof::Proof;
use carport_domain::command::{Argument, CommandKind};
use carport_domain::ids::CommandId;
use carport_domain::time::UnixMillis;
use carport_domain::units::Amperes;
use carport_domain::vehicle::charging_plan::ChargingMode;
use serde::{Deserialize, Serialize};

use reason::ReasonForm;

/// How an instant is written.
pub(super) trait Instant {
    fn of(at: UnixMillis) -> Self;
    fn at(&self) -> UnixMillis;
}

/// One command. What is not known is left out.
#[derive(Serialize, Deserialize)]
pub(super) struct CommandForm<T> {
    id: String,
    command: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    argument: Option<ArgumentForm>,
    carrier: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    device: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    car_seen_before_at: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was_as_told: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    proof: String,
    stages: Vec<StageForm<T>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ReasonForm<T>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_ahead_millis: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    underway_at: Option<T>,
}

#[derive(Serialize, Deserialize)]
struct StageForm<T> {
    stage: String,
    at: T,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ArgumentForm {
    TargetPercent(u8),
    AcLimitAmperes(f64),
    Plan {
        #[serde(skip_serializing_if = "Option::is_none")]
        mode: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        fingerprint: Option<String>,
    },
    Place(String),
}

impl<T: Instant> CommandForm<T> {
    pub(super) fn of(entry: &Entry) -> Self {
        let kept = entry.life.kept();
        let stages = kept.passed.iter().map(|passed| StageForm {
            stage: passed.stage.code().to_owned(),
            at: T::of(passed.at),
        });
        Self {
            id: entry.id.as_str().to_owned(),
            command: entry.kind.code().to_owned(),
            argument: ArgumentForm::of(&entry.argument),
            carrier: entry.carrier.code().to_owned(),
            device: entry.device.clone(),
            car_seen_before_at: entry.seen_before_at.map(T::of),
            was_as_told: entry.was_as_told,
            event: entry.event.clone(),
            proof: proof_code(kept.proof).to_owned(),
            stages: stages.collect(),
            reason: kept.reason.as_ref().map(ReasonForm::of),
            source_ahead_millis: kept.source_ahead_millis,
            underway_at: kept.underway_at.map(T::of),
        }
    }

    /// `None` where a code or an id says nothing to this app: it is not guessed at.
    pub(super) fn entry(self) -> Option<Entry> {
        let stages = self.stages.iter().map(|passed| {
            Some(Passed {
                stage: Stage::from_code(&passed.stage)?,
                at: passed.at.at(),
            })
        });
        let passed: Vec<Passed> = stages.collect::<Option<_>>()?;
        if passed.is_empty() {
            return None;
        }
        Some(Entry {
            id: CommandId::parse(&self.id)?,
            kind: CommandKind::from_code(&self.command)?,
            argument: match self.argument {
                None => Argument::None,
                Some(argument) => argument.argument()?,
            },
            carrier: Carrier::from_code(&self.carrier)?,
            device: self.device,
            seen_before_at: self.car_seen_before_at.map(|at| at.at()),
            was_as_told: self.was_as_told,
            event: self.event,
            life: Life::restored(Kept {
                proof: proof_from_code(&self.proof)?,
                passed,
                reason: match self.reason {
                    None => None,
                    Some(reason) => Some(reason.reason()?),
                },
                source_ahead_millis: self.source_ahead_millis,
                underway_at: self.underway_at.map(|at| at.at()),
            }),
        })
    }
}

impl ArgumentForm {
    fn of(argument: &Argument) -> Option<Self> {
        match argument {
            Argument::None => None,
            Argument::Target(percent) => Some(Self::TargetPercent(*percent)),
            Argument::AcLimit(limit) => Some(Self::AcLimitAmperes(limit.0)),
            Argument::Plan { mode, fingerprint } => Some(Self::Plan {
                mode: mode.map(|mode| mode_code(mode).to_owned()),
                fingerprint: fingerprint.clone(),
            }),
            Argument::Place(name) => Some(Self::Place(name.clone())),
        }
    }

    fn argument(self) -> Option<Argument> {
        Some(match self {
            Self::TargetPercent(percent) => Argument::Target(percent),
            Self::AcLimitAmperes(limit) => Argument::AcLimit(Amperes(limit)),
            Self::Plan { mode, fingerprint } => Argument::Plan {
                mode: match mode {
                    None => None,
                    Some(code) => Some(mode_from_code(&code)?),
                },
                fingerprint,
            },
            Self::Place(name) => Argument::Place(name),
        })
    }
}

const fn proof_code(proof: Proof) -> &'static str {
    match proof {
        Proof::State => "state",
        Proof::Position => "position",
        Proof::Word => "word",
    }
}

fn proof_from_code(code: &str) -> Option<Proof> {
    [Proof::State, Proof::Position, Proof::Word]
        .into_iter()
        .find(|proof| proof_code(*proof) == code)
}

const fn mode_code(mode: ChargingMode) -> &'static str {
    match mode {
        ChargingMode::Immediate => "immediate",
        ChargingMode::Window => "window",
        ChargingMode::NoAction => "no_action",
    }
}

fn mode_from_code(code: &str) -> Option<ChargingMode> {
    let all = [
        ChargingMode::Immediate,
        ChargingMode::Window,
        ChargingMode::NoAction,
    ];
    all.into_iter().find(|mode| mode_code(*mode) == code)
}
