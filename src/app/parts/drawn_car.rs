//! The car from above, with the words around it and the same as a list.

use carport_domain::vehicle::preferences::IconColor;
use carport_present::drawing::{Callout, Drawing, Gradient, Shape};
use leptos::prelude::*;

use super::tone_class;
use crate::context::words;

/// The drawing, its summary for a voice, and its list.
#[component]
pub fn DrawnCar(
    /// What it shows.
    #[prop(into)]
    drawing: Signal<Drawing>,
    /// Tells its gradients from those of another drawing on the page.
    id: &'static str,
) -> impl IntoView {
    let is_listed = RwSignal::new(false);
    let class = move || match drawing.with(|drawing| drawing.icon_color) {
        IconColor::Default => "drawn-car",
        IconColor::Green => "drawn-car drawn-icons-green",
    };
    let view_box = move || drawing.with(|drawing| drawing.narrow.view.view_box());
    let around = move |pick: fn(&Drawing) -> &Vec<Callout>| {
        let callouts = Memo::new(move |_| drawing.with(|drawing| pick(drawing).clone()));
        move || callouts.get().into_iter().map(callout).collect_view()
    };
    let table_class = move || {
        if is_listed.get() {
            "drawn-list"
        } else {
            "drawn-list visually-hidden"
        }
    };

    view! {
        <div class=class>
            <div
                class="drawn-car-frame"
                role="img"
                aria-label=move || drawing.with(|drawing| drawing.summary.clone())
            >
                <svg class="drawn-car-picture" viewBox=view_box aria-hidden="true">
                    <Layers drawing=drawing id=id />
                    <g class="drawn-narrow">{around(|drawing| &drawing.narrow.callouts)}</g>
                    <g class="drawn-wide">{around(|drawing| &drawing.wide.callouts)}</g>
                </svg>
            </div>
            <button
                type="button"
                class="button button-quiet"
                aria-pressed=move || is_listed.get().to_string()
                on:click=move |_| is_listed.update(|is_listed| *is_listed = !*is_listed)
            >
                {move || words().drawing.show_list}
            </button>
            <div class=table_class>
                <List drawing=drawing />
            </div>
        </div>
    }
}

/// The car alone, lying on its side of the page, nose to the left: a picture for its head.
#[component]
pub fn DrawnPicture(
    /// What it shows.
    #[prop(into)]
    drawing: Signal<Drawing>,
    /// Tells its gradients from those of another drawing on the page.
    id: &'static str,
) -> impl IntoView {
    view! {
        <div
            class="drawn-lying"
            role="img"
            aria-label=move || drawing.with(|drawing| drawing.summary.clone())
        >
            <svg
                viewBox=move || drawing.with(|drawing| drawing.lying_box().view_box())
                aria-hidden="true"
            >
                <g transform="rotate(-90)">
                    <Layers drawing=drawing id=id />
                </g>
            </svg>
        </div>
    }
}

/// Light and metal. A layer stays while the state of its part changes, so that it can move.
#[component]
fn Layers(drawing: Signal<Drawing>, id: &'static str) -> impl IntoView {
    let gradients = Memo::new(move |_| drawing.with(Drawing::gradients));
    let keys = Memo::new(move |_| {
        drawing.with(|drawing| {
            let layers = drawing.layers.iter();
            layers.map(|layer| layer.key).collect::<Vec<_>>()
        })
    });
    let layer = move |key: &'static str| {
        let found = Memo::new(move |_| {
            drawing.with(|drawing| {
                drawing
                    .layers
                    .iter()
                    .find(|layer| layer.key == key)
                    .cloned()
            })
        });
        let class = move || {
            let state = found.with(|layer| layer.as_ref().map_or("closed", |l| l.state.code()));
            format!("drawn-layer drawn-is-{state}")
        };
        let place = move || {
            found.with(|layer| {
                let motion = layer.as_ref().map(|layer| layer.motion);
                motion.unwrap_or_default().css()
            })
        };
        let shapes = Memo::new(move |_| {
            found.with(|layer| layer.as_ref().map_or_else(Vec::new, |l| l.shapes.clone()))
        });
        let paths = move || {
            let shapes = shapes.get().into_iter();
            shapes.map(|shape| path(shape, id)).collect_view()
        };
        view! {
            <g class=class style:transform=place>
                {paths}
            </g>
        }
    };

    view! {
        <defs>
            {move || {
                gradients.get().into_iter().map(|light| gradient(&light, id)).collect_view()
            }}
        </defs>
        <For each=move || keys.get() key=|key| *key children=layer />
    }
}

fn path(shape: Shape, id: &'static str) -> impl IntoView {
    let code = shape.kind.code();
    let fill = shape
        .kind
        .has_gradient()
        .then(|| format!("url(#{id}-{code})"));
    view! { <path class=format!("drawn-{code}") d=shape.path fill=fill></path> }
}

fn gradient(light: &Gradient, id: &'static str) -> impl IntoView + use<> {
    let stops = light
        .stops
        .iter()
        .map(|(offset, color)| {
            view! { <stop offset=*offset class=format!("drawn-stop-{color}")></stop> }
        })
        .collect_view();
    view! {
        <linearGradient
            id=format!("{id}-{}", light.name)
            gradientUnits="userSpaceOnUse"
            x1=light.from.0
            y1=light.from.1
            x2=light.to.0
            y2=light.to.1
        >
            {stops}
        </linearGradient>
    }
}

fn callout(callout: Callout) -> impl IntoView {
    let anchor = callout.text_anchor();
    let icon = callout.icon.map(|icon| {
        let (x, y) = callout.icon_at();
        let place = callout.icon_place();
        view! {
            <circle class="drawn-badge" cx=x cy=y r="11.5"></circle>
            <path class="drawn-icon" d=icon transform=place></path>
        }
    });
    let texts = callout
        .lines()
        .map(|line| {
            view! {
                <text class=format!("drawn-{}", line.kind) x=line.x y=line.y text-anchor=anchor>
                    {line.text.to_owned()}
                </text>
            }
        })
        .collect_view();
    let class = format!("drawn-callout {}", tone_class(callout.tone));
    let leader = callout.leader.map(|(line, (x, y))| {
        view! {
            <path class="drawn-leader" d=line></path>
            <circle class="drawn-dot" cx=x cy=y r="2.6"></circle>
        }
    });

    view! { <g class=class>{leader} {icon} {texts}</g> }
}

#[component]
fn List(drawing: Signal<Drawing>) -> impl IntoView {
    let rows = Memo::new(move |_| drawing.with(|drawing| drawing.rows.clone()));
    let rows = move || {
        let rows = rows.get().into_iter();
        rows.map(|row| {
            view! {
                <tr class=tone_class(row.tone)>
                    <th scope="row">{row.part}</th>
                    <td>{row.state}</td>
                </tr>
            }
        })
        .collect_view()
    };

    view! {
        <table class="drawn-table">
            <caption>{move || words().drawing.caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{move || words().drawing.part}</th>
                    <th scope="col">{move || words().drawing.state}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
