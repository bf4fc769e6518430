//! What the owner hands on: a text for a forum, or a file that any Carport opens.

use carport_client::captures::file::CaptureFile;
use carport_client::forum::{self, Report};
use carport_client::redact::Options;
use carport_domain::remote::Remote;
use carport_present::raw::about::Origin;
use leptos::prelude::*;

use super::desk::{Desk, Said};
use super::shown::options;
use crate::browser::download;
use crate::context::words;
use crate::parts::{Icon, IconName};
use crate::services::client_language;

const FILE: &str = "carport-capture.json";

/// The section at the end of the page.
#[component]
pub fn SharingSection(desk: Desk) -> impl IntoView {
    let report = RwSignal::new(None::<String>);
    let copy = move |_| {
        let text = forum_text(desk);
        report.set(Some(text.clone()));
        desk.copy(text, Said::ForumCopied);
    };
    let save = move |options: Options| {
        let is_saved = file(desk).is_some_and(|file| {
            let text = file.masked(options).to_text();
            download::save(FILE, "application/json", &text)
        });
        if is_saved {
            desk.said.set(Said::Saved);
        }
    };
    let save_masked = move |_| save(options(desk.positions.get_untracked(), false));
    let save_unmasked = move |_| save(Options::SECRETS_ONLY);

    view! {
        <section class="tile raw-share">
            <h2>{move || words().raw.share}</h2>
            <p class="tile-detail">{move || words().raw.forum_hint}</p>
            <div class="actions">
                <button type="button" class="button button-primary" on:click=copy>
                    <Icon name=IconName::Copy />
                    {move || words().raw.forum}
                </button>
                <button type="button" class="button" on:click=save_masked>
                    <Icon name=IconName::Download />
                    {move || words().raw.save}
                </button>
                <Show when=move || desk.is_unmasked()>
                    <button type="button" class="button button-danger" on:click=save_unmasked>
                        <Icon name=IconName::Download />
                        {move || words().raw.save_unmasked}
                    </button>
                </Show>
            </div>
            <p class="field-hint">{move || words().raw.save_hint}</p>
            <p class="raw-said">{move || desk.said.get().text()}</p>
            <Show when=move || report.with(Option::is_some)>
                <details class="disclosure" open>
                    <summary>
                        <Icon name=IconName::ChevronRight />
                        {move || words().raw.forum_preview}
                    </summary>
                    <pre
                        class="raw-text raw-report"
                        tabindex="0"
                        aria-label=move || words().raw.forum_preview
                    >
                        {move || report.get()}
                    </pre>
                </details>
            </Show>
        </section>
    }
}

fn forum_text(desk: Desk) -> String {
    let vehicle = desk.vehicle();
    let capture = desk.capture.get_untracked();
    let capabilities = vehicle.snapshot.with_untracked(|snapshot| {
        let held = Remote::value(snapshot);
        held.map(|held| held.status.capabilities)
    });
    let profile = vehicle.profile.get_untracked();
    let log = untrack(|| desk.context().services.log().entries());
    forum::text(&Report {
        app_version: env!("CARGO_PKG_VERSION"),
        drive_train: profile.and_then(|profile| profile.drive_train),
        source: match desk.origin {
            Origin::ConnectedDrive => "connected_drive",
            Origin::Demo => "demo",
            Origin::Import => "import",
        },
        capabilities,
        documents: capture.as_ref().map_or(&[], |capture| &*capture.documents),
        log: &log,
    })
}

fn file(desk: Desk) -> Option<CaptureFile> {
    let capture = desk.capture.get_untracked()?;
    let profile = desk.vehicle().profile.get_untracked();
    let language = desk.context().preferences.language.get_untracked();
    Some(CaptureFile {
        created_at: Desk::now(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        language: client_language(language).code().to_owned(),
        drive_train: profile.and_then(|profile| profile.drive_train),
        documents: capture.documents.clone(),
    })
}
