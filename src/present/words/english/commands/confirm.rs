//! What is asked before a command, in English.

use crate::words::{CommandQuestions, CountdownWords, FindWords, HornWords, SlideWords};

pub(super) const QUESTIONS: CommandQuestions = CommandQuestions {
    slide: SlideWords {
        title: "Unlock the car?",
        label: "Slide to unlock",
        effect: "The doors are unlocked: whoever stands beside the car can get in.",
        how: "Slide the handle to the end. On a keyboard, hold Space for one second.",
        let_go: "Not unlocked. Slide the handle all the way to the end, or hold Space for one second.",
        confirm: "Unlock the car",
        from_home: |distance, age| format!("The car stands {distance} from home, seen {age}."),
        at_address: |address, age| format!("The car stands at {address}, seen {age}."),
        place_seen: |age| format!("The car told its position {age}, but not near which address."),
        age_unknown: "at an unknown time",
        nowhere: "Nobody knows where the car is.",
        never_heard: "The car has not said anything yet: nobody knows where it is.",
    },
    horn: HornWords {
        title: "Sound the horn?",
        label: "Hold to sound the horn",
        effect: "The horn sounds for a moment; everybody nearby hears it.",
        how: "Hold the button, or Space, for one second.",
        let_go: "The horn was not sounded. Hold for one full second.",
        confirm: "Sound the horn",
        quiet_title: "Sound the horn at this hour?",
        quiet_confirm: "Sound it all the same",
    },
    find: FindWords {
        title: "Ask the car where it is?",
        whose: "Search from which position?",
        choose_car: "The car’s last known position",
        choose_device: "This device’s position",
        from_device: "The position of this device is sent to BMW.",
        from_car: |age| {
            format!(
                "The last known position of the car, told {age}, is sent to BMW; the position of this device is not."
            )
        },
        from_car_of_unknown_age: "The last known position of the car is sent to BMW; the position of this device is not.",
        purpose: "BMW wants to know from where the car is searched: older cars only answer somebody nearby.",
        who_sees: "Only BMW receives it, through the relay, which keeps nothing.",
        confirm: "Send and search",
    },
    countdown: CountdownWords {
        climate_start: |seconds| format!("The climate starts in {seconds}."),
        charge_start: |seconds| format!("Charging starts in {seconds}."),
        charge_stop: |seconds| format!("Charging stops in {seconds}."),
        climate_temperature: "It runs at the temperature that is set in the car.",
        climate_starts: "The climate is about to be started.",
        charge_starts: "Charging is about to be started.",
        charge_stops: "Charging is about to be stopped.",
        take_back: "Take it back",
        taken_back: "Taken back: nothing was sent.",
    },
    anyway_title: |name| format!("{name} all the same?"),
    anyway: "Send it all the same",
    leave: "Leave it",
};
