//! Who counts the calls, and the line that a refused one leaves in the log.

use std::ops::Deref;
use std::rc::Rc;

use carport_client::error::ApiError;
use carport_client::host::Host;
use carport_client::meter::{Ledgers, Meter, Subject};
use carport_domain::budget::{Allowance, Call, Outcome, Ticket};
use carport_domain::failure::Failure;
use carport_domain::log::{CallName, What};

use super::AppStorage;
use crate::log::Log;

/// Counts calls and keeps closures, in the storage of the account.
pub struct AppMeter {
    ledgers: Ledgers<Rc<AppStorage>>,
    log: Log,
}

impl AppMeter {
    /// The demo stands in for the vendor, so it has the vendor's allowance.
    pub fn over(storage: &Rc<AppStorage>, log: Log) -> Self {
        Self {
            ledgers: Ledgers::new(Rc::clone(storage), Allowance::CONNECTED_DRIVE),
            log,
        }
    }

    fn noted(
        &self,
        asked: Result<Ticket, ApiError>,
        endpoint: &'static str,
    ) -> Result<Ticket, ApiError> {
        if let Err(error) = &asked {
            self.log.note(What::Held {
                call: CallName::from_code(endpoint).unwrap_or(CallName::Other),
                reason: Failure::from(error.clone()).code(),
            });
        }
        asked
    }
}

impl Deref for AppMeter {
    type Target = Ledgers<Rc<AppStorage>>;

    fn deref(&self) -> &Self::Target {
        &self.ledgers
    }
}

impl Meter for AppMeter {
    async fn ask(
        &self,
        subject: Subject<'_>,
        call: Call,
        endpoint: &'static str,
        host: &impl Host,
    ) -> Result<Ticket, ApiError> {
        let asked = self.ledgers.ask(subject, call, endpoint, host).await;
        self.noted(asked, endpoint)
    }

    async fn ask_again(
        &self,
        subject: Subject<'_>,
        ticket: Ticket,
        endpoint: &'static str,
        host: &impl Host,
    ) -> Result<Ticket, ApiError> {
        let asked = self
            .ledgers
            .ask_again(subject, ticket, endpoint, host)
            .await;
        self.noted(asked, endpoint)
    }

    async fn note(&self, subject: Subject<'_>, ticket: Ticket, outcome: Outcome, host: &impl Host) {
        self.ledgers.note(subject, ticket, outcome, host).await;
    }
}
