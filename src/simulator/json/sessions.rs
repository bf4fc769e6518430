//! Charging history: a month's sessions page by page, and the month in short.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::whole;
use crate::{
    calendar::{local_date, local_hour, rfc3339_seconds},
    fleet::{journal::Charge, model::Model},
    language::Language,
    places::Place,
};

/// What the owner pays at home, as entered in the vendor's app.
const HOME_EUR_PER_KWH: f64 = 0.2516;
/// Less is not told exactly.
const LEAST_KWH: f64 = 2.0;
/// From here on the kilowatt-hours are whole.
const WHOLE_KWH: f64 = 10.0;

/// A month of one car.
pub(crate) struct Month {
    pub(crate) model: &'static Model,
    /// Oldest first.
    pub(crate) charges: Vec<Charge>,
    /// When the car's history begins.
    pub(crate) begins_at: i64,
    pub(crate) now: i64,
    pub(crate) language: Language,
}

/// What the request asks for beyond the month.
pub(crate) struct Page<'a> {
    pub(crate) size: usize,
    /// The mark of the last session on the page before.
    pub(crate) after: Option<&'a str>,
}

impl Month {
    fn total_kwh(&self) -> f64 {
        self.charges.iter().map(|charge| charge.socket_kwh).sum()
    }

    /// `None` where no session has a price.
    fn total_cost(&self) -> Option<f64> {
        self.charges
            .iter()
            .filter_map(|charge| cost(self.model, charge))
            .reduce(|sum, cost| sum + cost)
    }

    /// The answer with sessions; `None` for a page that does not exist.
    pub(crate) fn answer(&self, page: &Page, date_picker: &Value) -> Option<Value> {
        if self.charges.is_empty() {
            return page
                .after
                .is_none()
                .then(|| empty(self.language, date_picker));
        }
        let newest_first: Vec<&Charge> = self.charges.iter().rev().collect();
        let start = match page.after {
            Some(token) => {
                newest_first
                    .iter()
                    .position(|charge| mark(charge) == token)?
                    + 1
            }
            None => 0,
        };
        let rest = &newest_first[start..];
        let shown = &rest[..page.size.min(rest.len())];
        let pagination = match shown.last() {
            Some(last) if shown.len() < rest.len() => json!({"nextToken": mark(last)}),
            _ => json!({}),
        };
        let total_kwh = self.total_kwh();
        let sessions: Vec<Value> = shown.iter().map(|charge| self.session(charge)).collect();
        let (costs, values) = match self.total_cost() {
            Some(eur) => (
                format!("~{} EUR", self.language.number(eur, 2)),
                json!({"EUR": cents(eur)}),
            ),
            None => ("--".to_owned(), json!({})),
        };
        Some(json!({
            "paginationInfo": pagination,
            "chargingSessions": {
                "total": energy(self.language, total_kwh),
                "totalValue": cents(total_kwh),
                "numberOfSessions": self.charges.len().to_string(),
                "chargingListState": "HAS_SESSIONS",
                "sessions": sessions,
                "costsGroupedByCurrency": [costs],
                "costsGroupedByCurrencyValue": values,
            },
            "datePicker": date_picker,
        }))
    }

    /// From the first day of the history to today. Days, though written as instants.
    pub(crate) fn date_picker(&self) -> Value {
        let day = |millis| format!("{}T00:00:00Z", local_date(millis));
        json!({
            "startDate": day(self.begins_at),
            "selectedDate": day(self.now),
            "endDate": day(self.now),
        })
    }

    fn session(&self, charge: &Charge) -> Value {
        let language = self.language;
        let place = match charge.place {
            Place::Home => language.pick_of_three(["Home", "Domicile", "Zuhause"]),
            away => away.address(language),
        };
        let price = match cost(self.model, charge) {
            Some(eur) => format!("~ {} EUR", language.number(eur, 2)),
            None => "-- EUR".to_owned(),
        };
        let subtitle = format!("{place} • {} • {price}", duration(charge.minutes()));
        let id = format!("{}_{}", rfc3339_seconds(charge.from), mark(charge));
        let day = language.day(local_date(charge.from), local_date(self.now));
        let mut session = json!({
            "id": id,
            "title": format!("{day} {}", clock(charge.from)),
            "subtitle": subtitle,
            "energyCharged": energy(language, charge.socket_kwh),
            "sessionStatus": "FINISHED",
            "isPublic": is_public(charge),
        });
        if let Some(issues) = issues(language, charge.problems) {
            session["issues"] = json!(issues);
        }
        session
    }

    /// The month in short.
    pub(crate) fn statistics(&self, month: Date) -> Value {
        let language = self.language;
        let (kwh, count) = (whole(self.total_kwh()), self.charges.len());
        let energy = language.pick_of_three([
            "Energy charged: approximately {} kilowatt-hours",
            "Énergie chargée : environ {} kilowattheures",
            "Geladene Energie: ungefähr {} Kilowattstunden",
        ]);
        let sessions = language.pick_of_three([
            "Number of charging sessions: {}",
            "Nombre de recharges : {}",
            "Anzahl der Ladevorgänge: {}",
        ]);
        json!({
            "description": language.month(month),
            "optStateType": "OPT_IN_WITH_SESSIONS",
            "statistics": {
                "totalEnergyCharged": kwh,
                "totalEnergyChargedSemantics": energy.replace("{}", &kwh.to_string()),
                "symbol": "~",
                "numberOfChargingSessions": count,
                "numberOfChargingSessionsSemantics": sessions.replace("{}", &count.to_string()),
            },
        })
    }
}

/// A month without sessions has a form of its own.
fn empty(language: Language, date_picker: &Value) -> Value {
    json!({
        "chargingSessions": {
            "total": "0 kWh",
            "numberOfSessions": "0",
            "chargingListState": "CHARGE_AND_TRACK",
            "emptyStateDescription": language.pick_of_three([
                "Charge your vehicle to see its sessions here.",
                "Rechargez votre véhicule pour voir ici ses recharges.",
                "Laden Sie Ihr Fahrzeug, um hier die Ladevorgänge zu sehen.",
            ]),
            "costsGroupedByCurrency": [],
        },
        "datePicker": date_picker,
    })
}

fn is_public(charge: &Charge) -> bool {
    charge.place != Place::Home
}

/// Only what was charged at home has a price, and only where the owner entered one: the car with
/// the oldest control unit cannot keep it.
fn cost(model: &Model, charge: &Charge) -> Option<f64> {
    let has_tariff = !is_public(charge) && model.unit.telematics.is_some();
    has_tariff.then(|| cents(charge.socket_kwh * HOME_EUR_PER_KWH))
}

/// The opaque part of a session's id, and the name of the page behind it.
fn mark(charge: &Charge) -> String {
    format!("{:08x}", charge.mark)
}

fn cents(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn energy(language: Language, kwh: f64) -> String {
    if kwh < LEAST_KWH {
        return format!("< {} kWh", language.number(LEAST_KWH, 0));
    }
    let decimals = usize::from(kwh < WHOLE_KWH - 0.05);
    format!("~ {} kWh", language.number(kwh, decimals))
}

fn duration(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}min"),
        (hours, minutes) => format!("{hours}h {minutes}min"),
    }
}

fn clock(millis: i64) -> String {
    let minutes = super::whole_below(local_hour(millis) * 60.0 + 1e-6);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn issues(language: Language, problems: u8) -> Option<&'static str> {
    match problems {
        0 => None,
        1 => Some(language.pick_of_three(["1 problem", "1 problème", "1 Problem"])),
        _ => Some(language.pick_of_three(["2 problems", "2 problèmes", "2 Probleme"])),
    }
}
