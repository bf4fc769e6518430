//! The pictures of a map provider: asked for before anything is requested, switched off again,
//! credited, and missed in words.

use leptos::prelude::*;

use crate::browser::config::Tiles;
use crate::browser::online;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, Sheet, Switch, TileSource};

/// The host that sees which area is shown, as the owner reads it.
fn host(tiles: &Tiles) -> String {
    let origin = tiles.origin.split_once("://").map(|(_scheme, host)| host);
    origin.unwrap_or(&tiles.origin).to_owned()
}

/// The provider that the owner agreed to, tracked; another one has to ask again.
fn agreed(context: Context) -> Option<Tiles> {
    let tiles = context.services.tiles()?;
    let consent = context.preferences.tiles_consent.get();
    (consent.as_ref() == Some(&tiles.origin)).then_some(tiles)
}

/// What the map is given: nothing before the owner agreed.
pub(super) fn source(context: Context) -> Memo<Option<TileSource>> {
    Memo::new(move |_| {
        agreed(context).map(|tiles| TileSource {
            url: tiles.url,
            max_zoom: tiles.max_zoom,
        })
    })
}

fn decide(context: Context, is_wanted: bool) {
    let consent = context.services.tiles().filter(|_| is_wanted);
    let consent = consent.map(|tiles| tiles.origin);
    context.preferences.tiles_consent.set(consent);
    context.save_preferences();
}

/// The button on the map, as long as there is a provider that was not agreed to.
#[component]
pub(super) fn TileOffer() -> impl IntoView {
    let context = Context::here();
    let is_open = RwSignal::new(false);
    let is_offered =
        Memo::new(move |_| context.services.tiles().is_some() && agreed(context).is_none());
    let question = move || {
        let host = context.services.tiles().map(|tiles| host(&tiles));
        host.map(|host| (words().map.tiles.question)(&host))
    };
    let leave = Callback::new(move |()| is_open.set(false));

    view! {
        <Show when=move || is_offered.get()>
            <button type="button" class="stage-tool" on:click=move |_| is_open.set(true)>
                <Icon name=IconName::Globe />
                {move || words().map.tiles.show}
            </button>
        </Show>
        <Sheet
            is_open=is_open
            title=Signal::derive(|| words().map.tiles.title.to_owned())
            close=Signal::derive(|| words().map.tiles.stay)
            on_close=leave
        >
            <p>{question}</p>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| leave.run(())>
                    {move || words().map.tiles.stay}
                </button>
                <button
                    type="button"
                    class="button button-primary"
                    on:click=move |_| {
                        decide(context, true);
                        leave.run(());
                    }
                >
                    {move || words().map.tiles.show}
                </button>
            </div>
        </Sheet>
    }
}

/// The switch in the panel.
#[component]
pub(super) fn TileSwitch() -> impl IntoView {
    let context = Context::here();
    let provider = move || context.services.tiles().map(|tiles| host(&tiles));
    let hint = Signal::derive(move || match provider() {
        Some(host) => (words().map.tiles.switch_hint)(&host),
        None => words().map.tiles.none.to_owned(),
    });

    view! {
        <section class="tile">
            <h2 class="tile-heading">{move || words().map.tiles.title}</h2>
            {move || match provider() {
                Some(host) => {
                    view! {
                        <p class="tile-detail">{move || (words().map.tiles.question)(&host)}</p>
                        <Switch
                            name="map-tiles"
                            label=Signal::derive(|| words().map.tiles.switch.to_owned())
                            hint=hint
                            is_on=Signal::derive(move || agreed(context).is_some())
                            on_change=Callback::new(move |is_on| decide(context, is_on))
                        />
                    }
                        .into_any()
                }
                None => view! { <p class="tile-detail">{move || words().map.tiles.none}</p> }.into_any(),
            }}
        </section>
    }
}

/// The credit that providers ask for, on the map, for as long as their pictures are.
#[component]
pub(super) fn TileCredit() -> impl IntoView {
    let context = Context::here();

    move || {
        let tiles = agreed(context)?;
        let credit = match tiles.attribution_link.clone() {
            Some(href) => view! {
                <a href=href target="_blank" rel="noopener">
                    {tiles.attribution.clone()}
                </a>
            }
            .into_any(),
            None => tiles.attribution.clone().into_any(),
        };
        let report = tiles.report_link.clone().map(|href| {
            view! {
                " · "
                <a href=href target="_blank" rel="noopener">
                    {words().map.tiles.report}
                </a>
            }
        });
        Some(view! {
            <p class="map-credit">
                {credit} {report}
            </p>
        })
    }
}

/// Why the plain map stays, where pictures were wanted.
#[component]
pub(super) fn TileTrouble(has_trouble: RwSignal<bool>) -> impl IntoView {
    let context = Context::here();
    let is_online = RwSignal::new(online::is_online());
    let guard = online::on_change(move |is_there| {
        let _ = is_online.try_set(is_there);
    });
    let guard = StoredValue::new_local(Some(guard));
    on_cleanup(move || guard.set_value(None));
    let text = Memo::new(move |_| {
        let words = &words().map.tiles;
        match (agreed(context).is_some(), is_online.get()) {
            (true, false) => Some(words.offline),
            (true, true) if has_trouble.get() => Some(words.trouble),
            _ => None,
        }
    });

    view! {
        <p class="map-trouble" role="status" class:is-quiet=move || text.get().is_none()>
            {move || text.get().map(|text| view! { <Icon name=IconName::WifiOff /> {text} })}
        </p>
    }
}
