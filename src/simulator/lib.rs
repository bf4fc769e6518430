//! A stand-in for the vendor's servers, with a small fleet that drives, charges and ages.
//!
//! Pure: [`Simulator::answer`] turns a request into an answer. Time and chance are arguments, so
//! the same seed, start and requests give the same answers. It knows the vendor's paths and
//! spellings on purpose, and nothing of the client that reads them.
//!
//! Any e-mail with the password `demo` signs in; each captcha answer that begins with `P1_`
//! works once. A remote command is an event that goes on by the clock, and by polls where the clock
//! stands still; the car then lives under what it was told. A car under way does not unlock, and
//! an open door keeps a car from locking.
//!
//! Nobody's calls are counted unless the scenario `limited` is set: then ten calls in ten seconds
//! and 500 a day are the most, for each account and `x-user-agent`.
//!
//! Reading order: [`Request`] and [`Response`], `routes` (who answers what), `sign_in`,
//! `commands`, `fleet` (how cars live), `json` (how the vendor spells it), `scenario`, `menu`,
//! `control`.

mod album;
mod calendar;
mod chance;
mod commands;
mod control;
mod exchange;
mod fleet;
mod json;
mod language;
mod limits;
mod menu;
mod past;
pub mod picture;
mod places;
mod region;
mod routes;
mod scenario;
mod sign_in;
#[cfg(test)]
mod trial;
mod weather;

use carport_domain::time::UnixMillis;

use album::Album;
use commands::Commands;
use control::Log;
pub use exchange::{Request, Response};
use fleet::Fleet;
use limits::Limits;
pub use menu::{MENU, Offer, Wording};
pub use past::Span;
use scenario::Scenario;
pub use scenario::{UnknownScenario, scenarios};
use sign_in::SignIn;

/// The vendor's two hosts and the cars behind them.
pub struct Simulator {
    start: i64,
    /// Added to every `now`.
    offset_millis: i64,
    fleet: Fleet,
    album: Album,
    sign_in: SignIn,
    commands: Commands,
    scenario: Scenario,
    limits: Limits,
    log: Log,
}

impl Simulator {
    /// Starts at an instant; the cars have lived two years at least by then.
    pub fn new(seed: u64, now: UnixMillis) -> Self {
        let start = calendar::within_reach(now.0);
        Self {
            start,
            offset_millis: 0,
            fleet: Fleet::new(seed, start),
            album: Album::default(),
            sign_in: SignIn::new(seed),
            commands: Commands::new(seed),
            scenario: Scenario::ordinary(),
            limits: Limits::default(),
            log: Log::default(),
        }
    }

    /// Answers one request. `now` may run at any pace, stand still or go back.
    pub fn answer(&mut self, request: &Request, now: UnixMillis) -> Response {
        let now = calendar::within_reach(now.0.saturating_add(self.offset_millis));
        if let Some(action) = request.route().strip_prefix("/__simulator/") {
            return self.steer(request, action, now);
        }
        let response = self.answer_vendor(request, now);
        self.log.add(request, response.status);
        response
    }

    /// Makes a scenario happen from the next request on.
    pub fn set_scenario(&mut self, id: &str) -> Result<(), UnknownScenario> {
        self.scenario = Scenario::find(id)?;
        self.fleet.begin_scenario();
        self.commands.begin_scenario();
        self.limits = Limits::default();
        Ok(())
    }

    /// Whether the network is gone. Over HTTP that is a gateway that gives up; a host that is no
    /// network carries no answer then.
    pub const fn is_cut_off(&self) -> bool {
        self.scenario.is_cut_off()
    }

    /// Where the fleet is at home: latitude and longitude.
    pub fn home(&self) -> (f64, f64) {
        places::HOME
    }
}
