//! The wiring: which transport, storage and vault serve an account.

mod changes;
mod meter;
mod storage;
mod transport;
mod vault;

use std::cell::RefCell;
use std::rc::Rc;

use carport_client::identity::{Identity, Language as ClientLanguage};
use carport_client::records::Login;
use carport_client::session::Session as ClientSession;
use carport_client::storage::memory::{MemoryStorage, MemoryVault};
use carport_client::storage::twice::Standing;
use carport_domain::ids::AccountId;
use carport_present::locale::Language;
use leptos::prelude::*;

use crate::browser::config::{SiteConfig, Tiles};
use crate::browser::demo_worker::DemoWorker;
use crate::browser::document;
use crate::browser::fetch::FetchTransport;
use crate::browser::host::BrowserHost;
use crate::browser::indexed_db::Kept;
use crate::browser::vault::BrowserVault;
use crate::log::Log;
use crate::state::Source;

pub use changes::{Change, Changes};
pub use meter::AppMeter;
pub use storage::AppStorage;
pub use transport::{AppTransport, Carrier};
pub use vault::{AppLock, AppVault};

/// What serves one account.
pub struct Service {
    /// Carries its requests.
    pub transport: AppTransport,
    /// Keeps its records and answers.
    pub storage: Rc<AppStorage>,
    /// Keeps its tokens.
    pub vault: Rc<AppVault>,
    /// Asked before each of its calls.
    pub meter: Rc<AppMeter>,
}

impl Service {
    /// A session of the account, for texts in this language; its calls are the app's own.
    pub fn session<'a>(
        &'a self,
        host: &'a BrowserHost,
        id: &AccountId,
        login: &Login,
        language: Language,
    ) -> ClientSession<'a, AppTransport, AppVault, BrowserHost, AppMeter> {
        let identity = Identity {
            region: login.region,
            language: client_language(language),
            installation: login.installation.clone(),
        };
        ClientSession::new(&self.transport, &*self.vault, host, id.clone(), identity)
            .metered(&self.meter)
    }
}

/// The screen's language as the vendor is asked for it.
pub const fn client_language(language: Language) -> ClientLanguage {
    match language {
        Language::English => ClientLanguage::English,
        Language::French => ClientLanguage::French,
    }
}

struct Wiring {
    site: SiteConfig,
    transport: AppTransport,
    storage: Rc<AppStorage>,
    vault: Rc<AppVault>,
    meter: Rc<AppMeter>,
    demo: RefCell<Option<Rc<Service>>>,
    host: BrowserHost,
    log: Log,
    changes: Rc<Changes>,
}

impl Wiring {
    /// What is kept on this device, reached over this transport.
    fn service(&self, transport: AppTransport) -> Rc<Service> {
        Rc::new(Service {
            transport,
            storage: Rc::clone(&self.storage),
            vault: Rc::clone(&self.vault),
            meter: Rc::clone(&self.meter),
        })
    }
}

/// The wiring as it stands in context: cheap to copy, bound to the page's one thread.
#[derive(Clone, Copy)]
pub struct Services(StoredValue<Rc<Wiring>, LocalStorage>);

impl Services {
    /// Wires the browser's adapters together; without a database, memory stands in.
    pub fn new(site: Option<SiteConfig>, kept: Option<Kept>) -> Self {
        let carrier = match &site {
            Some(site) => Carrier::Fetch(FetchTransport::new(site.proxy.clone())),
            None => Carrier::Nowhere,
        };
        let (storage, vault) = if let Some(kept) = kept {
            // Without encryption tokens stay in memory: better signed out than in clear.
            let vault = if document::is_secure() {
                AppVault::Browser(
                    BrowserVault::new(kept.first().clone()),
                    MemoryVault::default(),
                )
            } else {
                AppVault::Memory(MemoryVault::default())
            };
            (AppStorage::Browser(kept), vault)
        } else {
            let vault = AppVault::Memory(MemoryVault::default());
            (AppStorage::Memory(MemoryStorage::default()), vault)
        };
        let storage = Rc::new(storage);
        let log = Log::kept_in(Rc::clone(&storage));
        let wiring = Wiring {
            site: site.unwrap_or_default(),
            transport: AppTransport::new(carrier, log.clone()),
            meter: Rc::new(AppMeter::over(&storage, log.clone())),
            storage,
            vault: Rc::new(vault),
            demo: RefCell::default(),
            host: BrowserHost,
            log,
            changes: Rc::new(Changes::open()),
        };
        Self(StoredValue::new_local(Rc::new(wiring)))
    }

    /// Brings the second copy of what is kept up to date, and tells how it stands.
    pub async fn keep_twice(&self) -> Standing {
        let storage = self.0.with_value(|wiring| Rc::clone(&wiring.storage));
        storage.keep_twice().await
    }

    /// Where the site's proxy and captcha frame are.
    pub fn site(&self) -> SiteConfig {
        self.0.with_value(|wiring| wiring.site.clone())
    }

    /// Whose map tiles may be offered, if anybody's.
    pub fn tiles(&self) -> Option<Tiles> {
        self.0.with_value(|wiring| wiring.site.tiles.clone())
    }

    /// Clock and chance.
    pub fn host(&self) -> BrowserHost {
        self.0.with_value(|wiring| wiring.host)
    }

    /// What this tab and others tell each other of what they change.
    pub fn changes(&self) -> Rc<Changes> {
        self.0.with_value(|wiring| Rc::clone(&wiring.changes))
    }

    /// What the app did lately.
    pub fn log(&self) -> Log {
        self.0.with_value(|wiring| wiring.log.clone())
    }

    /// The log as an account of this source writes it: of the demo nothing is kept.
    pub fn log_of(&self, source: Source) -> Log {
        match source {
            Source::Demo => self.log().fleeting(),
            Source::ConnectedDrive | Source::Import => self.log(),
        }
    }

    /// What serves an account of this source; `None` for the demo's once it is closed.
    pub fn of(&self, source: Source) -> Option<Rc<Service>> {
        self.0.with_value(|wiring| match source {
            Source::ConnectedDrive => Some(wiring.service(wiring.transport.clone())),
            Source::Demo => wiring.demo.borrow().clone(),
            Source::Import => {
                let transport = AppTransport::new(Carrier::Nowhere, wiring.log.clone());
                Some(wiring.service(transport))
            }
        })
    }

    /// Puts the demo's worker in its place, with a storage of its own that goes with it.
    pub fn open_demo(&self, worker: DemoWorker) {
        let storage = Rc::new(AppStorage::Memory(MemoryStorage::default()));
        let log = self.log().fleeting();
        let service = Service {
            transport: AppTransport::new(Carrier::Demo(worker), log.clone()),
            meter: Rc::new(AppMeter::over(&storage, log)),
            storage,
            vault: Rc::new(AppVault::Memory(MemoryVault::default())),
        };
        self.0
            .with_value(|wiring| *wiring.demo.borrow_mut() = Some(Rc::new(service)));
    }

    /// What serves the demo, with its worker, while it is open.
    pub fn demo(&self) -> Option<(Rc<Service>, DemoWorker)> {
        let service = self.of(Source::Demo)?;
        let Carrier::Demo(worker) = service.transport.carrier() else {
            return None;
        };
        let worker = worker.clone();
        Some((service, worker))
    }

    /// Whether this is still what serves the source: a demo may have been left meanwhile.
    pub fn is_current(&self, source: Source, service: &Rc<Service>) -> bool {
        source != Source::Demo
            || self
                .of(source)
                .is_some_and(|current| Rc::ptr_eq(&current, service))
    }

    /// Ends the demo's worker and forgets everything of it.
    pub fn close_demo(&self) {
        self.0.with_value(|wiring| *wiring.demo.borrow_mut() = None);
    }
}
