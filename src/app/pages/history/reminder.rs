//! That this history lives in one browser alone, said where it is looked at.

use carport_domain::history::backup_reminder::BackupReminder;
use carport_present::files::dated;
use leptos::prelude::*;
use leptos_router::components::A;

use super::desk::HistoryDesk;
use super::head::HEADING;
use crate::browser::{clock, document};
use crate::context::words;
use crate::parts::{Icon, IconName};
use crate::state::Source;

/// The reminder, when it is time. The demo has nothing to lose.
#[component]
pub(super) fn Reminder(desk: HistoryDesk) -> impl IntoView {
    let HistoryDesk { context, read, .. } = desk;
    let times = context.preferences.backup;
    let reminder = Memo::new(move |_| {
        let first_known = read.with(|read| read.as_ref()?.first_known());
        let reminder = times.get().reminder(first_known, clock::now());
        reminder.filter(|_| desk.source() != Source::Demo)
    });
    let title = move || {
        let text = &words().history.page;
        Some(match reminder.get()? {
            BackupReminder::NeverSaved => text.never_saved.to_owned(),
            BackupReminder::SavedAt(at) => (text.saved_long_ago)(&dated(at, &*context.locale())),
        })
    };
    let put_off = move |_| {
        times.update(|times| times.put_off_at = Some(clock::now()));
        context.save_preferences();
        document::focus(HEADING);
    };

    view! {
        <Show when=move || reminder.get().is_some()>
            <aside class="notice tone-neutral" aria-labelledby="backup-reminder">
                <Icon name=IconName::Info />
                <div class="notice-text">
                    <p class="notice-title" id="backup-reminder">
                        {title}
                    </p>
                    <p>{move || words().history.page.one_browser}</p>
                </div>
                <div class="notice-actions">
                    <A href="/settings/history" attr:class="button">
                        {move || words().history.page.save_backup}
                    </A>
                    <button type="button" class="button" on:click=put_off>
                        {move || words().history.page.in_a_week}
                    </button>
                </div>
            </aside>
        </Show>
    }
}
