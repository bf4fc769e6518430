//! Which documents belong together.

use carport_domain::ids::Vin;
use carport_domain::import::{DocumentKind, FileProblem};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::DriveTrain;
use serde_json::Value;

use super::shape::{Found, Piece};
use super::{FileReport, ImportedCar, Opening, ReadFile};
use crate::decode::{self, PartialProfile};
use crate::identity::Language;

/// Brings the documents of all files together. What a file does not say is told by the caller:
/// `language` is that of texts, `now` that of its opening.
pub fn gather(files: &[ReadFile], language: Language, now: UnixMillis) -> Opening {
    let mut gathering = Gathering::default();
    let mut reports: Vec<_> = files.iter().map(report).collect();
    for (at, file) in files.iter().enumerate() {
        for piece in file.content.iter().flatten() {
            let documents = piece.documents.iter().map(|found| Dated {
                found: found.clone(),
                received_at: received_at(found, file, now),
            });
            gathering.take(at, documents.collect(), piece);
        }
    }
    gathering.place_the_others(files, &mut reports);

    let mut cars: Vec<ImportedCar> = Vec::new();
    for group in gathering.groups {
        let car = group.car(language);
        match cars.iter_mut().find(|known| known.vin == car.vin) {
            Some(known) => known.merge(car),
            None => cars.push(car),
        }
    }
    Opening {
        files: reports,
        cars,
    }
}

/// A document and when it was received, which is never ahead of us.
pub(super) struct Dated {
    pub(super) found: Found,
    pub(super) received_at: UnixMillis,
}

/// The documents of one car.
#[derive(Default)]
struct Group {
    documents: Vec<Dated>,
    drive_train: Option<DriveTrain>,
    /// Whether loose documents may belong to it.
    is_open: bool,
}

#[derive(Default)]
struct Gathering {
    groups: Vec<Group>,
    /// Documents that wait for their car, with the place of their file.
    others: Vec<(usize, Dated)>,
}

fn report(file: &ReadFile) -> FileReport {
    let pieces = file.content.as_ref().map_or(&[][..], Vec::as_slice);
    let has = |kind: &DocumentKind| {
        let mut found = pieces.iter().flat_map(|piece| &piece.documents);
        found.any(|found| found.kind == *kind)
    };
    FileReport {
        name: file.name.clone(),
        kinds: DocumentKind::ALL.into_iter().filter(has).collect(),
        problem: file.content.as_ref().err().copied(),
    }
}

fn received_at(found: &Found, file: &ReadFile, now: UnixMillis) -> UnixMillis {
    let told = found.fetched_at.or(file.saved_at).unwrap_or(now);
    told.min(now)
}

impl Gathering {
    fn take(&mut self, file: usize, documents: Vec<Dated>, piece: &Piece) {
        let is_profile = |dated: &Dated| dated.found.kind == DocumentKind::Profile;
        if piece.is_whole || documents.iter().any(is_profile) {
            self.groups.push(Group {
                documents,
                drive_train: piece.drive_train,
                is_open: !piece.is_whole,
            });
        } else {
            self.others
                .extend(documents.into_iter().map(|dated| (file, dated)));
        }
    }

    /// States first: where no profile is open, each of them is a car, and the rest may be its.
    fn place_the_others(&mut self, files: &[ReadFile], reports: &mut [FileReport]) {
        let others = core::mem::take(&mut self.others);
        let is_state = |(_, dated): &(usize, Dated)| dated.found.kind == DocumentKind::State;
        let (states, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(is_state);
        let had_profile = self.groups.iter().any(|group| group.is_open);
        for (file, dated) in states.into_iter().chain(rest) {
            let kind = dated.found.kind;
            let place = if kind == DocumentKind::State && !had_profile {
                self.groups.push(Group {
                    is_open: true,
                    ..Group::default()
                });
                Ok(self.groups.len() - 1)
            } else {
                self.place_of(&dated, &files[file].name)
            };
            match place {
                Ok(place) => self.groups[place].documents.push(dated),
                Err(problem) => {
                    let report = &mut reports[file];
                    report.problem = Some(problem);
                    report.kinds.retain(|told| *told != kind);
                }
            }
        }
    }

    fn place_of(&self, dated: &Dated, file_name: &str) -> Result<usize, FileProblem> {
        let open = || (0..self.groups.len()).filter(|at| self.groups[*at].is_open);
        let file_name = file_name.to_ascii_uppercase();
        let is_named = |at: &usize| {
            let vin = self.groups[*at].profile().vin;
            vin.is_some_and(|vin| file_name.contains(vin.as_str()))
        };
        let mut cars = open();
        let only = match (cars.next(), cars.next()) {
            (None, _) => return Err(FileProblem::NoCar),
            (Some(only), None) => Some(only),
            (Some(_), Some(_)) => None,
        };
        let place = open().find(is_named).or(only);
        let place = place.ok_or(FileProblem::WhichCar)?;
        // A second state beside one profile may be another car's.
        let is_taken = dated.found.kind == DocumentKind::State
            && self.groups[place].documents.iter().any(|known| {
                known.found.kind == DocumentKind::State && known.found.body != dated.found.body
            });
        if is_taken && !is_named(&place) {
            return Err(FileProblem::WhichCar);
        }
        Ok(place)
    }
}

impl Group {
    fn profile_body(&self) -> Option<&[u8]> {
        let newest = self
            .documents
            .iter()
            .filter(|dated| dated.found.kind == DocumentKind::Profile)
            .max_by_key(|dated| dated.received_at)?;
        Some(&newest.found.body)
    }

    fn profile(&self) -> PartialProfile {
        let decoded = self
            .profile_body()
            .and_then(|body| decode::partial_profile(body).ok());
        decoded.map(|decoded| decoded.value).unwrap_or_default()
    }

    /// The car's own number; or one that is the same each time these documents are opened.
    fn vin(&self, profile: &PartialProfile) -> Vin {
        if let Some(vin) = profile.vin.as_ref().filter(|vin| !vin.is_stand_in()) {
            return vin.clone();
        }
        let value = |body: &[u8]| serde_json::from_slice::<Value>(body).ok();
        let mut root = self.profile_body().and_then(value).unwrap_or_default();
        let masked = root.get_mut("vin").map(Value::take);
        let text = masked.as_ref().and_then(Value::as_str);
        let maker = text.and_then(|text| text.get(..3));
        let mark = match self.profile_body() {
            Some(_) => mark(root.to_string().as_bytes()),
            None => self
                .documents
                .first()
                .map_or(0, |dated| mark(&dated.found.body)),
        };
        Vin::stand_in(maker, mark)
    }

    fn car(self, language: Language) -> ImportedCar {
        let vin = self.vin(&self.profile());
        // States are read by what moves the car, and a profile knows that best.
        let drive_train = self.drive_train.filter(|_| self.profile_body().is_none());
        ImportedCar::new(vin, drive_train, self.documents, language)
    }
}

/// FNV-1a, folded: enough to tell the cars of one device apart, and the same on every device.
fn mark(bytes: &[u8]) -> u32 {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    #[expect(clippy::cast_possible_truncation, reason = "folded on purpose")]
    let folded = (hash >> 32) as u32 ^ hash as u32;
    folded
}
