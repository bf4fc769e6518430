//! The answers of one car, under the names by which they are kept.

use carport_domain::ids::Vin;
use carport_domain::import::{DocumentKind, FoundCar};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::DriveTrain;

use super::ImportedCar;
use super::groups::Dated;
use super::shape::{self, Found};
use crate::decode;
use crate::endpoints::charging_sessions;
use crate::identity::Language;
use crate::records::AnswerRecord;

impl ImportedCar {
    pub(super) fn new(
        vin: Vin,
        drive_train: Option<DriveTrain>,
        documents: Vec<Dated>,
        language: Language,
    ) -> Self {
        let mut car = Self {
            vin,
            found: FoundCar::default(),
            answers: Vec::new(),
        };
        if let Some(drive_train) = drive_train {
            car.add_drive_train(drive_train, &documents, language);
        }
        for dated in documents {
            car.add(dated, language);
        }
        car.tell();
        car
    }

    /// A capture tells what moves its car also where the profile is not in it. States are read by
    /// it, so it is kept as the vendor would have said it.
    fn add_drive_train(
        &mut self,
        drive_train: DriveTrain,
        documents: &[Dated],
        language: Language,
    ) {
        let code = match drive_train {
            DriveTrain::Electric => "ELECTRIC",
            DriveTrain::PluginHybrid => "PLUGIN_HYBRID",
            DriveTrain::RangeExtender => "ELECTRIC_WITH_RANGE_EXTENDER",
            DriveTrain::FullHybrid => "HYBRID",
            DriveTrain::MildHybrid => "MILD_HYBRID",
            DriveTrain::Combustion => "COMBUSTION",
        };
        let Some(received_at) = documents.iter().map(|dated| dated.received_at).max() else {
            return;
        };
        let body = format!("{{\"driveTrain\":\"{code}\"}}");
        let record = answer(body.into_bytes(), received_at, language);
        self.put(shape::name_of(DocumentKind::Profile).to_owned(), record);
    }

    fn add(&mut self, dated: Dated, language: Language) {
        let Dated { found, received_at } = dated;
        let language = found.language.unwrap_or(language);
        let name = if found.kind == DocumentKind::ChargingSessions {
            let Some(name) = self.page_name(&found, language) else {
                return;
            };
            name
        } else {
            shape::name_of(found.kind).to_owned()
        };
        self.put(name, answer(found.body, received_at, language));
    }

    /// Where the file does not say which page it is, it follows those that are there.
    fn page_name(&self, found: &Found, language: Language) -> Option<String> {
        let (month, page) = if let Some((month, page)) = found.page {
            (month, Some(page))
        } else {
            let decoded = decode::charging_month(&found.body, language, None).ok()?;
            (decoded.value.month?, None)
        };
        let name = charging_sessions::NAME;
        let prefix = format!("{name}/{:04}-{:02}/", month.year, month.month);
        let same = |(known, record): &&(String, AnswerRecord)| {
            known.starts_with(&prefix) && record.body == found.body
        };
        if page.is_none()
            && let Some((known, _)) = self.answers.iter().find(same)
        {
            return Some(known.clone());
        }
        let known = self.answers.iter();
        let count = known
            .filter(|(known, _)| known.starts_with(&prefix))
            .count();
        let page = page.or_else(|| u32::try_from(count).ok())?;
        Some(format!("{prefix}{page:03}"))
    }

    /// The newer of two answers stays.
    fn put(&mut self, name: String, record: AnswerRecord) {
        match self.answers.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) if known.fetched_at > record.fetched_at => {}
            Some((_, known)) => *known = record,
            None => self.answers.push((name, record)),
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (name, record) in other.answers {
            self.put(name, record);
        }
        self.tell();
    }

    fn body_of(&self, kind: DocumentKind) -> Option<&[u8]> {
        let name = shape::name_of(kind);
        let answer = self.answers.iter().find(|(known, _)| known == name);
        answer.map(|(_, record)| record.body.as_slice())
    }

    /// Looks at what has come together.
    fn tell(&mut self) {
        let profile = self
            .body_of(DocumentKind::Profile)
            .and_then(|body| decode::partial_profile(body).ok())
            .map(|decoded| decoded.value)
            .unwrap_or_default();
        let status = self
            .body_of(DocumentKind::State)
            .and_then(|body| decode::status_of(body, profile.drive_train).ok());
        let has = |kind: &DocumentKind| {
            let name = shape::name_of(*kind);
            self.answers
                .iter()
                .any(|(known, _)| known.split('/').next() == Some(name))
        };
        self.found = FoundCar {
            brand: profile.brand,
            model: profile.model,
            drive_train: profile.drive_train,
            is_number_masked: self.vin.is_stand_in(),
            has_state: status.is_some(),
            last_seen_at: status.and_then(|decoded| decoded.value.last_seen_at),
            kinds: DocumentKind::ALL.into_iter().filter(has).collect(),
        };
    }
}

fn answer(body: Vec<u8>, fetched_at: UnixMillis, language: Language) -> AnswerRecord {
    AnswerRecord {
        body,
        fetched_at,
        language: language.code().to_owned(),
        status: 200,
    }
}
