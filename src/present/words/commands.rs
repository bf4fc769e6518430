//! Commands: what they are called, what speaks against them, and what becomes of them.

mod board;
mod confirm;
mod log;
mod progress;

pub use board::{
    ClosedSentence, CommandBoard, CommandCautions, CommandGroups, CommandObstacles, CommandsClosed,
    CommandsMissing,
};
pub use confirm::{CommandQuestions, CountdownWords, FindWords, HornWords, SlideWords};
pub use log::CommandLog;
pub use progress::{CommandFailures, CommandProgress, CommandReasons, CommandSteps, Ways};

use carport_domain::command::CommandKind;
use carport_domain::command::life::Stage;

use super::{Phrase, Text, TwoPhrase, section};

section! {
    /// Everything that the commands page says.
    Commands {
        title: Text,
        lead: Text,
        names: PerCommand,
        /// Takes a share.
        target_name: Phrase,
        /// Takes a current.
        limit_name: Phrase,
        /// Takes the name of a place.
        place_name: Phrase,
        plan_at_once_name: Text,
        plan_in_window_name: Text,
        /// Takes what a command is called and a sentence about it.
        named: TwoPhrase,
        hints: PerCommand,
        groups: CommandGroups,
        board: CommandBoard,
        closed: CommandsClosed,
        missing: CommandsMissing,
        obstacles: CommandObstacles,
        cautions: CommandCautions,
        questions: CommandQuestions,
        stages: PerStage,
        progress: CommandProgress,
        log: CommandLog,
    }
}

section! {
    /// A text for each command.
    PerCommand {
        lock: Text,
        unlock: Text,
        lights: Text,
        horn: Text,
        find: Text,
        climate_start: Text,
        climate_stop: Text,
        charge_start: Text,
        charge_stop: Text,
        set_target: Text,
        set_ac_limit: Text,
        set_plan: Text,
        send_poi: Text,
    }
}

section! {
    /// A text for each stage.
    PerStage {
        draft: Text,
        confirming: Text,
        queued: Text,
        sending: Text,
        accepted: Text,
        pending: Text,
        delivered: Text,
        executed: Text,
        verified: Text,
        refused: Text,
        failed: Text,
        ignored: Text,
        no_answer: Text,
        executed_unconfirmed: Text,
        expired: Text,
        cancelled: Text,
    }
}

impl PerCommand {
    /// The text of a command.
    pub const fn of(&self, kind: CommandKind) -> Text {
        match kind {
            CommandKind::Lock => self.lock,
            CommandKind::Unlock => self.unlock,
            CommandKind::FlashLights => self.lights,
            CommandKind::SoundHorn => self.horn,
            CommandKind::Find => self.find,
            CommandKind::StartClimate => self.climate_start,
            CommandKind::StopClimate => self.climate_stop,
            CommandKind::StartCharging => self.charge_start,
            CommandKind::StopCharging => self.charge_stop,
            CommandKind::SetChargingTarget => self.set_target,
            CommandKind::SetAcLimit => self.set_ac_limit,
            CommandKind::SetChargingPlan => self.set_plan,
            CommandKind::SendDestination => self.send_poi,
        }
    }
}

impl PerStage {
    /// The text of a stage.
    pub const fn of(&self, stage: Stage) -> Text {
        match stage {
            Stage::Draft => self.draft,
            Stage::Confirming => self.confirming,
            Stage::Queued => self.queued,
            Stage::Sending => self.sending,
            Stage::Accepted => self.accepted,
            Stage::Pending => self.pending,
            Stage::Delivered => self.delivered,
            Stage::Executed => self.executed,
            Stage::Verified => self.verified,
            Stage::Refused => self.refused,
            Stage::Failed => self.failed,
            Stage::Ignored => self.ignored,
            Stage::NoAnswer => self.no_answer,
            Stage::ExecutedUnconfirmed => self.executed_unconfirmed,
            Stage::Expired => self.expired,
            Stage::Cancelled => self.cancelled,
        }
    }
}
