//! The vendor's error tables as scenarios: what is refused where, with which status and body.
//!
//! Each row of the tables, and the scenario that plays it back. Some rows are also what happens
//! by itself: a wrong password, a used captcha answer, an unknown event.
//!
//! | where | status | body | scenario |
//! |---|---|---|---|
//! | configuration | 429 | rate limit | `config-rate-limited` |
//! | configuration | 403 | quota | `config-quota` |
//! | configuration | 403 | page | `config-denied` |
//! | configuration | 401 | gateway | `config-key-refused` |
//! | configuration and data | 489 | `Blocked` | `blocked` |
//! | sign-in, first step | 401 | `invalid_client` | `captcha-refused` |
//! | sign-in, first step | 400 | `invalid_request` | `sign-in-malformed` |
//! | sign-in, first step | 429 | empty | `sign-in-limited` |
//! | sign-in, first step | 500 | text | `sign-in-trouble` |
//! | sign-in, second step | 401 | `invalid_client` | `second-step-refused` |
//! | sign-in, second step | 400 | `invalid_request` | `second-step-malformed` |
//! | sign-in, second step | 302 | no code | `redirect-without-code` |
//! | token and refresh | 400 | `invalid_request` | `token-invalid-request` |
//! | token and refresh | 400 | `invalid_grant` | `token-invalid-grant` |
//! | refresh | 400 | `invalid_grant` | `refresh-refused` |
//! | token and refresh | 401 | `invalid_client` | `token-invalid-client` |
//! | sign-in, every step | 503 | fault | `sign-in-unavailable` |
//! | everywhere | 503 | text | `maintenance` |
//! | everywhere | 504 | text | `offline` |
//! | commands | 403 | quota | `command-quota` |
//! | commands | 403 | dialog | `command-not-allowed` |
//! | start and stop of charging | 403 | problem | `charging-forbidden` |
//! | commands | 404 | gateway | `command-unknown` |
//! | commands | 408 | gateway | `command-timeout` |
//! | commands | 409 | `busy` | `command-busy` |
//! | commands | 429 | rate limit | `command-rate-limited` |
//! | commands | 500 | gateway | `command-server-error` |
//! | charging service | 500 | `CRCCS_GENERIC_1` | `charging-error` |
//! | commands | 502 | page | `command-bad-gateway` |
//! | status of a command | 200 | error with texts | `command-fails` |
//! | status of a command | 200 | error with nulls | `command-fails-silently` |
//! | status of a command | 200 | never final | `command-stuck` |
//! | status of a command | 200 | not needed | `command-ignored` |
//! | position after a search | 200 | no position | `finder-finds-nothing` |
//! | status of a command | 404 | gateway | `event-unknown` |
//! | configuration and data | 429 | rate limit, 12 seconds | `rate-limited` |
//! | configuration and data | 429 | rate limit, 1 second | `rate-limited-1-second` |
//! | configuration and data | 429 | empty, `Retry-After` | `rate-limited-by-header` |
//! | configuration and data | 403 | quota | `quota` |
//! | data | 429, 403 | both limits, when they are reached | `limited` |
//! | configuration and data | 403 | text | `app-denied` |
//! | state | 400 | empty | `state-refused` |
//! | data | 401 | empty, whatever the token | `unauthorized` |
//! | charging sessions | 404 | gateway | `sessions-not-found` |
//! | picture | 404 | gateway | `image-not-found` |
//! | state | 405 | text | `mobile-access-disabled` |
//! | state | 408 | gateway | `request-timeout` |
//! | data | 423 | text | `account-locked` |
//! | picture | 424 | picture service | `image-not-owned` |
//! | data | 500 | gateway | `server-error` |
//! | data | 500 | text | `server-error-text` |
//! | data | 500 | problem | `server-error-problem` |
//! | data | 502 | page | `bad-gateway` |
//! | state | 489 | `Blocked` | `blocked-state-only` |
//! | data | 489 | `Blocked` | `blocked-data` |
//! | data | 403 | `Blocked` | `blocked-other-status` |
//! | driving | 200 | consent is off | `trip-history-not-active` |
//! | driving | 200 | nothing driven | `no-trips-yet` |
//! | capabilities | 200 | `remoteChargingCommands` null | `charging-commands-null` |

#[cfg(test)]
mod tests;

use super::{
    BadAnswer, CommandFault, Effect, Scenario, bad, command,
    refusal::{Body, Where},
    refuse,
};

const CONFIG_RATE: &str = "Rate limit is exceeded. Try again in 2 seconds.";
const ONE_SECOND: &str = "Rate limit is exceeded. Try again in 1 seconds.";
const KEY_REFUSED: &str = "Access denied due to missing subscription key. Make sure to include \
                           subscription key when making requests to an API.";
const NOT_FOUND: &str = "Resource not found";
const PAGE: &str = "<html><head><title>403 Forbidden</title></head>\
                    <body><h1>403 Forbidden</h1></body></html>";

/// Rows that have no older scenario.
pub(super) static ERRORS: &[Scenario] = &[
    refuse(
        "config-rate-limited",
        Where::Config,
        429,
        Body::Gateway(CONFIG_RATE),
    ),
    refuse("config-quota", Where::Config, 403, Body::Quota),
    refuse("config-denied", Where::Config, 403, Body::Html(PAGE)),
    refuse(
        "config-key-refused",
        Where::Config,
        401,
        Body::Gateway(KEY_REFUSED),
    ),
    refuse(
        "captcha-refused",
        Where::FirstStep,
        401,
        Body::InvalidClient,
    ),
    refuse(
        "sign-in-malformed",
        Where::FirstStep,
        400,
        Body::InvalidRequest,
    ),
    refuse(
        "second-step-refused",
        Where::SecondStep,
        401,
        Body::InvalidClient,
    ),
    refuse(
        "second-step-malformed",
        Where::SecondStep,
        400,
        Body::InvalidRequest,
    ),
    refuse(
        "token-invalid-request",
        Where::Token,
        400,
        Body::InvalidRequest,
    ),
    refuse("token-invalid-grant", Where::Token, 400, Body::InvalidGrant),
    refuse(
        "token-invalid-client",
        Where::Token,
        401,
        Body::InvalidClient,
    ),
    refuse("sign-in-unavailable", Where::SignIn, 503, Body::Maintenance),
    refuse("command-quota", Where::Commands, 403, Body::Quota),
    refuse("charging-forbidden", Where::ChargeNow, 403, Body::Problem),
    refuse(
        "command-unknown",
        Where::Commands,
        404,
        Body::Gateway(NOT_FOUND),
    ),
    refuse(
        "command-timeout",
        Where::Commands,
        408,
        Body::RequestTimeout,
    ),
    refuse(
        "command-server-error",
        Where::Commands,
        500,
        Body::Gateway("Internal server error"),
    ),
    refuse(
        "command-rate-limited",
        Where::Commands,
        429,
        Body::Gateway(ONE_SECOND),
    ),
    refuse(
        "charging-error",
        Where::ChargingService,
        500,
        Body::ChargingError,
    ),
    refuse(
        "command-bad-gateway",
        Where::Commands,
        502,
        Body::BadGateway,
    ),
    refuse("event-unknown", Where::Event, 404, Body::Gateway(NOT_FOUND)),
    refuse(
        "rate-limited-1-second",
        Where::Api,
        429,
        Body::Gateway(ONE_SECOND),
    ),
    refuse(
        "rate-limited-by-header",
        Where::Api,
        429,
        Body::RetryAfter("20"),
    ),
    Scenario {
        id: "limited",
        effect: Effect::Limited,
    },
    refuse("state-refused", Where::State, 400, Body::Empty),
    refuse("unauthorized", Where::Data, 401, Body::Empty),
    refuse(
        "sessions-not-found",
        Where::Sessions,
        404,
        Body::Gateway("Resource Not Found"),
    ),
    refuse(
        "image-not-found",
        Where::Image,
        404,
        Body::Gateway(NOT_FOUND),
    ),
    refuse("image-not-owned", Where::Image, 424, Body::NotOwned),
    refuse("server-error-problem", Where::Data, 500, Body::Problem),
    refuse(
        "blocked-state-only",
        Where::State,
        489,
        Body::Text("Blocked"),
    ),
    refuse("blocked-data", Where::Data, 489, Body::Text("Blocked")),
    refuse(
        "blocked-other-status",
        Where::Data,
        403,
        Body::Text("blocked\n"),
    ),
    command("command-fails", CommandFault::Fails),
    command("command-fails-silently", CommandFault::FailsSilently),
    command("command-stuck", CommandFault::Stuck),
    command("command-ignored", CommandFault::Ignored),
    command("command-not-allowed", CommandFault::NotAllowed),
    command("command-busy", CommandFault::Busy),
    command("finder-finds-nothing", CommandFault::FinderFindsNothing),
    bad("charging-commands-null", BadAnswer::ChargingCommandsNull),
];
