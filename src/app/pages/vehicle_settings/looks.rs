//! Picture, body and steering wheel.

use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::preferences::PictureChoice;
use carport_present::vehicle_settings::body_name;
use leptos::prelude::*;

use super::editing::{Editing, SectionHead};
use crate::browser::{document, photo, spawn};
use crate::context::{Context, words};
use crate::parts::{Choices, Icon, IconName};
use crate::state::Vehicle;
use crate::tasks;

const PHOTO: &str = "car-photo";

/// How the car looks on the screen.
#[component]
pub(super) fn LooksSection(editing: Editing, vehicle: Vehicle) -> impl IntoView {
    let has_photo = {
        let photo = vehicle.own_picture.clone();
        Memo::new(move |_| photo.with(Option::is_some))
    };
    let pictures = Signal::derive(|| {
        let words = &words().vehicle_settings;
        vec![
            (PictureChoice::Vendor, words.picture_vendor.to_owned()),
            (PictureChoice::Own, words.picture_own.to_owned()),
            (PictureChoice::Drawn, words.picture_drawn.to_owned()),
        ]
    });
    let choose_picture = Callback::new(move |picture| {
        editing.change(move |preferences| preferences.picture = picture);
        // A photo that is wanted and not there has to be chosen first.
        if picture == PictureChoice::Own && !has_photo.get_untracked() {
            document::focus(PHOTO);
        }
    });
    let bodies = Signal::derive(|| {
        let words = &words().vehicle_settings;
        let of_body = |body| (Some(body), body_name(body, &words.bodies).to_owned());
        let automatic = (None, words.body_auto.to_owned());
        [automatic]
            .into_iter()
            .chain(Body::ALL.map(of_body))
            .collect()
    });
    let sides = Signal::derive(|| {
        let words = &words().vehicle_settings;
        vec![
            (None, words.steering_auto.to_owned()),
            (Some(SteeringSide::Left), words.steering_left.to_owned()),
            (Some(SteeringSide::Right), words.steering_right.to_owned()),
        ]
    });
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());

    view! {
        <section class="tile settings-section">
            <SectionHead title=|| words().vehicle_settings.looks editing=editing />
            <Preview vehicle=vehicle />
            <Choices
                name="car-picture"
                legend=text(|| words().vehicle_settings.picture)
                options=pictures
                chosen=editing.read(|preferences| preferences.picture)
                on_choose=choose_picture
            />
            <OwnPhoto editing=editing has_photo=has_photo />
            <Choices
                name="car-body"
                legend=text(|| words().vehicle_settings.body)
                options=bodies
                chosen=editing.read(|preferences| preferences.body)
                on_choose=Callback::new(move |body| {
                    editing.change(move |preferences| preferences.body = body);
                })
            />
            <Choices
                name="car-steering"
                legend=text(|| words().vehicle_settings.steering)
                options=sides
                chosen=editing.read(|preferences| preferences.steering)
                on_choose=Callback::new(move |side| {
                    editing.change(move |preferences| preferences.steering = side);
                })
            />
        </section>
    }
}

#[component]
fn Preview(vehicle: Vehicle) -> impl IntoView {
    move || {
        let picture = vehicle.shown_picture()?;
        Some(view! {
            <img
                class="picture-preview"
                src=picture.url().to_owned()
                alt=move || words().vehicle_settings.photo_alt
            />
        })
    }
}

/// What became of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Photographed {
    Nothing,
    Kept,
    Unreadable,
    NotKept,
    Removed,
}

/// The choice of a file, and the way to take it back.
#[component]
fn OwnPhoto(editing: Editing, has_photo: Memo<bool>) -> impl IntoView {
    let context = Context::here();
    let outcome = RwSignal::new(Photographed::Nothing);
    let choose = move |event: leptos::ev::Event| {
        let Some(file) = photo::chosen_file(&event) else {
            return;
        };
        spawn::spawn(async move {
            let became = match photo::scaled_down(&file).await {
                Some(photo) => {
                    let is_kept = tasks::keep_photo(context, editing.id(), photo).await;
                    if is_kept {
                        Photographed::Kept
                    } else {
                        Photographed::NotKept
                    }
                }
                None => Photographed::Unreadable,
            };
            outcome.try_set(became);
        });
    };
    let remove = move |_| {
        spawn::spawn(async move {
            tasks::remove_photo(context, editing.id()).await;
            outcome.try_set(Photographed::Removed);
            // The button went with the photo.
            document::focus(PHOTO);
        });
    };
    let said = move || {
        let words = &words().vehicle_settings;
        match outcome.get() {
            Photographed::Nothing => "",
            Photographed::Kept => words.photo_kept,
            Photographed::Unreadable => words.photo_unreadable,
            Photographed::NotKept => words.photo_not_kept,
            Photographed::Removed => words.photo_removed,
        }
    };

    view! {
        <div class="field">
            <div class="actions">
                <label class="button file-button" for=PHOTO>
                    <Icon name=IconName::Image />
                    {move || words().vehicle_settings.choose_photo}
                    <input
                        type="file"
                        class="file-input"
                        id=PHOTO
                        accept="image/*"
                        aria-describedby="car-photo-hint"
                        on:change=choose
                    />
                </label>
                <Show when=move || has_photo.get()>
                    <button type="button" class="button" on:click=remove>
                        <Icon name=IconName::Trash />
                        {move || words().vehicle_settings.remove_photo}
                    </button>
                </Show>
            </div>
            <p class="field-hint" id="car-photo-hint">
                {move || words().vehicle_settings.photo_hint}
            </p>
            <p role="status">{said}</p>
        </div>
    }
}
