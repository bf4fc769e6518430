//! Carries a command out: sends it once, asks how far it is, and looks whether the car did it.
//!
//! What is done when is decided by [`carport_domain::command::life`]; here the calls are made. The
//! waiting, the keeping and the reading of the car's state belong to whoever runs this: see
//! [`Bench`].

use core::time::Duration;

use carport_domain::command::entry::Entry;
use carport_domain::command::life::{Event, Next, Reason, Stage};
use carport_domain::command::proof::{Proof, look};
use carport_domain::command::{Command, Fault, Progress};
use carport_domain::failure::Failure;
use carport_domain::ids::Vin;
use carport_domain::place::{Coordinates, Position};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::profile::Brand;

use crate::decode::EventId;
use crate::endpoints::command::{self, ChargingRoute, Order, Unsendable};
use crate::endpoints::{Caller, event};
use crate::error::ApiError;
use crate::host::Host;
use crate::meter::Meter;
use crate::session::{Session, Unanswered};
use crate::tokens::TokenVault;
use crate::transport::{Response, Transport};

/// A command that could not leave within this time, for a renewal of tokens or a page that was
/// frozen, does not leave any more.
const LONGEST_SENDING: Duration = Duration::from_secs(30);

/// What an execution needs of whoever runs it.
#[expect(
    async_fn_in_trait,
    reason = "one thread in the browser; nothing here needs Send"
)]
pub trait Bench {
    /// Waits.
    async fn sleep(&self, wait: Duration);

    /// Keeps how far the command is, before anything else is done. Answers with whether it still
    /// goes on: another tab may have ended it.
    async fn keep(&self, entry: &Entry) -> bool;

    /// Reads what the car says.
    async fn read_state(&self) -> Result<Status, Failure>;

    /// Where the one stands who searches the car.
    fn observer(&self) -> Option<Coordinates>;

    /// Keeps where the car was found.
    async fn found(&self, position: Position);

    /// Remembers on which path the car takes the start and the end of charging.
    async fn remember_route(&self, route: ChargingRoute);
}

/// One car whose commands are carried out.
pub struct Execution<'a, T, V, H, M, B> {
    /// The calls of its account.
    pub session: &'a Session<'a, T, V, H, M>,
    /// The clock.
    pub host: &'a H,
    /// Everything else.
    pub bench: &'a B,
    /// The brand under which it is listed.
    pub brand: Brand,
    /// Its number.
    pub vin: &'a Vin,
}

impl<T: Transport, V: TokenVault, H: Host, M: Meter, B: Bench> Execution<'_, T, V, H, M, B> {
    /// Sends a command whose turn it is, and follows it to its end.
    ///
    /// It is kept as being sent before it is: a page that is closed in the middle leaves a command
    /// of which nobody knows, and no second one.
    pub async fn run(&self, command: &Command, route: ChargingRoute, entry: &mut Entry) {
        let goes_on = self.tell(entry, Event::TurnCame).await;
        if !goes_on || entry.life.next(self.host.now()) != Next::Answer {
            return;
        }
        let order = match self.order(command, route).await {
            Ok(order) => order,
            Err(failure) => {
                self.tell(entry, Event::NotTaken(failure)).await;
                return;
            }
        };
        let (event, route) = self.send(order, entry).await;
        self.tell(entry, event).await;
        self.follow(entry).await;
        if let Some(route) = route {
            self.learn(route, entry.life.stage()).await;
        }
    }

    /// The path on which the car obeyed is remembered; one on which it did not is tried first no
    /// more.
    async fn learn(&self, route: ChargingRoute, stage: Stage) {
        match (stage, route) {
            (Stage::Verified | Stage::Executed | Stage::ExecutedUnconfirmed, _) => {
                self.bench.remember_route(route).await;
            }
            (Stage::Refused | Stage::Failed, ChargingRoute::Remote) => {
                self.bench.remember_route(ChargingRoute::default()).await;
            }
            _ => {}
        }
    }

    /// Follows a command that was sent before to its end.
    pub async fn follow(&self, entry: &mut Entry) {
        loop {
            let event = match entry.life.next(self.host.now()) {
                Next::Poll(wait) => {
                    self.bench.sleep(wait).await;
                    self.poll(entry).await
                }
                Next::Look(wait) => {
                    self.bench.sleep(wait).await;
                    self.look(entry).await
                }
                Next::Owner | Next::Turn | Next::Answer | Next::Over => return,
            };
            if !self.tell(entry, event).await {
                return;
            }
        }
    }

    async fn tell(&self, entry: &mut Entry, event: Event) -> bool {
        entry.life.take(event, self.host.now());
        if entry.life.is_over() {
            entry.event = None;
        }
        self.bench.keep(entry).await
    }

    async fn order(&self, command: &Command, route: ChargingRoute) -> Result<Order, Failure> {
        let customer = match command {
            Command::SendDestination(_) => self.session.customer_id().await?,
            _ => None,
        };
        Order::new(command, route, customer.as_deref()).map_err(|unsendable| match unsendable {
            // A new session names its customer.
            Unsendable::NoCustomer => Failure::SignedOut,
            Unsendable::NothingToChange | Unsendable::Plan(_) => Failure::NotSupported,
        })
    }

    /// Sends it, on the other path too where the first proves that it is not the one.
    async fn send(&self, order: Order, entry: &mut Entry) -> (Event, Option<ChargingRoute>) {
        // A page that was frozen on the way must not send what was wanted long ago.
        let not_after = self.host.now().after(LONGEST_SENDING);
        let (order, answer) = match self.post(&order, not_after).await {
            Err(unanswered) => match order.rerouted(&unanswered.error) {
                Some(other) => {
                    let answer = self.post(&other, not_after).await;
                    (other, answer)
                }
                None => (order, Err(unanswered)),
            },
            answer => (order, answer),
        };
        let response = match answer {
            Ok(response) => response,
            Err(unanswered) => {
                let failure = Failure::from(unanswered.error);
                let event = if unanswered.may_be_taken {
                    Event::PerhapsTaken(Reason::Failure(failure))
                } else {
                    Event::NotTaken(failure)
                };
                return (event, order.route());
            }
        };
        if !order.has_event() {
            return (Event::TakenForGood, None);
        }
        let event = match command::read(&response) {
            Ok(receipt) => {
                entry.event = Some(receipt.value.id.as_str().to_owned());
                let created_at = receipt.value.created_at;
                Event::Taken { created_at }
            }
            // It was taken, and without a receipt nobody can be asked about it.
            Err(error) => Event::PerhapsTaken(Reason::Failure(error.into())),
        };
        (event, order.route())
    }

    async fn post(&self, order: &Order, not_after: UnixMillis) -> Result<Response, Unanswered> {
        let request = |caller: &Caller| command::request(caller, self.vin, order);
        let not_after = Some(not_after);
        let sent = self
            .session
            .attempt(self.brand, request, command::NAME, not_after);
        sent.await
    }

    async fn poll(&self, entry: &Entry) -> Event {
        match self.progress(entry).await {
            Ok(progress) => Event::Told(progress),
            Err(error) => Event::PollFailed(error.into()),
        }
    }

    async fn progress(&self, entry: &Entry) -> Result<Progress, ApiError> {
        let id = event_of(entry)?;
        let request = |caller: &Caller| event::status_request(caller, self.vin, &id);
        let asked = self.session.call(self.brand, request, event::STATUS);
        Ok(event::read_status(&asked.await?)?.value)
    }

    async fn look(&self, entry: &Entry) -> Event {
        if entry.life.kept().proof == Proof::Position {
            return self.ask_position(entry).await;
        }
        match self.bench.read_state().await {
            Ok(status) => {
                let floor = entry.proof_floor();
                Event::Looked(look(entry.kind, &entry.argument, &status, floor))
            }
            Err(failure) => Event::LookFailed(failure),
        }
    }

    async fn ask_position(&self, entry: &Entry) -> Event {
        let Some(observer) = self.bench.observer() else {
            return Event::Lost(Reason::NoObserver);
        };
        match self.position(entry, observer).await {
            Ok(Ok(position)) => {
                self.bench.found(position).await;
                Event::Found
            }
            Ok(Err(fault)) => Event::Lost(Reason::Fault(fault)),
            Err(error) => Event::LookFailed(error.into()),
        }
    }

    async fn position(
        &self,
        entry: &Entry,
        observer: Coordinates,
    ) -> Result<Result<Position, Fault>, ApiError> {
        let id = event_of(entry)?;
        let request = |caller: &Caller| event::position_request(caller, self.vin, &id, observer);
        let asked = self.session.call(self.brand, request, event::POSITION);
        Ok(event::read_position(&asked.await?)?.value)
    }
}

/// Without its event a command cannot be asked about, which is the same as if it were forgotten.
fn event_of(entry: &Entry) -> Result<EventId, ApiError> {
    let id = entry.event.as_deref().and_then(EventId::parse);
    id.ok_or(ApiError::NotFound {
        endpoint: event::STATUS,
        status: 404,
    })
}
