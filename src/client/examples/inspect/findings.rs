//! What the files said, and what they did not.

use carport_client::decode::{self, Decoded, PartialProfile, Unreadable};
use carport_client::identity::Language;
use carport_domain::charging::{ChargingMonth, ChargingStatistics};
use carport_domain::vehicle::Status;
use carport_domain::vehicle::charging_plan::ChargingSettings;
use carport_domain::vehicle::profile::DriveTrain;

use super::arguments::Arguments;

#[derive(Default)]
pub(crate) struct Findings {
    pub(crate) profile: PartialProfile,
    pub(crate) status: Status,
    /// As the files came: pages of a month, and several months.
    pub(crate) pages: Vec<ChargingMonth>,
    pub(crate) statistics: Option<ChargingStatistics>,
    pub(crate) gaps: Vec<String>,
    pub(crate) readable_files: usize,
}

impl Findings {
    pub(crate) fn read(arguments: &Arguments, open: impl Fn(&str) -> Option<Vec<u8>>) -> Self {
        let mut findings = Self::default();
        let mut files = Files {
            findings: &mut findings,
            open,
        };
        let profile = files.read(
            "profile",
            arguments.profile.as_ref(),
            decode::partial_profile,
        );
        let drive_train = profile.as_ref().and_then(|profile| profile.drive_train);
        let status = files.read("state", arguments.state.as_ref(), |body| {
            decode::status_of(body, drive_train)
        });
        let settings = files.read(
            "charging",
            arguments.charging.as_ref(),
            decode::charging_settings,
        );
        let pages = files.read_pages(&arguments.sessions, arguments.language);
        let statistics = files.read(
            "statistics",
            arguments.statistics.as_ref(),
            decode::charging_statistics,
        );
        files.read("trips", arguments.trips.as_ref(), decode::trips);
        for (name, path) in &arguments.others {
            files.accept(name, path);
        }

        findings.profile = profile.unwrap_or_default();
        findings.status = status.unwrap_or_default();
        findings.pages = pages;
        findings.statistics = statistics;
        if let Some(settings) = settings {
            complete(&mut findings.status, &settings, drive_train);
        }
        findings
    }
}

/// A car without a plug has no target, whatever an answer says.
fn complete(status: &mut Status, settings: &ChargingSettings, drive_train: Option<DriveTrain>) {
    if drive_train.is_none_or(DriveTrain::has_plug) {
        let battery = status.energy.battery.get_or_insert_default();
        battery.complete_from(settings);
    }
}

struct Files<'a, O> {
    findings: &'a mut Findings,
    open: O,
}

impl<O: Fn(&str) -> Option<Vec<u8>>> Files<'_, O> {
    fn read<T>(
        &mut self,
        name: &str,
        path: Option<&String>,
        decode: impl FnOnce(&[u8]) -> Result<Decoded<T>, Unreadable>,
    ) -> Option<T> {
        let body = self.open(name, path?)?;
        match decode(&body) {
            Ok(decoded) => {
                self.findings.readable_files += 1;
                let gaps = decoded.gaps.iter().map(|gap| format!("{name}{gap}"));
                self.findings.gaps.extend(gaps);
                Some(decoded.value)
            }
            Err(error) => {
                self.findings.gaps.push(format!("{name}#: {error}"));
                None
            }
        }
    }

    /// From the second on, the gaps of a file carry its number.
    fn read_pages(&mut self, paths: &[String], language: Language) -> Vec<ChargingMonth> {
        let names = (1..).map(|number| match number {
            1 => "sessions".to_owned(),
            number => format!("sessions {number}"),
        });
        names
            .zip(paths)
            .filter_map(|(name, path)| {
                self.read(&name, Some(path), |body| {
                    decode::charging_month(body, language, None)
                })
            })
            .collect()
    }

    fn accept(&mut self, name: &str, path: &str) {
        let Some(body) = self.open(name, path) else {
            return;
        };
        let gap = if serde_json::from_slice::<serde_json::Value>(&body).is_ok() {
            self.findings.readable_files += 1;
            format!("{name}#: not read yet")
        } else {
            format!("{name}#: it is not JSON")
        };
        self.findings.gaps.push(gap);
    }

    fn open(&mut self, name: &str, path: &str) -> Option<Vec<u8>> {
        let body = (self.open)(path);
        if body.is_none() {
            let gap = format!("{name}#: the file cannot be opened");
            self.findings.gaps.push(gap);
        }
        body
    }
}
