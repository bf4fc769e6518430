//! Whose ledgers a sign-in asks: the device's, and the account's where it is known already.

use carport_domain::budget::{Call, Lane, Outcome, Ticket};
use carport_domain::ids::AccountId;

use crate::error::ApiError;
use crate::host::Host;
use crate::identity::Region;
use crate::meter::{Meter, Subject};

/// Who is asked before each call of a sign-in.
pub(super) struct Asked<'a, M, H> {
    pub(super) region: Region,
    pub(super) known: Option<&'a AccountId>,
    pub(super) meter: &'a M,
    pub(super) host: &'a H,
}

/// What they let through.
pub(super) struct Tickets {
    device: Ticket,
    account: Option<Ticket>,
}

impl<M: Meter, H: Host> Asked<'_, M, H> {
    pub(super) async fn ask(&self, call: Call, name: &'static str) -> Result<Tickets, ApiError> {
        let device = Subject::SignIn(self.region);
        // Passwords and codes are the device's alone: a limit on them must not end a session of
        // the account that still lives.
        let account = self.known.filter(|_| call.kind.lane() == Lane::Vehicle);
        let account = match account {
            Some(id) => {
                let subject = Subject::Account(id);
                Some(self.meter.ask(subject, call, name, self.host).await?)
            }
            None => None,
        };
        match self.meter.ask(device, call, name, self.host).await {
            Ok(device) => Ok(Tickets { device, account }),
            Err(refusal) => {
                self.note_account(account, Outcome::NotSent).await;
                Err(refusal)
            }
        }
    }

    pub(super) async fn note(&self, tickets: Tickets, outcome: Outcome) {
        let device = Subject::SignIn(self.region);
        let noted = self.meter.note(device, tickets.device, outcome, self.host);
        noted.await;
        self.note_account(tickets.account, outcome).await;
    }

    async fn note_account(&self, ticket: Option<Ticket>, outcome: Outcome) {
        if let (Some(id), Some(ticket)) = (self.known, ticket) {
            let subject = Subject::Account(id);
            self.meter.note(subject, ticket, outcome, self.host).await;
        }
    }
}
