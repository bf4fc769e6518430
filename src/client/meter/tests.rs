//! Nothing goes out while the vendor said no, and every call is counted.

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use carport_domain::budget::{Allowance, Asker, Ledger};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;
use futures_lite::future::block_on;

use super::*;
use crate::endpoints::vehicle_list;
use crate::session::Session;
use crate::storage::memory::{MemoryStorage, MemoryVault};
use crate::storage::{Storage, StorageError, Table};
use crate::testing::{FixedHost, answer, identity, tokens};
use crate::tokens::TokenVault;
use crate::transport::{Response, Transport, TransportError};

mod damage;
mod sessions;

/// 2025-06-15T15:06:40Z, an hour before the tokens of `testing` run out.
const NOW: UnixMillis = UnixMillis(1_750_000_000_000);

fn account() -> AccountId {
    AccountId::from_random([1; 8])
}

/// Answers the same to everything, and counts.
struct Vendor {
    says: RefCell<Result<Response, TransportError>>,
    calls: Cell<u32>,
}

impl Vendor {
    fn saying(status: u16, body: &str) -> Self {
        Self {
            says: RefCell::new(Ok(answer(status, body))),
            calls: Cell::default(),
        }
    }

    fn says(&self, status: u16, body: &str) {
        *self.says.borrow_mut() = Ok(answer(status, body));
    }
}

impl Transport for Vendor {
    async fn send(&self, _request: Request) -> Result<Response, TransportError> {
        self.calls.set(self.calls.get() + 1);
        self.says.borrow().clone()
    }
}

/// One tab: a vendor, tokens, and ledgers over a storage that others may share.
struct Tab<S> {
    vendor: Vendor,
    vault: MemoryVault,
    ledgers: Ledgers<S>,
}

impl<S: Storage> Tab<S> {
    fn over(storage: S, vendor: Vendor) -> Self {
        let vault = MemoryVault::default();
        block_on(vault.write(&account(), &tokens(1))).unwrap();
        Self {
            vendor,
            vault,
            ledgers: Ledgers::new(storage, Allowance::CONNECTED_DRIVE),
        }
    }

    fn call_at(&self, now: UnixMillis, asker: Asker) -> Result<(), ApiError> {
        let host = FixedHost::at(now);
        let session = Session::new(&self.vendor, &self.vault, &host, account(), identity())
            .metered(&self.ledgers)
            .asked_by(asker);
        let call = session.call(Brand::Bmw, vehicle_list::request, vehicle_list::NAME);
        block_on(call).map(|_response| ())
    }

    fn ledger(&self) -> Ledger {
        block_on(self.ledgers.read(Subject::Account(&account())))
    }

    fn calls_today(&self) -> u32 {
        self.ledger().today(NOW).metered()
    }
}

fn tab(vendor: Vendor) -> Tab<MemoryStorage> {
    Tab::over(MemoryStorage::default(), vendor)
}

fn after(millis: i64) -> UnixMillis {
    UnixMillis(NOW.0 + millis)
}

#[test]
fn a_request_is_told_by_where_it_goes() {
    let api = Upstream::Api(Region::RestOfWorld);
    let sign_in = Upstream::SignIn(Region::RestOfWorld);
    let vrccs = "/eadrax-vrccs/v3/presentation/remote-commands";
    for (upstream, method, path, kind) in [
        (
            api,
            Method::Post,
            "/eadrax-vcs/v5/vehicle-list",
            CallKind::Reading,
        ),
        (
            api,
            Method::Get,
            "/eadrax-vcs/v4/vehicles/state?a=1",
            CallKind::Reading,
        ),
        (
            api,
            Method::Get,
            "/eadrax-crccs/v2/vehicles",
            CallKind::Reading,
        ),
        (
            api,
            Method::Get,
            "/eadrax-chs/v2/charging-sessions?next=x",
            CallKind::History,
        ),
        (
            api,
            Method::Get,
            "/eadrax-suscs/v1/vehicles/sustainability/widget",
            CallKind::History,
        ),
        (
            api,
            Method::Post,
            &format!("{vrccs}/door-lock"),
            CallKind::Command,
        ),
        (
            api,
            Method::Post,
            "/eadrax-crccs/v1/vehicles/X/stop-charging",
            CallKind::Command,
        ),
        (
            api,
            Method::Post,
            "/eadrax-dcs/v2/user/X/send-to-car",
            CallKind::Command,
        ),
        (
            api,
            Method::Post,
            &format!("{vrccs}/eventStatus?eventId=x"),
            CallKind::EventPoll,
        ),
        (
            api,
            Method::Post,
            &format!("{vrccs}/eventPosition?eventId=x"),
            CallKind::EventPoll,
        ),
        (sign_in, Method::Post, "/gcdm/oauth/token", CallKind::SignIn),
    ] {
        let request = Request {
            upstream,
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: None,
        };
        assert_eq!(kind_of(&request), kind, "{path}");
    }
}
