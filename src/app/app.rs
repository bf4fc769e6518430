//! Routes and contexts.

use std::time::Duration;

use carport_client::storage::StorageError;
use carport_client::storage::twice::Recovered;
use carport_domain::failure::Failure;
use carport_domain::log::What;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::browser::indexed_db::{Database, Kept, SecondCopy};
use crate::browser::{clock, config, document, settings_store, spawn};
use crate::context::{Context, words};
#[cfg(debug_assertions)]
use crate::pages::GalleryPage;
/// The gallery is for whoever works on the parts.
#[cfg(not(debug_assertions))]
use crate::pages::NotFoundPage as GalleryPage;
use crate::pages::{
    AccountsSettingsPage, CarPage, CarsPage, CommandsPage, ConnectPage, DemoPage,
    DisplaySettingsPage, HistoryPage, HistorySettingsPage, HomePage, HomeSettingsPage, ImportPage,
    LogPage, MapPage, NotFoundPage, RawPage, RefreshSettingsPage, SettingsPage, UnitsSettingsPage,
    VehicleSettingsPage,
};
use crate::services::Services;
use crate::state::{Phase, Preferences, Session};
use crate::tasks;

/// Ages on the screen move on this often.
const TICK: Duration = Duration::from_secs(20);

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let preferences = Preferences::restored(&settings_store::load());
    let session = Session::new(clock::now());
    provide_context(preferences);
    provide_context(session);

    Effect::new(move |_| {
        document::set_language(preferences.language.get());
        document::set_theme(preferences.theme.get());
    });
    // Ages are shown against the clock, and the clock is outside of the reactive world.
    let ticking = clock::every(TICK, move || session.now.set(clock::now()));
    let ticking = StoredValue::new_local(Some(ticking));
    on_cleanup(move || ticking.set_value(None));

    let following = settings_store::on_change(move |stored| preferences.take_over(stored));
    let following = StoredValue::new_local(Some(following));
    on_cleanup(move || following.set_value(None));

    let services = RwSignal::new_local(None::<Services>);
    spawn::spawn(async move {
        let opened = wire(session).await;
        let context = Context {
            session,
            preferences,
            services: opened,
        };
        opened.log().load().await;
        if session.was_recovered.get_untracked() {
            opened.log().note_now(What::Recovered).await;
        }
        tasks::restore(context).await;
        services.set(Some(opened));
        session.phase.set(Phase::Ready);
        // Nothing waits for it: whoever writes meanwhile writes to both.
        spawn::spawn(async move {
            opened.keep_twice().await;
        });
        opened.changes().follow(move |change| {
            spawn::spawn(tasks::follow_change(context, change));
        });
        tasks::resume_commands(context).await;
        tasks::reopen_demo(context).await;
        tasks::load_tracks_in_doubt(context).await;
        tasks::read_unread(context).await;
        tasks::keep_fresh(context).await;
    });

    let ready = move || {
        services.get().map(|services| {
            provide_context(Context {
                session,
                preferences,
                services,
            });
            view! { <Pages /> }
        })
    };
    let splash =
        move || view! { <p class="splash" role="status">{move || words().app.loading}</p> };

    view! {
        <Show when=move || session.phase.get() == Phase::Ready fallback=splash>
            {ready}
        </Show>
    }
}

/// Opens what this browser offers. What it refuses is said on every page; the app goes on without.
async fn wire(session: Session) -> Services {
    let reading = futures_lite::future::zip(open_kept(), config::load());
    let (kept, site) = reading.await;
    let failure = match (&site, &kept) {
        (Err(_), _) => Some(Failure::ConfigUnreadable),
        (Ok(_), Err(error)) => Some(Failure::from(*error)),
        (Ok(_), Ok(_)) if !document::is_secure() => Some(Failure::InsecurePage),
        (Ok(_), Ok(_)) => None,
    };
    session.standing_failure.set(failure);

    let are_tiles_refused = site.as_ref().is_ok_and(|site| site.are_tiles_refused);
    let recovered = kept
        .as_ref()
        .is_ok_and(|(_, recovered)| recovered.is_some());
    let services = Services::new(site.ok(), kept.ok().map(|(kept, _)| kept));
    session.was_recovered.set(recovered);
    if are_tiles_refused {
        services.log().note(What::TilesRefused);
    }
    services
}

/// Opens what is kept on this device; what the browser threw away comes back from the second copy.
async fn open_kept() -> Result<(Kept, Option<Recovered>), StorageError> {
    let copy = SecondCopy::opening();
    let kept = Kept::new(Database::open().await?, copy);
    let recovered = kept.recover().await?;
    Ok((kept, recovered))
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <Router base=document::router_base()>
            <Routes fallback=|| view! { <NotFoundPage /> }>
                <Route path=path!("") view=HomePage />
                <Route path=path!("cars") view=CarsPage />
                <Route path=path!("car/:id") view=CarPage />
                <Route path=path!("car/:id/commands") view=CommandsPage />
                <Route path=path!("car/:id/history/:part?") view=HistoryPage />
                <Route path=path!("car/:id/map") view=MapPage />
                <Route path=path!("connect") view=ConnectPage />
                <Route path=path!("demo") view=DemoPage />
                <Route path=path!("gallery") view=GalleryPage />
                <Route path=path!("import") view=ImportPage />
                <Route path=path!("settings") view=SettingsPage />
                <Route path=path!("settings/accounts") view=AccountsSettingsPage />
                <Route path=path!("settings/display") view=DisplaySettingsPage />
                <Route path=path!("settings/history") view=HistorySettingsPage />
                <Route path=path!("settings/home") view=HomeSettingsPage />
                <Route path=path!("settings/refresh") view=RefreshSettingsPage />
                <Route path=path!("settings/units") view=UnitsSettingsPage />
                <Route path=path!("settings/car/:id") view=VehicleSettingsPage />
                <Route path=path!("settings/data/:id") view=RawPage />
                <Route path=path!("settings/log") view=LogPage />
            </Routes>
        </Router>
    }
}
