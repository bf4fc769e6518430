use crate::words::{Calls, Counted};

pub(super) const CALLS: Calls = Calls {
    next_check: "Next check possible",
    at_any_time: "At any time",
    left: "Calls left today",
    left_of: |left, limit| format!("{left} of {limit}"),
    left_of_about: |left, limit| format!("{left} of about {limit}"),
    made_today: Counted {
        one: |n| format!("{n} call today from this device."),
        other: |n| format!("{n} calls today from this device."),
    },
    limit_is_guess: "BMW does not publish its limit; Carport reckons with a guess.",
    limit_is_told: "This is BMW’s own limit for each account.",
};
