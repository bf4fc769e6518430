//! The files that were opened before, each of which can be taken back.

use carport_client::history::imports::{Import, Imports};
use carport_present::files::import_line;
use leptos::prelude::*;

use super::said::{Said, SaidLines, refused};
use super::source_here;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::tasks;

/// The section.
#[component]
pub(super) fn ImportsSection(context: Context, imports_turn: RwSignal<u32>) -> impl IntoView {
    let imports = RwSignal::new(Imports::default());
    let said = RwSignal::new(None::<Said>);
    Effect::new(move |_| {
        imports_turn.track();
        let source = source_here(context);
        spawn::spawn(async move {
            match tasks::list_imports(context, source).await {
                Ok(listed) => {
                    imports.try_set(listed);
                }
                Err(error) => {
                    said.try_set(Some(refused(context, error)));
                }
            }
        });
    });
    let rows = move || {
        let all = imports.with(|imports| imports.imports.clone());
        all.into_iter()
            .map(|import| {
                view! {
                    <ImportRow context=context import=import imports_turn=imports_turn said=said />
                }
            })
            .collect_view()
    };
    let notes = move || {
        let text = &words().history.files.imports;
        let locale = context.locale();
        let (unsettled, unreadable) =
            imports.with(|imports| (imports.unsettled_count, imports.unreadable_count));
        let counted = [(unsettled, &text.cut_short), (unreadable, &text.unreadable)];
        counted
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, text)| {
                view! { <p class="field-hint">{text.text(count as u64, &*locale)}</p> }
            })
            .collect_view()
    };
    let is_empty = move || imports.with(|imports| imports.imports.is_empty());

    view! {
        <section class="tile settings-section">
            <h2>{move || words().history.files.imports.title}</h2>
            <Show when=is_empty>
                <p class="tile-detail">{move || words().history.files.imports.none}</p>
            </Show>
            <ul class="import-list">{rows}</ul>
            {notes}
            <SaidLines said=said />
        </section>
    }
}

#[component]
fn ImportRow(
    context: Context,
    import: Import,
    imports_turn: RwSignal<u32>,
    said: RwSignal<Option<Said>>,
) -> impl IntoView {
    let Import { about, merged } = import;
    let name = about.name.clone();
    let name = Signal::derive(move || {
        let nameless = words().history.files.imports.nameless;
        name.clone().unwrap_or_else(|| nameless.to_owned())
    });
    let at = about.at;
    let detail = move || import_line(at, merged, &*context.locale());
    let is_leaving = RwSignal::new(false);
    let undo = move |_| {
        if is_leaving.get_untracked() {
            return;
        }
        is_leaving.set(true);
        let id = about.id.clone();
        spawn::spawn(async move {
            let source = untrack(|| source_here(context));
            let taken_back = tasks::undo_import(context, source, &id).await;
            let files = &context.words_now().history.files;
            let told = match taken_back {
                Ok(taken_back) => {
                    let (text, locale) = (&files.imports, context.locale());
                    let mut lines = vec![text.undone.text(taken_back.count as u64, &*locale)];
                    let damaged = taken_back.unreadable_count;
                    if damaged > 0 {
                        lines.push(text.damaged.text(damaged as u64, &*locale));
                    }
                    Said::good(lines)
                }
                Err(error) => refused(context, error),
            };
            is_leaving.try_set(false);
            said.try_set(Some(told));
            imports_turn.try_update(|turn| *turn += 1);
        });
    };

    view! {
        <li class="import-opened">
            <div class="link-text">
                <p class="import-name">{name}</p>
                <p class="field-hint">{detail}</p>
            </div>
            <button
                type="button"
                class="button"
                aria-label=move || (words().history.files.imports.undo)(&name.get())
                aria-disabled=move || is_leaving.get().then_some("true")
                on:click=undo
            >
                {move || words().history.files.undo}
            </button>
        </li>
    }
}
