//! What every failure is called, and what still works.

use super::{Phrase, Text, section};

section! {
    /// One notice.
    Said {
        title: Text,
        detail: Text,
    }
}

section! {
    /// Every failure.
    Errors {
        offline: Said,
        proxy_unreachable: Said,
        proxy_refused: Text,
        proxy_refused_origin: Text,
        proxy_refused_busy: Text,
        /// Takes the code from the proxy's contract.
        proxy_refused_other: Phrase,
        vendor_unreachable: Said,
        timed_out: Said,
        credentials_refused: Said,
        captcha_expired: Said,
        sign_in_interrupted: Said,
        signed_out: Said,
        rate_limited: Said,
        /// Takes a duration.
        rate_limited_for: Phrase,
        /// Takes an instant.
        rate_limited_until: Phrase,
        rate_limit_over: Text,
        quota_used_up: Said,
        /// Takes an instant.
        quota_until: Phrase,
        quota_over: Text,
        sign_in_limited: Said,
        blocked: Said,
        forbidden: Said,
        app_outdated: Said,
        mobile_access_disabled: Said,
        account_locked: Said,
        busy: Said,
        not_supported: Said,
        not_found: Said,
        vehicle_unavailable: Said,
        maintenance: Said,
        /// Takes an instant.
        maintenance_until: Phrase,
        rejected: Text,
        /// Takes the HTTP status.
        rejected_detail: Phrase,
        unreadable: Text,
        /// Takes the name of the answer.
        unreadable_detail: Phrase,
        unreadable_unnamed: Text,
        answers: Answers,
        storage_failed: Said,
        storage_full: Said,
        storage_damaged: Said,
        storage_too_new: Said,
        storage_blocked: Said,
        demo_failed: Said,
        config_unreadable: Said,
        insecure_page: Said,
        not_in_source: Said,
    }
}

section! {
    /// What the vendor answers about, inside a sentence.
    Answers {
        state: Text,
        profile: Text,
        vehicle_list: Text,
        image: Text,
        config: Text,
        authenticate: Text,
        token: Text,
    }
}
