//! The stored form of tariffs.

use carport_domain::ids::PlaceId;
use carport_domain::tariff::price::{Band, Currency, LocalDay, MinuteOfDay, Price, Rate, Weekdays};
use carport_domain::tariff::revisions::{Revision, Tariffs};
use carport_domain::tariff::{Tariff, TariffPlace, Validity};
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::records::{VERSION, read, write};
use crate::storage::StorageError;

/// So many lists are kept; older ones nobody goes back to.
const MOST_REVISIONS: usize = 50;

#[derive(Serialize, Deserialize)]
struct TariffsV1 {
    v: u32,
    revisions: Vec<RevisionV1>,
}

#[derive(Serialize, Deserialize)]
struct RevisionV1 {
    kept_at: i64,
    tariffs: Vec<TariffV1>,
}

#[derive(Serialize, Deserialize)]
struct TariffV1 {
    /// `elsewhere`, `anywhere`, or the id of a place.
    place: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from_day: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until_day: Option<i64>,
    currency: String,
    price: PriceV1,
    per_session: f64,
    per_minute: f64,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum PriceV1 {
    Free,
    Flat {
        per_kwh: f64,
    },
    Bands {
        base_per_kwh: f64,
        bands: Vec<BandV1>,
    },
}

#[derive(Serialize, Deserialize)]
struct BandV1 {
    /// A bit for each day, Monday the lowest.
    days: u8,
    from_minute: u16,
    until_minute: u16,
    per_kwh: f64,
}

pub(super) fn to_bytes(tariffs: &Tariffs) -> Vec<u8> {
    let all = tariffs.revisions();
    let kept = &all[all.len().saturating_sub(MOST_REVISIONS)..];
    write(&TariffsV1 {
        v: VERSION,
        revisions: kept.iter().map(RevisionV1::of).collect(),
    })
}

pub(super) fn from_bytes(bytes: &[u8]) -> Result<Tariffs, StorageError> {
    let stored: TariffsV1 = read(bytes)?;
    let revisions: Option<Vec<_>> = stored.revisions.into_iter().map(RevisionV1::read).collect();
    revisions.map(Tariffs::of).ok_or(StorageError::Corrupt)
}

impl RevisionV1 {
    fn of(revision: &Revision) -> Self {
        Self {
            kept_at: revision.kept_at.0,
            tariffs: revision.tariffs.iter().map(TariffV1::of).collect(),
        }
    }

    fn read(self) -> Option<Revision> {
        let tariffs: Option<Vec<_>> = self.tariffs.into_iter().map(TariffV1::read).collect();
        Some(Revision {
            kept_at: UnixMillis(self.kept_at),
            tariffs: tariffs?,
        })
    }
}

impl TariffV1 {
    fn of(tariff: &Tariff) -> Self {
        Self {
            place: match &tariff.place {
                TariffPlace::Own(id) => id.as_str().to_owned(),
                TariffPlace::Elsewhere => "elsewhere".to_owned(),
                TariffPlace::Anywhere => "anywhere".to_owned(),
            },
            from_day: tariff.validity.from.map(|day| day.0),
            until_day: tariff.validity.until.map(|day| day.0),
            currency: tariff.currency.code().to_owned(),
            price: PriceV1::of(&tariff.price),
            per_session: tariff.per_session.amount(),
            per_minute: tariff.per_minute.amount(),
        }
    }

    fn read(self) -> Option<Tariff> {
        let place = match self.place.as_str() {
            "elsewhere" => TariffPlace::Elsewhere,
            "anywhere" => TariffPlace::Anywhere,
            id => TariffPlace::Own(PlaceId::parse(id)?),
        };
        Some(Tariff {
            place,
            validity: Validity {
                from: self.from_day.map(LocalDay),
                until: self.until_day.map(LocalDay),
            },
            currency: Currency::parse(&self.currency)?,
            price: self.price.read()?,
            per_session: Rate::try_new(self.per_session)?,
            per_minute: Rate::try_new(self.per_minute)?,
        })
    }
}

impl PriceV1 {
    fn of(price: &Price) -> Self {
        match price {
            Price::Free => Self::Free,
            Price::Flat(rate) => Self::Flat {
                per_kwh: rate.amount(),
            },
            Price::Bands { base, bands } => Self::Bands {
                base_per_kwh: base.amount(),
                bands: bands.iter().map(BandV1::of).collect(),
            },
        }
    }

    fn read(self) -> Option<Price> {
        Some(match self {
            Self::Free => Price::Free,
            Self::Flat { per_kwh } => Price::Flat(Rate::try_new(per_kwh)?),
            Self::Bands {
                base_per_kwh,
                bands,
            } => {
                let bands: Option<Vec<_>> = bands.into_iter().map(BandV1::read).collect();
                Price::Bands {
                    base: Rate::try_new(base_per_kwh)?,
                    bands: bands?,
                }
            }
        })
    }
}

impl BandV1 {
    fn of(band: &Band) -> Self {
        Self {
            days: band.days.bits(),
            from_minute: band.from.number(),
            until_minute: band.until.number(),
            per_kwh: band.per_kwh.amount(),
        }
    }

    fn read(self) -> Option<Band> {
        Some(Band {
            days: Weekdays::of_bits(self.days)?,
            from: MinuteOfDay::of_number(self.from_minute)?,
            until: MinuteOfDay::of_number(self.until_minute)?,
            per_kwh: Rate::try_new(self.per_kwh)?,
        })
    }
}
