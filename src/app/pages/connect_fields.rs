//! Region, brand, e-mail and password of the connect form.

use carport_client::identity::Region;
use carport_domain::vehicle::profile::Brand;
use leptos::prelude::*;

use super::connect_captcha::CaptchaState;
use crate::context::words;
use crate::parts::{Choices, FieldNotes, Icon, IconName, InputKind, TextField};

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// It is empty.
    Missing,
    /// It is not what it should be.
    Malformed,
}

/// The fields and what is wrong with them.
#[derive(Clone, Copy, Debug)]
pub struct ConnectFields {
    /// Region of the account.
    pub region: RwSignal<Region>,
    /// Brand of the car.
    pub brand: RwSignal<Brand>,
    /// E-mail address.
    pub email: RwSignal<String>,
    /// The password, for as long as the page is open.
    pub password: RwSignal<String>,
    /// What is wrong with the e-mail address.
    pub email_error: RwSignal<Option<FieldFault>>,
    /// What is wrong with the password.
    pub password_error: RwSignal<Option<FieldFault>>,
    /// Whether the captcha is missing.
    pub captcha_error: RwSignal<bool>,
}

impl ConnectFields {
    /// Fields that begin like this.
    pub fn new(region: Region, brand: Brand, email: String) -> Self {
        Self {
            region: RwSignal::new(region),
            brand: RwSignal::new(brand),
            email: RwSignal::new(email),
            password: RwSignal::default(),
            email_error: RwSignal::new(None),
            password_error: RwSignal::new(None),
            captcha_error: RwSignal::new(false),
        }
    }

    /// Marks what is wrong; answers with the id of the first field that is.
    pub fn first_fault(self, captcha: &CaptchaState) -> Option<&'static str> {
        let email = self.email.with_untracked(|email| match email.trim() {
            "" => Some(FieldFault::Missing),
            text if !looks_like_email(text) => Some(FieldFault::Malformed),
            _ => None,
        });
        let password = self
            .password
            .with_untracked(|text| text.is_empty().then_some(FieldFault::Missing));
        let is_captcha_missing = captcha.answer().is_none();
        self.email_error.set(email);
        self.password_error.set(password);
        self.captcha_error.set(is_captcha_missing);

        let faults = [
            email.map(|_| "email"),
            password.map(|_| "password"),
            is_captcha_missing.then_some("captcha-answer"),
        ];
        faults.into_iter().flatten().next()
    }
}

/// Enough of a check to catch a slip of the finger; the vendor knows the rest.
fn looks_like_email(text: &str) -> bool {
    let has_space = text.contains(char::is_whitespace);
    let parts = text.rsplit_once('@');
    !has_space
        && parts.is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
        })
}

/// The fields on the screen.
#[component]
pub fn AccountFields(
    /// The fields.
    fields: ConnectFields,
) -> impl IntoView {
    let regions = Signal::derive(|| {
        let connect = &words().connect;
        vec![
            (Region::RestOfWorld, connect.region_rest_of_world.to_owned()),
            (
                Region::NorthAmerica,
                connect.region_north_america.to_owned(),
            ),
        ]
    });
    let brands = Signal::derive(|| {
        let connect = &words().connect;
        vec![
            (Brand::Bmw, connect.brand_bmw.to_owned()),
            (Brand::Mini, connect.brand_mini.to_owned()),
        ]
    });
    let email_error = Signal::derive(move || {
        fields.email_error.get().map(|fault| match fault {
            FieldFault::Missing => words().connect.email_missing.to_owned(),
            FieldFault::Malformed => words().connect.email_malformed.to_owned(),
        })
    });

    view! {
        <div class="field">
            <Choices
                name="region"
                legend=Signal::derive(|| words().connect.region.to_owned())
                options=regions
                chosen=fields.region
                on_choose=Callback::new(move |region| fields.region.set(region))
                described_by="region-hint"
            />
            <p class="field-hint" id="region-hint">
                {move || words().connect.region_china} ". "
                {move || words().connect.region_china_reason}
            </p>
        </div>
        <Choices
            name="brand"
            legend=Signal::derive(|| words().connect.brand.to_owned())
            options=brands
            chosen=fields.brand
            on_choose=Callback::new(move |brand| fields.brand.set(brand))
        />
        <TextField
            name="email"
            label=Signal::derive(|| words().connect.email.to_owned())
            value=fields.email
            kind=InputKind::Email
            error=email_error
        />
        <PasswordField fields=fields />
    }
}

#[component]
fn PasswordField(fields: ConnectFields) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    let error = Signal::derive(move || {
        fields
            .password_error
            .get()
            .map(|_fault| words().connect.password_missing.to_owned())
    });
    let toggle_label = move || {
        let connect = &words().connect;
        if is_shown.get() {
            connect.password_hide
        } else {
            connect.password_show
        }
    };
    let toggle_icon = Signal::derive(move || {
        if is_shown.get() {
            IconName::EyeOff
        } else {
            IconName::Eye
        }
    });

    view! {
        <div class="field">
            <label for="password">{move || words().connect.password}</label>
            <div class="input-group">
                <input
                    class="input"
                    id="password"
                    name="password"
                    type=move || if is_shown.get() { "text" } else { "password" }
                    autocomplete="current-password"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="password-hint password-error"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=move || fields.password.get()
                    on:input=move |event| fields.password.set(event_target_value(&event))
                />
                <button
                    type="button"
                    class="icon-button"
                    aria-label=toggle_label
                    on:click=move |_| is_shown.update(|shown| *shown = !*shown)
                >
                    <Icon name=toggle_icon />
                </button>
            </div>
            <FieldNotes
                hint_id="password-hint".to_owned()
                error_id="password-error".to_owned()
                hint=Signal::derive(|| words().connect.password_hint.to_owned())
                error=error
            />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_are_caught() {
        for text in [
            "me",
            "me@",
            "@host.example",
            "me@host",
            "me@host.",
            "me @host.example",
        ] {
            assert!(!looks_like_email(text), "{text}");
        }
    }

    #[test]
    fn ordinary_addresses_pass() {
        for text in ["me@host.example", "first.last+car@sub.host.example"] {
            assert!(looks_like_email(text), "{text}");
        }
    }
}
