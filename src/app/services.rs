//! The wiring: which transport, storage and vault serve an account.

mod vault;

use std::cell::RefCell;
use std::rc::Rc;

use carport_client::identity::{Identity, Language as ClientLanguage};
use carport_client::meter::Ledgers;
use carport_client::records::Login;
use carport_client::session::Session as ClientSession;
use carport_client::storage::memory::{MemoryStorage, MemoryVault};
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::transport::{Request, Response, Transport, TransportError};
use carport_domain::budget::Allowance;
use carport_domain::ids::AccountId;
use carport_present::locale::Language;
use leptos::prelude::*;

use crate::browser::config::SiteConfig;
use crate::browser::demo_worker::DemoWorker;
use crate::browser::document;
use crate::browser::fetch::FetchTransport;
use crate::browser::host::BrowserHost;
use crate::browser::indexed_db::Database;
use crate::browser::vault::BrowserVault;
use crate::state::Source;

pub use vault::{AppLock, AppVault};

/// Carries requests to wherever an account's cars come from.
#[derive(Clone)]
pub enum AppTransport {
    /// To the proxy.
    Fetch(FetchTransport),
    /// Nowhere: it is not known where the proxy is, or there is nobody to ask.
    Nowhere,
    /// To the demo's worker.
    Demo(DemoWorker),
}

impl Transport for AppTransport {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        match self {
            Self::Fetch(transport) => transport.send(request).await,
            Self::Nowhere => Err(TransportError::Unreachable),
            Self::Demo(transport) => transport.send(request).await,
        }
    }
}

/// The browser's database, or memory where there is none and for the demo.
pub enum AppStorage {
    /// Kept.
    Browser(Database),
    /// Gone with the page.
    Memory(MemoryStorage),
}

impl Storage for AppStorage {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        match self {
            Self::Browser(storage) => storage.get(table, key).await,
            Self::Memory(storage) => storage.get(table, key).await,
        }
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        match self {
            Self::Browser(storage) => storage.list(table, prefix).await,
            Self::Memory(storage) => storage.list(table, prefix).await,
        }
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        match self {
            Self::Browser(storage) => storage.put(table, entries).await,
            Self::Memory(storage) => storage.put(table, entries).await,
        }
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        match self {
            Self::Browser(storage) => storage.update(table, key, change).await,
            Self::Memory(storage) => storage.update(table, key, change).await,
        }
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        match self {
            Self::Browser(storage) => storage.remove(table, prefix).await,
            Self::Memory(storage) => storage.remove(table, prefix).await,
        }
    }
}

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

/// Counts calls and keeps closures, in the storage of the account.
pub type AppMeter = Ledgers<Rc<AppStorage>>;

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

/// The demo stands in for the vendor, so it has the vendor's allowance.
fn meter_over(storage: &Rc<AppStorage>) -> AppMeter {
    Ledgers::new(Rc::clone(storage), Allowance::CONNECTED_DRIVE)
}

struct Wiring {
    site: SiteConfig,
    transport: AppTransport,
    storage: Rc<AppStorage>,
    vault: Rc<AppVault>,
    meter: Rc<AppMeter>,
    demo: RefCell<Option<Rc<Service>>>,
    host: BrowserHost,
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
    pub fn new(site: Option<SiteConfig>, database: Option<Database>) -> Self {
        let transport = match &site {
            Some(site) => AppTransport::Fetch(FetchTransport::new(site.proxy.clone())),
            None => AppTransport::Nowhere,
        };
        let (storage, vault) = if let Some(database) = database {
            // Without encryption tokens stay in memory: better signed out than in clear.
            let vault = if document::is_secure() {
                AppVault::Browser(BrowserVault::new(database.clone()), MemoryVault::default())
            } else {
                AppVault::Memory(MemoryVault::default())
            };
            (AppStorage::Browser(database), vault)
        } else {
            let vault = AppVault::Memory(MemoryVault::default());
            (AppStorage::Memory(MemoryStorage::default()), vault)
        };
        let storage = Rc::new(storage);
        let wiring = Wiring {
            site: site.unwrap_or_default(),
            transport,
            meter: Rc::new(meter_over(&storage)),
            storage,
            vault: Rc::new(vault),
            demo: RefCell::default(),
            host: BrowserHost,
        };
        Self(StoredValue::new_local(Rc::new(wiring)))
    }

    /// Where the site's proxy and captcha frame are.
    pub fn site(&self) -> SiteConfig {
        self.0.with_value(|wiring| wiring.site.clone())
    }

    /// Clock and chance.
    pub fn host(&self) -> BrowserHost {
        self.0.with_value(|wiring| wiring.host)
    }

    /// What serves an account of this source; `None` for the demo's once it is closed.
    pub fn of(&self, source: Source) -> Option<Rc<Service>> {
        self.0.with_value(|wiring| match source {
            Source::ConnectedDrive => Some(wiring.service(wiring.transport.clone())),
            Source::Demo => wiring.demo.borrow().clone(),
            Source::Import => Some(wiring.service(AppTransport::Nowhere)),
        })
    }

    /// Puts the demo's worker in its place, with a storage of its own that goes with it.
    pub fn open_demo(&self, worker: DemoWorker) {
        let storage = Rc::new(AppStorage::Memory(MemoryStorage::default()));
        let service = Service {
            transport: AppTransport::Demo(worker),
            meter: Rc::new(meter_over(&storage)),
            storage,
            vault: Rc::new(AppVault::Memory(MemoryVault::default())),
        };
        self.0
            .with_value(|wiring| *wiring.demo.borrow_mut() = Some(Rc::new(service)));
    }

    /// What serves the demo, with its worker, while it is open.
    pub fn demo(&self) -> Option<(Rc<Service>, DemoWorker)> {
        let service = self.of(Source::Demo)?;
        let AppTransport::Demo(worker) = &service.transport else {
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
