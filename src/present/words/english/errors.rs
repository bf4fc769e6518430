//! Failures, in English.

use crate::words::{Answers, Errors, Said};

pub(super) const ERRORS: Errors = Errors {
    offline: Said {
        title: "You are offline",
        detail: "The last data stays readable. Try again once the network is back.",
    },
    proxy_unreachable: Said {
        title: "The relay does not answer",
        detail: "Your local data is still available. Check that the relay is running, then try again.",
    },
    proxy_refused: "The relay refuses this request",
    proxy_refused_origin: "It does not accept the address of this site; whoever runs the relay can add it. Your local data is still available.",
    proxy_refused_busy: "It has too much to do at the moment. Try again in a minute; your local data is still available.",
    proxy_refused_other: |code| {
        format!(
            "Its reason is “{code}”: app and relay may be of different versions. Your local data is still available."
        )
    },
    vendor_unreachable: Said {
        title: "BMW’s servers cannot be reached",
        detail: "Your network and the relay work. Your local data is still available; try again later.",
    },
    timed_out: Said {
        title: "The answer took too long",
        detail: "Nothing is lost and your local data is still available. Try again.",
    },
    credentials_refused: Said {
        title: "BMW rejected these credentials",
        detail: "It is the e-mail, the password or the captcha; BMW does not say which. Check the first two and solve a new captcha; after several failures, wait five minutes. No further attempt will be made without you.",
    },
    captcha_expired: Said {
        title: "The captcha answer is no longer valid",
        detail: "It expired or has already been used. Solve it again; your other answers are kept.",
    },
    sign_in_interrupted: Said {
        title: "The sign-in broke off half-way",
        detail: "BMW took the e-mail and the password, but not the next step. Solve a new captcha and sign in again; your other answers are kept.",
    },
    signed_out: Said {
        title: "Please sign in again",
        detail: "The session with BMW is over, and only you can begin a new one. Your local data is still available.",
    },
    rate_limited: Said {
        title: "BMW asks to wait",
        detail: "There were too many requests in a short time. Try again in a few minutes.",
    },
    rate_limited_for: |duration| {
        format!("There were too many requests in a short time. Next read possible in {duration}.")
    },
    rate_limited_until: |when| {
        format!("There were too many requests in a short time. Next read possible {when}.")
    },
    rate_limit_over: "There were too many requests in a short time. The wait is over; you can try again.",
    quota_used_up: Said {
        title: "BMW’s limit is reached",
        detail: "The calls of the day are used up, and BMW did not say until when. Your local data is still available.",
    },
    quota_until: |when| {
        format!(
            "The calls of the day are used up. Next read possible {when}; your local data is still available."
        )
    },
    quota_over: "The calls of the day were used up. The wait is over; you can try again.",
    sign_in_limited: Said {
        title: "BMW refuses sign-ins for now",
        detail: "There were too many attempts, and more would prolong the wait. Try again tomorrow; your local data is still available.",
    },
    blocked: Said {
        title: "BMW does not accept this app",
        detail: "Since 29 September 2025, BMW’s servers answer only BMW’s own app. This refusal says nothing about your e-mail and password, and nothing is wrong with the car: its last data stays readable here. For commands, use BMW’s app.",
    },
    forbidden: Said {
        title: "BMW does not allow this",
        detail: "The account or the car has no right to it; a subscription may have ended. The last data stays readable.",
    },
    app_outdated: Said {
        title: "BMW refuses this version of the app",
        detail: "A newer version may be accepted: reload the page to get it. Your local data is still available.",
    },
    mobile_access_disabled: Said {
        title: "BMW has switched off mobile access",
        detail: "It can be switched on again in the car or in BMW’s app. The last data stays readable.",
    },
    account_locked: Said {
        title: "BMW has locked the account",
        detail: "BMW’s website or customer service can unlock it. No further attempt will be made without you; your local data is still available.",
    },
    busy: Said {
        title: "The car is busy with another command",
        detail: "Nothing was sent to it. Try again once the other command has ended.",
    },
    not_supported: Said {
        title: "The car does not carry out this command",
        detail: "BMW does not offer it for this model, or not with this setting. Everything else works as before.",
    },
    not_found: Said {
        title: "BMW does not know this car or feature",
        detail: "The car may no longer be linked to the account. The last data stays readable.",
    },
    vehicle_unavailable: Said {
        title: "The car does not answer",
        detail: "It may be underground or asleep. The last data stays readable; try again later.",
    },
    maintenance: Said {
        title: "BMW’s service is under maintenance",
        detail: "The last data stays readable. Try again in a quarter of an hour.",
    },
    maintenance_until: |when| {
        format!("The last data stays readable. BMW expects to be back {when}.")
    },
    rejected: "BMW refused the request",
    rejected_detail: |status| {
        format!(
            "Its servers answered with status {status}. The last data stays readable; try again later."
        )
    },
    unreadable: "BMW’s answer could not be read",
    unreadable_detail: |answer| {
        format!(
            "It concerns {answer}; BMW may have changed its form. The last data stays readable."
        )
    },
    unreadable_unnamed: "BMW may have changed its form. The last data stays readable.",
    answers: Answers {
        state: "the state of the car",
        profile: "the details of the car",
        vehicle_list: "the list of cars",
        image: "the picture of the car",
        config: "the sign-in settings",
        authenticate: "the sign-in",
        token: "the session keys",
    },
    insecure_page: Said {
        title: "This page is not served over https",
        detail: "The browser offers no encryption here, so the keys of your session are not kept: after a reload you sign in again. Serve the page over https, or open it on the device that serves it.",
    },
    not_in_source: Said {
        title: "This car comes from a file",
        detail: "A file cannot be asked for anything newer. What you see is what it held when it was saved; to see more recent data, open a newer file.",
    },
    storage_failed: Said {
        title: "This browser refuses to store data",
        detail: "What you see works until you close the page. Leave private browsing or free some space, then try again.",
    },
    storage_full: Said {
        title: "No room is left on this device",
        detail: "What is kept stays; what is new cannot be added. Free some space or save a backup, then try again.",
    },
    storage_damaged: Said {
        title: "Some stored data could not be read",
        detail: "It is left out and the rest is shown. A refresh reads it anew from BMW.",
    },
    storage_too_new: Said {
        title: "The stored data is from a newer version",
        detail: "A newer version of the app wrote what is on this device. Reload the page to get that version; nothing is lost.",
    },
    storage_blocked: Said {
        title: "Another tab is in the way",
        detail: "It holds an older version of the app open, so the stored data cannot be opened here. Close it, then reload this page.",
    },
    demo_failed: Said {
        title: "The demo does not run",
        detail: "A file of this site is missing, or the demo broke down. Reload the page, then open the demo again.",
    },
    config_unreadable: Said {
        title: "This site’s configuration cannot be read",
        detail: "It is not known where to send requests, so none is sent. Reload the page; if that does not help, tell whoever runs this site. Your local data is still available.",
    },
};
