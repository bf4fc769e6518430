//! Signing in with the vendor.

use super::{Text, section};

section! {
    /// The form, its checks and its steps.
    Connect {
        title: Text,
        truth_title: Text,
        truth_needs: Text,
        truth_refused: Text,
        truth_not_your_fault: Text,

        region: Text,
        region_rest_of_world: Text,
        region_north_america: Text,
        region_china: Text,
        region_china_reason: Text,
        brand: Text,
        brand_bmw: Text,
        brand_mini: Text,

        email: Text,
        email_missing: Text,
        email_malformed: Text,
        password: Text,
        password_hint: Text,
        password_missing: Text,
        password_show: Text,
        password_hide: Text,

        captcha_title: Text,
        captcha_text: Text,
        captcha_frame: Text,
        captcha_loading: Text,
        captcha_ready: Text,
        captcha_expired: Text,
        captcha_used: Text,
        captcha_missing: Text,
        captcha_paste: Text,
        captcha_paste_hint: Text,
        captcha_again: Text,
        captcha_failed_script: Text,
        captcha_failed_network: Text,
        captcha_failed_limited: Text,
        captcha_failed_other: Text,

        submit: Text,
        submitting: Text,
        step_cars: Text,

        no_car: Text,
        no_car_detail: Text,
    }
}
