//! A tariff as it is typed.

use carport_domain::ids::PlaceId;
use carport_domain::tariff::price::{Band, Currency, LocalDay, MinuteOfDay, Price, Rate, Weekdays};
use carport_domain::tariff::{Tariff, TariffPlace, Validity};

use super::clock_text;
use crate::charts::{day_of_iso, iso_day};

/// How energy is paid for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PriceKind {
    /// One price at all times.
    #[default]
    Flat,
    /// By the time of day.
    Bands,
    /// It costs nothing.
    Free,
}

/// On which days a band begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayChoice {
    /// All of them.
    #[default]
    EveryDay,
    /// Monday to Friday.
    Working,
    /// Saturday and Sunday.
    Weekend,
}

impl DayChoice {
    /// All choices.
    pub const ALL: [Self; 3] = [Self::EveryDay, Self::Working, Self::Weekend];

    /// The days themselves.
    pub const fn days(self) -> Weekdays {
        match self {
            Self::EveryDay => Weekdays::ALL,
            Self::Working => Weekdays::WORKING,
            Self::Weekend => Weekdays::WEEKEND,
        }
    }
}

/// One band as it is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BandForm {
    /// On which days it begins.
    pub days: DayChoice,
    /// `22:30`.
    pub from: String,
    /// `06:30`.
    pub until: String,
    /// The price of a kilowatt hour.
    pub per_kwh: String,
}

/// What is typed; decimals may have a point or a comma.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TariffForm {
    /// `elsewhere`, `anywhere`, or the id of a place.
    pub place: String,
    /// Three letters.
    pub currency: String,
    /// How energy is paid for.
    pub kind: PriceKind,
    /// The price of a kilowatt hour, or the one outside of all bands.
    pub per_kwh: String,
    /// The bands, the first that holds decides.
    pub bands: Vec<BandForm>,
    /// The fee of a session; empty for none.
    pub per_session: String,
    /// The fee of a minute; empty for none.
    pub per_minute: String,
    /// The first day, `2026-11-22`; empty for ever since.
    pub from_day: String,
    /// The last day; empty for until further notice.
    pub until_day: String,
}

/// One field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TariffField {
    /// The currency.
    Currency,
    /// The price, or the one outside of all bands.
    PerKwh,
    /// The band at this place: its times or its price.
    Band(usize),
    /// The fee of a session.
    PerSession,
    /// The fee of a minute.
    PerMinute,
    /// The days: one is none, or the last comes before the first.
    Days,
}

/// The fields that are wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TariffErrors(pub Vec<TariffField>);

impl TariffErrors {
    /// Whether a field is.
    pub fn has(&self, field: TariffField) -> bool {
        self.0.contains(&field)
    }
}

impl TariffForm {
    /// A new tariff for a place.
    pub fn new(place: &TariffPlace, currency: &str) -> Self {
        Self {
            place: place_code(place),
            currency: currency.to_owned(),
            ..Self::default()
        }
    }

    /// A tariff that is there already. Bands on other days than the form offers become bands of
    /// every day: whoever keeps it sees so.
    pub fn of(tariff: &Tariff) -> Self {
        let number = |rate: Rate| rate.amount().to_string();
        let fee = |rate: Rate| {
            if rate > Rate::NONE {
                number(rate)
            } else {
                String::new()
            }
        };
        let day = |day: Option<LocalDay>| day.map_or_else(String::new, |it| iso_day(it.0));
        let (kind, per_kwh, bands) = match &tariff.price {
            Price::Free => (PriceKind::Free, String::new(), Vec::new()),
            Price::Flat(rate) => (PriceKind::Flat, number(*rate), Vec::new()),
            Price::Bands { base, bands } => {
                let bands = bands.iter().map(|band| BandForm {
                    days: DayChoice::of(band.days).unwrap_or_default(),
                    from: clock_text(band.from),
                    until: clock_text(band.until),
                    per_kwh: number(band.per_kwh),
                });
                (PriceKind::Bands, number(*base), bands.collect())
            }
        };
        Self {
            place: place_code(&tariff.place),
            currency: tariff.currency.code().to_owned(),
            kind,
            per_kwh,
            bands,
            per_session: fee(tariff.per_session),
            per_minute: fee(tariff.per_minute),
            from_day: day(tariff.validity.from),
            until_day: day(tariff.validity.until),
        }
    }

    /// The tariff that is meant.
    pub fn read(&self) -> Result<Tariff, TariffErrors> {
        let currency = Currency::parse(&self.currency);
        let price = self.price();
        let per_session = fee(&self.per_session);
        let per_minute = fee(&self.per_minute);
        let validity = self.validity();
        let mut wrong = Vec::new();
        let mut note = |is_wrong: bool, field| wrong.extend(is_wrong.then_some(field));
        note(currency.is_none(), TariffField::Currency);
        for field in price.as_ref().err().into_iter().flatten() {
            note(true, *field);
        }
        note(per_session.is_none(), TariffField::PerSession);
        note(per_minute.is_none(), TariffField::PerMinute);
        note(validity.is_none(), TariffField::Days);
        let parts = (
            currency,
            price,
            per_session,
            per_minute,
            validity,
            place_of(&self.place),
        );
        let (
            Some(currency),
            Ok(price),
            Some(per_session),
            Some(per_minute),
            Some(validity),
            Some(place),
        ) = parts
        else {
            return Err(TariffErrors(wrong));
        };
        Ok(Tariff {
            place,
            validity,
            currency,
            price,
            per_session,
            per_minute,
        })
    }

    /// The price, or what is wrong with it.
    fn price(&self) -> Result<Price, Vec<TariffField>> {
        if self.kind == PriceKind::Free {
            return Ok(Price::Free);
        }
        let base = rate(&self.per_kwh);
        if self.kind == PriceKind::Flat {
            return base
                .map(Price::Flat)
                .ok_or_else(|| vec![TariffField::PerKwh]);
        }
        let read: Vec<_> = self.bands.iter().map(BandForm::read).collect();
        let mut wrong: Vec<_> = (0..read.len())
            .filter(|place| read[*place].is_none())
            .map(TariffField::Band)
            .collect();
        let Some(base) = base else {
            wrong.insert(0, TariffField::PerKwh);
            return Err(wrong);
        };
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Price::Bands {
            base,
            bands: read.into_iter().flatten().collect(),
        })
    }

    fn validity(&self) -> Option<Validity> {
        let day = |text: &str| match text.trim() {
            "" => Some(None),
            text => day_of_iso(text).map(|day| Some(LocalDay(day))),
        };
        let (from, until) = (day(&self.from_day)?, day(&self.until_day)?);
        let is_backwards = from.zip(until).is_some_and(|(from, until)| until < from);
        (!is_backwards).then_some(Validity { from, until })
    }
}

impl BandForm {
    fn read(&self) -> Option<Band> {
        Some(Band {
            days: self.days.days(),
            from: minute(&self.from)?,
            until: minute(&self.until)?,
            per_kwh: rate(&self.per_kwh)?,
        })
    }
}

fn place_code(place: &TariffPlace) -> String {
    match place {
        TariffPlace::Own(id) => id.as_str().to_owned(),
        TariffPlace::Elsewhere => "elsewhere".to_owned(),
        TariffPlace::Anywhere => "anywhere".to_owned(),
    }
}

fn place_of(code: &str) -> Option<TariffPlace> {
    match code {
        "elsewhere" => Some(TariffPlace::Elsewhere),
        "anywhere" => Some(TariffPlace::Anywhere),
        id => PlaceId::parse(id).map(TariffPlace::Own),
    }
}

fn minute(text: &str) -> Option<MinuteOfDay> {
    let (hour, minute) = text.trim().split_once(':')?;
    MinuteOfDay::try_new(hour.parse().ok()?, minute.parse().ok()?)
}

fn rate(text: &str) -> Option<Rate> {
    let number: f64 = text.trim().replace(',', ".").parse().ok()?;
    Rate::try_new(number)
}

/// An empty field is no fee.
fn fee(text: &str) -> Option<Rate> {
    match text.trim() {
        "" => Some(Rate::NONE),
        text => rate(text),
    }
}
