//! How much of the device is used, and whether the browser keeps it.

use carport_client::storage::twice::Standing;
use carport_present::files::room_text;
use leptos::prelude::*;

use crate::browser::spawn;
use crate::browser::storage_persist::{Room, is_persistent, request_persistence, room};
use crate::context::{Context, words};

/// The section.
#[component]
pub(super) fn RoomSection() -> impl IntoView {
    let context = Context::here();
    let told = RwSignal::new(None::<Option<Room>>);
    let is_kept = RwSignal::new(None::<bool>);
    let is_refused = RwSignal::new(false);
    let standing = RwSignal::new(Standing::Unknown);
    spawn::spawn(async move {
        let room = room().await;
        told.try_set(Some(room));
        let kept = is_persistent().await;
        is_kept.try_set(Some(kept));
        let now = context.services.keep_twice().await;
        standing.try_set(now);
    });
    let used = move || {
        told.get().map(|told| match told {
            Some(Room {
                used_bytes,
                of_bytes,
            }) => room_text(used_bytes, of_bytes, &*context.locale()),
            None => words().history.files.room.unknown.to_owned(),
        })
    };
    let kept = move || {
        let text = &words().history.files.room;
        is_kept.get().map(|is_kept| {
            if is_kept {
                text.is_kept
            } else {
                text.is_not_kept
            }
        })
    };
    let copy = move || {
        let text = &words().history.files.room;
        match standing.get() {
            Standing::Unknown => None,
            Standing::InStep => Some(text.copy_in_step),
            Standing::Behind(_) => Some(text.copy_behind),
            Standing::Missing => Some(text.copy_missing),
        }
    };
    let ask = move |_| {
        spawn::spawn(async move {
            let is_granted = request_persistence().await;
            is_kept.try_set(Some(is_granted));
            is_refused.try_set(!is_granted);
        });
    };

    view! {
        <section class="tile settings-section">
            <h2>{move || words().history.files.room.title}</h2>
            <p>{used}</p>
            <p class="tile-detail" role="status">{kept}</p>
            <p class="tile-detail">{copy}</p>
            <Show when=move || is_refused.get()>
                <p class="field-hint" role="status">{move || words().history.files.room.refused}</p>
            </Show>
            <Show when=move || is_kept.get() == Some(false)>
                <p class="actions">
                    <button type="button" class="button" on:click=ask>
                        {move || words().history.files.room.ask}
                    </button>
                </p>
            </Show>
        </section>
    }
}
