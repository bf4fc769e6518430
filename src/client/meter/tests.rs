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
mod sign_ins;

const QUOTA: &str = r#"{"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 02:00:00."}"#;
const LIST: &str = r#"{"mappingInfos":[]}"#;
const HOUR: i64 = 3_600_000;

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
        block_on(self.ledgers.read(Subject::Account(&account()), NOW))
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
    const ROWS: [(CallKind, Method, &str); 11] = [
        (
            CallKind::Reading,
            Method::Post,
            "/eadrax-vcs/v5/vehicle-list",
        ),
        (
            CallKind::Reading,
            Method::Get,
            "/eadrax-vcs/v4/vehicles/state?a=1",
        ),
        (CallKind::Extra, Method::Get, "/eadrax-crccs/v2/vehicles"),
        (
            CallKind::Extra,
            Method::Get,
            "/eadrax-ics/v5/presentation/vehicles/images",
        ),
        (
            CallKind::History,
            Method::Get,
            "/eadrax-chs/v2/charging-sessions?next=x",
        ),
        (
            CallKind::History,
            Method::Get,
            "/eadrax-suscs/v1/vehicles/sustainability/widget",
        ),
        (
            CallKind::Command,
            Method::Post,
            "/eadrax-vrccs/v4/presentation/remote-commands/horn",
        ),
        (
            CallKind::Command,
            Method::Post,
            "/eadrax-crccs/v1/vehicles/X/stop-charging",
        ),
        (
            CallKind::Command,
            Method::Post,
            "/eadrax-dcs/v2/user/X/send-to-car",
        ),
        (
            CallKind::EventPoll,
            Method::Post,
            "/eadrax-vrccs/v3/x/eventStatus?eventId=x",
        ),
        (
            CallKind::EventPoll,
            Method::Post,
            "/eadrax-vrccs/v3/x/eventPosition?eventId=x",
        ),
    ];
    let kind = |upstream, method, path: &str| {
        kind_of(&Request {
            upstream,
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: None,
        })
    };
    for (expected, method, path) in ROWS {
        let api = Upstream::Api(Region::RestOfWorld);
        assert_eq!(kind(api, method, path), expected, "{path}");
    }
    let sign_in = Upstream::SignIn(Region::RestOfWorld);
    assert_eq!(
        kind(sign_in, Method::Post, "/gcdm/oauth/token"),
        CallKind::SignIn
    );
}
