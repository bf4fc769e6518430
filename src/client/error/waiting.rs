//! How long the vendor asks to wait: in a sentence, as hours, or in a header.

use core::time::Duration;

use carport_domain::time::UnixMillis;

use crate::transport::Response;

/// "Rate limit is exceeded. Try again in 12 seconds.", else the header `retry-after`.
pub(super) fn retry_at(response: &Response, text: &str, now: UnixMillis) -> Option<UnixMillis> {
    seconds_in(text)
        .map(|secs| now.after(Duration::from_secs(secs)))
        .or_else(|| retry_after(response.header("retry-after")?, now))
}

/// "Out of call volume quota. Quota will be replenished in 02:26:24.", else the header
/// `retry-after`.
pub(super) fn replenished_at(
    response: &Response,
    text: &str,
    now: UnixMillis,
) -> Option<UnixMillis> {
    clock_in(text)
        .map(|wait| now.after(wait))
        .or_else(|| retry_after(response.header("retry-after")?, now))
}

/// The duration in "replenished in HH:MM:SS".
fn clock_in(text: &str) -> Option<Duration> {
    let (_, tail) = text.split_once("replenished in ")?;
    let end = tail
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(tail.len());
    let mut parts = tail[..end].split(':').map(str::parse::<u32>);
    let (hours, minutes, secs) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    if parts.next().is_some() {
        return None;
    }
    let total = u64::from(hours) * 3600 + u64::from(minutes) * 60 + u64::from(secs);

    Some(Duration::from_secs(total))
}

/// The number in "in N second…": the whole number, not its first digit.
fn seconds_in(text: &str) -> Option<u64> {
    let before = &text[..text.find(" second")?];
    let (_, number) = before.rsplit_once("in ")?;

    number.parse().ok()
}

/// Seconds, or a date as HTTP writes it.
fn retry_after(value: &str, now: UnixMillis) -> Option<UnixMillis> {
    let value = value.trim();
    if let Ok(secs) = value.parse() {
        return Some(now.after(Duration::from_secs(secs)));
    }

    jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_timestamp(value)
        .ok()
        .map(|at| UnixMillis(at.as_millisecond()))
}
