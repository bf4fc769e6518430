//! How far a command has come, in English.

use crate::words::{
    CommandFailures, CommandProgress, CommandReasons, CommandSteps, PerCommand, Said, Ways,
};

pub(super) const PROGRESS: CommandProgress = CommandProgress {
    heading: "Command under way",
    steps: CommandSteps {
        confirmed: "Confirmed",
        waited: "Waited for its turn",
        sent: "Sent",
        accepted: "Accepted by BMW",
        pending: "Passed on to the car",
        delivered: "Received by the car",
        executed: "Executed",
        verified: "Verified",
        done: "done",
        now: "now",
        ahead: "still to come",
        failed: "failed",
        not_known: "not known",
        not_reached: "not reached",
    },
    steps_label: "How far the command is",
    draft: "Nothing has been sent yet.",
    confirming: "Nothing has been sent yet: you can still take it back.",
    queued: "It waits for its turn. Nothing has been sent yet.",
    queue_empty: "It is about to be sent.",
    waits_for: |names| format!("It waits for: {names}. Nothing has been sent yet."),
    sending: "It is being sent to BMW.",
    accepted: "BMW has accepted it, and has not passed it on to the car yet.",
    pending: "BMW is passing it on to the car. If the car is asleep, this takes some minutes.",
    delivered: "BMW says that the car has received it.",
    executed: Ways {
        lights: "BMW says that the lights flashed. The car does not report it.",
        horn: "BMW says that the horn sounded. The car does not report it.",
        place: "BMW has taken the place for the car’s navigation. The car does not report its arrival.",
        other: "BMW says that it was carried out. The car does not report it.",
        looking: "BMW says that it was carried out. It is being checked whether the car shows it.",
        locating: "BMW says that the car was asked. Its position is being fetched.",
    },
    verified: PerCommand {
        lock: "The car is locked.",
        unlock: "The car is unlocked.",
        lights: "The lights flashed.",
        horn: "The horn sounded.",
        find: "The car has told where it is.",
        climate_start: "The climate is running.",
        climate_stop: "The climate is off.",
        charge_start: "The car is charging.",
        charge_stop: "The car has stopped charging.",
        set_target: "The car has the new charging target.",
        set_ac_limit: "The car has the new current limit.",
        set_plan: "The car has the new charging plan.",
        send_poi: "The car has the place.",
    },
    verified_at: |time| format!("Its own state, read at {time}, shows it."),
    found_at: |time| format!("Its position came at {time}."),
    found: "Where the search found the car",
    unconfirmed: "BMW says that it was carried out, but the car has not confirmed it.",
    no_answer: "No answer: the command may still be carried out.",
    refused: "The command was not taken: nothing was sent to the car.",
    failed: "BMW says that it was not carried out.",
    ignored: "BMW says that it was not needed, or not possible: the car did nothing.",
    expired: "The command waited too long for its turn: it was not sent.",
    cancelled: "You took the command back: nothing was sent.",
    page_closed: "The page was closed first: nothing was sent.",
    reasons: CommandReasons {
        said: |words| format!("BMW’s words: “{words}”"),
        retriable: "BMW says that another attempt may help.",
        not_retriable: "BMW says that another attempt does not help.",
        no_word: "BMW does not say why. The car may be ready to drive, a door may be open, or the battery low.",
        only_code: |code| format!("BMW gives only a code as the reason: {code}."),
        by_owner: "You took it back.",
        page_closed: "The page was closed while the command was being sent.",
        nothing_final: "BMW did not say in time how it ended.",
        unsure_advice: "Refresh and look at what the car shows before you give it again.",
        still_asking: "BMW has the command already; Carport goes on asking.",
        still_looking: "BMW says that the command was carried out; Carport goes on checking.",
        car_silent: "The car has not spoken since. Refresh in a few minutes to see.",
        car_unchanged: "The car has spoken since, and does not show the change. Check at the car itself if it matters.",
        car_does_not_tell: "The state of this car does not tell such a thing. Check at the car itself if it matters.",
        no_observer: "BMW tells the position only to somebody who says where they are, and no place is known. Allow this page to use the position of this device, then search again.",
        look_failed_advice: "So it could not be checked. Refresh later to see what the car shows.",
        waited_too_long: "Commands wait for a minute at most, so that none surprises you later. Give it again if you still want it.",
        ignored_advice: "Refresh to see how the car stands.",
    },
    failures: CommandFailures {
        offline_advice: "Commands are not kept for later. Give it again once the network is back.",
        relay_advice: "Check that the relay is running, then give the command again.",
        vendor_unreachable_advice: "Your network and the relay work. Give the command again later.",
        too_slow_advice: "Give the command again.",
        sign_in_advice: "Once you are signed in, give the command again.",
        quota_advice: "The calls of the day are used up, and BMW did not say until when. If it is urgent, use BMW’s own app or the key.",
        quota_until: |when| {
            format!(
                "The calls of the day are used up. The next command is possible {when}; if it is urgent, use BMW’s own app or the key."
            )
        },
        wait_is_over: "The wait is over: you can give the command again.",
        rate_limited_advice: "There were too many requests in a short time. Give the command again in a few minutes.",
        rate_limited_for: |duration| {
            format!(
                "There were too many requests in a short time. The next command is possible in {duration}."
            )
        },
        rate_limited_until: |when| {
            format!(
                "There were too many requests in a short time. The next command is possible {when}."
            )
        },
        mobile_access_advice: "It can be switched on again in the car or in BMW’s app.",
        blocked_advice: "Since 29 September 2025, BMW’s servers answer only BMW’s own app. Use that one to command the car.",
        forbidden_advice: "The account or the car has no right to this command; a subscription may have ended.",
        busy: Said {
            title: "The car is busy with another command",
            detail: "Give it again once the other one has ended.",
        },
        not_supported: Said {
            title: "The car does not take this command",
            detail: "BMW does not offer it for this model, or not with this setting.",
        },
        not_found: Said {
            title: "BMW does not know this command for this car",
            detail: "The model may not have it, or the car may no longer be linked to the account.",
        },
        vehicle_unavailable_advice: "It may be underground, out of reach or asleep. Give the command again later, or go to the car.",
        maintenance_advice: "Give the command again in a quarter of an hour.",
        maintenance_until: |when| format!("BMW expects to be back {when}."),
        rejected_advice: |status| {
            format!("Its servers answered with status {status}. Give the command again later.")
        },
        unreadable_advice: "BMW may have changed its form.",
        no_commands_in_files: "A file carries no commands to a car.",
    },
    cancel: "Take it back",
    retry: "Give it again",
};
