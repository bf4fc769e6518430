//! The editor of the tiles: dragged, moved by keys and buttons, hidden and shown.

use carport_domain::ids::VehicleId;
use carport_domain::vehicle::preferences::TileChoice;
use carport_present::locale::Locale;
use carport_present::tiles::{Tile, is_hidden, move_before, name, ordered, set_hidden, step};
use leptos::prelude::*;

use crate::browser::listener::Listener;
use crate::browser::{document, drag, spawn};
use crate::context::{Context, words};
use crate::parts::{BareSwitch, Icon, IconName};
use crate::state::Vehicle;
use crate::tasks;

/// Marks a row with the code of its tile, so that a drag finds it.
const MARK: &str = "data-tile";

/// Id of the editor, so that whoever opens it is led to its beginning.
pub const ARRANGER: &str = "arranger";

/// What the rows share.
#[derive(Clone, Copy)]
struct Arranging {
    context: Context,
    id: StoredValue<VehicleId>,
    choice: RwSignal<TileChoice>,
    dragged: RwSignal<Option<Tile>>,
    said: RwSignal<String>,
    following: StoredValue<Option<[Listener; 3]>, LocalStorage>,
}

impl Arranging {
    fn change(self, change: impl FnOnce(&mut TileChoice)) {
        self.choice.update(change);
        let choice = self.choice.get_untracked();
        let id = self.id.get_value();
        spawn::spawn(tasks::change_vehicle(self.context, id, move |record| {
            record.preferences.tiles = choice;
        }));
    }

    fn step(self, tile: Tile, is_later: bool) {
        self.change(|choice| step(choice, tile, is_later));
        self.say_place(tile);
    }

    fn say_place(self, tile: Tile) {
        let tiles = ordered(&self.choice.get_untracked());
        let place = tiles.iter().position(|other| *other == tile).unwrap_or(0) + 1;
        let locale = untrack(|| self.context.locale());
        let number = |count: usize| locale.number(count as f64, 0);
        let words = &self.context.words_now().tiles;
        let place = (words.place)(&number(place), &number(tiles.len()));
        self.said.set((words.moved)(name(tile, words), &place));
    }

    fn grab(self, tile: Tile) {
        self.dragged.set(Some(tile));
        let over = move |code: String| {
            let Some(over) = Tile::from_code(&code).filter(|over| *over != tile) else {
                return;
            };
            let tiles = ordered(&self.choice.get_untracked());
            let place = |wanted| tiles.iter().position(|other| *other == wanted);
            // Dragged downwards it comes to stand after the one it is over.
            let is_downwards = place(tile) < place(over);
            let before = if is_downwards {
                place(over).and_then(|place| tiles.get(place + 1).copied())
            } else {
                Some(over)
            };
            self.choice
                .update(|choice| move_before(choice, tile, before));
        };
        let end = move || {
            self.dragged.set(None);
            self.following.set_value(None);
            self.change(|_| ());
            self.say_place(tile);
        };
        self.following
            .set_value(Some(drag::follow(MARK, over, end)));
    }
}

/// The editor.
#[component]
pub fn TileArranger(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let arranging = Arranging {
        context: Context::here(),
        choice: RwSignal::new(untrack(|| vehicle.preferences().tiles)),
        id: StoredValue::new(vehicle.id),
        dragged: RwSignal::new(None),
        said: RwSignal::default(),
        following: StoredValue::new_local(None),
    };
    let tiles = Memo::new(move |_| arranging.choice.with(ordered));
    let reset = move |_| {
        arranging.change(|choice| *choice = TileChoice::default());
        arranging
            .said
            .set(arranging.context.words_now().tiles.was_reset.to_owned());
    };

    view! {
        <div class="arranger" id=ARRANGER tabindex="-1">
            <p class="tile-detail">{move || words().tiles.explained}</p>
            <ol class="arranger-list">
                <For each=move || tiles.get() key=|tile| *tile let:tile>
                    <ArrangerRow tile=tile arranging=arranging />
                </For>
            </ol>
            <p class="visually-hidden" role="status">
                {arranging.said}
            </p>
            <button type="button" class="button" on:click=reset>
                <Icon name=IconName::RotateCcw />
                {move || words().tiles.reset}
            </button>
        </div>
    }
}

#[component]
fn ArrangerRow(tile: Tile, arranging: Arranging) -> impl IntoView {
    let label = move || name(tile, &words().tiles);
    let is_shown = Memo::new(move |_| arranging.choice.with(|choice| !is_hidden(choice, tile)));
    let show = Callback::new(move |is_shown: bool| {
        arranging.change(|choice| set_hidden(choice, tile, !is_shown));
    });
    let is_dragged = move || arranging.dragged.get() == Some(tile);
    let handle_id = format!("tile-{}", tile.code());
    // A row that moves in the document loses the focus.
    let move_by_key = {
        let handle_id = handle_id.clone();
        move |event: leptos::ev::KeyboardEvent| {
            let is_later = match event.key().as_str() {
                "ArrowDown" => true,
                "ArrowUp" => false,
                _ => return,
            };
            event.prevent_default();
            arranging.step(tile, is_later);
            let handle_id = handle_id.clone();
            request_animation_frame(move || document::focus(&handle_id));
        }
    };
    let arrow = move |is_later: bool| {
        let id = format!(
            "tile-{}-{}",
            tile.code(),
            if is_later { "later" } else { "earlier" }
        );
        let words = move || {
            let tiles = &words().tiles;
            let phrase = if is_later { tiles.later } else { tiles.earlier };
            phrase(label())
        };
        let press = {
            let id = id.clone();
            move |_| {
                arranging.step(tile, is_later);
                let id = id.clone();
                request_animation_frame(move || document::focus(&id));
            }
        };
        let icon = if is_later {
            IconName::ArrowDown
        } else {
            IconName::ArrowUp
        };
        view! {
            <button type="button" class="icon-button" id=id aria-label=words on:click=press>
                <Icon name=icon />
            </button>
        }
    };

    view! {
        <li
            class="arranger-row"
            class:arranger-dragged=is_dragged
            class:arranger-hidden=move || !is_shown.get()
            data-tile=tile.code()
        >
            <button
                type="button"
                class="icon-button arranger-handle"
                id=handle_id
                aria-label=move || (words().tiles.drag)(label())
                on:keydown=move_by_key
                on:pointerdown=move |event| {
                    event.prevent_default();
                    arranging.grab(tile);
                }
            >
                <Icon name=IconName::Grip />
            </button>
            <label class="arranger-name">
                <BareSwitch
                    is_on=is_shown
                    on_change=show
                    attr:aria-label=move || (words().tiles.show)(label())
                />
                <span>{label}</span>
            </label>
            {arrow(false)}
            {arrow(true)}
        </li>
    }
}
