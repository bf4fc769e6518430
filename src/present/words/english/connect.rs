//! Signing in, in English.

use crate::words::Connect;

pub(super) const CONNECT: Connect = Connect {
    title: "Connect my car",
    truth_title: "Before you begin",
    truth_needs: "You need an active Connected Drive subscription and a My BMW or MINI account.",
    truth_refused: "Since 29 September 2025, BMW’s servers answer only BMW’s own app. Your sign-in may therefore be refused.",
    truth_not_your_fault: "If that happens, it is not your fault: the refusal says nothing about your account or your car, and the demo still works.",

    region: "Region",
    region_rest_of_world: "Europe and rest of the world",
    region_north_america: "North America",
    region_china: "China (not supported)",
    region_china_reason: "BMW uses a different sign-in in China, which this app does not know.",
    brand: "Brand",
    brand_bmw: "BMW",
    brand_mini: "MINI",

    email: "E-mail",
    email_missing: "Enter the e-mail address of your account.",
    email_malformed: "This does not look like an e-mail address.",
    password: "Password",
    password_hint: "Your password goes to BMW once and is kept nowhere.",
    password_missing: "Enter the password of your account.",
    password_show: "Show the password",
    password_hide: "Hide the password",

    captcha_title: "Captcha",
    captcha_text: "BMW asks for proof that a person is signing in. Solve the captcha just before you sign in: each answer works once.",
    captcha_frame: "Captcha from hCaptcha",
    captcha_loading: "Loading the captcha…",
    captcha_ready: "The answer is ready. It is valid for about two minutes.",
    captcha_expired: "This answer has expired. Solve the captcha again; your other answers are kept.",
    captcha_used: "This answer has already been used. Solve the captcha again; your other answers are kept.",
    captcha_missing: "Solve the captcha, or paste an answer.",
    captcha_paste: "Captcha answer",
    captcha_paste_hint: "If the widget does not work here, solve it elsewhere and paste the answer.",
    captcha_again: "Solve again",
    captcha_failed_script: "The captcha could not be loaded. A content blocker may be holding it back. You can paste an answer below.",
    captcha_failed_network: "The captcha lost its connection. Check your network, then solve it again.",
    captcha_failed_limited: "The captcha provider receives too many requests at the moment. Try again later, or paste an answer below.",
    captcha_failed_other: "The captcha failed. Solve it again, or paste an answer below.",

    submit: "Sign in",
    submitting: "Signing in…",
    step_cars: "Looking for your cars",

    no_car: "No car was found in this account",
    no_car_detail: "The sign-in worked. Check in BMW’s own app that a car is linked to this account, and that you chose the right region.",
};
