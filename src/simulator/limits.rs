//! The vendor's two limits: calls in a short while, and calls in a day.
//!
//! The real numbers are not known; these are plausible ones.

use std::collections::VecDeque;

use crate::{
    calendar::DAY,
    exchange::{Request, Response},
    scenario::quota,
};

/// Calls in [`WINDOW`].
const MOST_IN_WINDOW: usize = 10;
const WINDOW: i64 = 10_000;
/// Calls from midnight to midnight in UTC.
const MOST_A_DAY: u32 = 500;

/// The calls of each account and program.
#[derive(Default)]
pub(crate) struct Limits(Vec<Calls>);

struct Calls {
    account: String,
    agent: String,
    day: i64,
    today: u32,
    /// Instants, oldest first.
    recent: VecDeque<i64>,
}

impl Limits {
    /// Counts a call, or refuses it. Refused calls do not count.
    pub(crate) fn refuse(
        &mut self,
        request: &Request,
        account: &str,
        now: i64,
    ) -> Option<Response> {
        let agent = request.header("x-user-agent").unwrap_or_default();
        let calls = self.calls_of(account, agent);
        let day = now.div_euclid(DAY);
        if calls.day != day {
            calls.day = day;
            calls.today = 0;
        }
        // A clock set back leaves calls in the future: they are forgotten too.
        calls
            .recent
            .retain(|at| (now - WINDOW + 1..=now).contains(at));
        if calls.today >= MOST_A_DAY {
            return Some(quota(now));
        }
        if calls.recent.len() >= MOST_IN_WINDOW {
            let free_at = calls.recent.front().map_or(now, |oldest| oldest + WINDOW);
            let secs = (free_at - now + 999) / 1000;
            let message = format!("Rate limit is exceeded. Try again in {secs} seconds.");
            return Some(Response::gateway(429, &message));
        }
        calls.today += 1;
        calls.recent.push_back(now);
        None
    }

    fn calls_of(&mut self, account: &str, agent: &str) -> &mut Calls {
        let known = self
            .0
            .iter()
            .position(|calls| calls.account == account && calls.agent == agent);
        let index = known.unwrap_or_else(|| {
            self.0.push(Calls {
                account: account.to_owned(),
                agent: agent.to_owned(),
                day: 0,
                today: 0,
                recent: VecDeque::new(),
            });
            self.0.len() - 1
        });
        &mut self.0[index]
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{BMW, MINI, Trial, json_of};

    const LIST: &str = "/eadrax-vcs/v5/vehicle-list";

    /// Status and message of a call.
    fn call(trial: &mut Trial, agent: &str) -> (u16, String) {
        let answer = trial.read("POST", LIST, agent, "");
        let message = json_of(&answer)["message"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        (answer.status, message)
    }

    #[test]
    fn the_eleventh_call_in_ten_seconds_waits_for_the_first_to_be_old() {
        let mut trial = Trial::signed_in().scenario("limited");
        for _ in 0..10 {
            assert_eq!(call(&mut trial, BMW).0, 200);
            trial.now += 300;
        }

        let refused = (
            429,
            "Rate limit is exceeded. Try again in 7 seconds.".to_owned(),
        );
        assert_eq!(call(&mut trial, BMW), refused);
        trial.now += 7_000;
        assert_eq!(call(&mut trial, BMW).0, 200);
    }

    #[test]
    fn each_program_has_calls_of_its_own() {
        let mut trial = Trial::signed_in().scenario("limited");
        for _ in 0..10 {
            call(&mut trial, BMW);
        }

        assert_eq!(call(&mut trial, BMW).0, 429);
        assert_eq!(call(&mut trial, MINI).0, 200);
    }

    #[test]
    fn the_day_s_calls_are_back_at_midnight() {
        let mut trial = Trial::signed_in().scenario("limited");
        for _ in 0..500 {
            assert_eq!(call(&mut trial, BMW).0, 200);
            trial.now += 1_001;
        }

        let (status, message) = call(&mut trial, BMW);
        assert_eq!(status, 403);
        assert!(
            message.starts_with("Out of call volume quota."),
            "{message}"
        );
        trial.now += 15 * 3_600_000;
        let refresh = trial.refresh.clone();
        let tokens = trial.renew(&refresh);
        trial.keep(&tokens);
        assert_eq!(call(&mut trial, BMW).0, 200);
    }

    #[test]
    fn nobody_counts_in_ordinary_life() {
        let mut trial = Trial::signed_in();

        assert!((0..20).all(|_| call(&mut trial, BMW).0 == 200));
    }
}
