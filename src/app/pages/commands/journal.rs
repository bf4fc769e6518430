//! The log at the foot of the page: what was told before, and what may be done with it.

mod files;
mod filters;
mod row;
mod said;

use carport_domain::ids::CommandId;
use carport_present::commands::log::{Filter, LogPage, log_page};
use leptos::prelude::*;

use self::files::Files;
use self::filters::Filters;
use self::row::Row;
use self::said::{Said, SaidLine};
use super::desk::Desk;
use crate::browser::document;
use crate::context::{Context, words};
use crate::state::Vehicle;

/// So many rows stand there before more are asked for.
const FIRST_ROWS: usize = 20;
/// Where the focus goes when what had it is gone.
const HEADING: &str = "journal-heading";

/// What the parts of the log share.
#[derive(Clone, Copy)]
struct Book {
    context: Context,
    vehicle: StoredValue<Vehicle>,
    filter: RwSignal<Filter>,
    most_rows: RwSignal<usize>,
    page: Memo<LogPage>,
    said: RwSignal<Option<Said>>,
    /// How often something was said.
    turn: StoredValue<u32>,
}

impl Book {
    fn of(desk: Desk) -> Self {
        let (context, vehicle) = (desk.context, desk.vehicle);
        let filter = RwSignal::new(Filter::default());
        let entries = vehicle.commands.entries.clone();
        let page = Memo::new(move |_| {
            let now = context.session.now.get();
            entries.with(|entries| log_page(entries, filter.get(), now, &*context.locale()))
        });
        Self {
            context,
            vehicle: StoredValue::new(vehicle),
            filter,
            most_rows: RwSignal::new(FIRST_ROWS),
            page,
            said: RwSignal::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// The rows that are shown, by their ids.
    fn ids(self) -> Memo<Vec<CommandId>> {
        Memo::new(move |_| {
            let most = self.most_rows.get();
            self.page.with(|page| {
                let rows = page.rows.iter().take(most);
                rows.map(|row| row.id.clone()).collect()
            })
        })
    }
}

/// The log.
#[component]
pub(super) fn Journal(desk: Desk) -> impl IntoView {
    let unreadable = desk.vehicle.commands.unreadable_count.clone();
    let book = Book::of(desk);
    let ids = book.ids();
    let count = move || book.page.with(|page| page.count.clone());
    let empty = Memo::new(move |_| book.page.with(|page| page.empty));
    let has_more = Memo::new(move |_| {
        let most = book.most_rows.get();
        book.page.with(|page| page.rows.len() > most)
    });
    let show_all = move |_| {
        let first_new = book.page.with_untracked(|page| {
            let mut hidden = page.rows.iter().skip(book.most_rows.get_untracked());
            hidden.next().map(|row| row::summary_id(&row.id))
        });
        book.most_rows.set(usize::MAX);
        // The button goes with what it was for.
        if let Some(id) = first_new {
            document::focus(&id);
        }
    };
    let unread = move || {
        let count = unreadable.get();
        (count > 0).then(|| {
            let locale = book.context.locale();
            words().commands.log.unreadable.text(count as u64, &*locale)
        })
    };

    view! {
        <section class="tile journal" aria-labelledby=HEADING>
            <h2 id=HEADING class="tile-heading" tabindex="-1">
                {move || words().commands.log.title}
            </h2>
            <p class="tile-detail">{move || words().commands.log.retention}</p>
            {move || unread().map(|text| view! { <p class="tile-detail">{text}</p> })}
            <Filters filter=book.filter />
            <p class="journal-count" role="status">
                {count}
            </p>
            {move || empty.get().map(|text| view! { <p class="journal-empty">{text}</p> })}
            <ul class="journal-rows" hidden=move || ids.with(Vec::is_empty)>
                <For each=move || ids.get() key=|id| id.clone() let:id>
                    <Row book=book id=id />
                </For>
            </ul>
            <Show when=move || has_more.get()>
                <p class="actions">
                    <button type="button" class="button" on:click=show_all>
                        {move || words().commands.log.show_all}
                    </button>
                </p>
            </Show>
            <Files book=book />
            <SaidLine book=book />
        </section>
    }
}
