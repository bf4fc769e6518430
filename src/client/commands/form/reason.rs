//! Why a command ended: a code, and beside it what the reason carries.

use carport_domain::command::Fault;
use carport_domain::command::life::Reason;
use carport_domain::failure::{Failure, Said};
use serde::{Deserialize, Serialize};

use super::Instant;

/// The answers that a failure can name, each by a text of ours.
const ENDPOINTS: [&str; 15] = [
    "command",
    "event_status",
    "event_position",
    "send_destination",
    "state",
    "profile",
    "charging_settings",
    "charging_sessions",
    "charging_statistics",
    "trips",
    "vehicle_list",
    "image",
    "token",
    "config",
    "authenticate",
];

/// A reason. Which of the fields it has, its code decides.
#[derive(Serialize, Deserialize)]
pub(super) struct ReasonForm<T> {
    code: String,
    /// What the car or the source said.
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<FaultForm>,
    /// When the source is to be asked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_at: Option<T>,
    /// HTTP status.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    /// The proxy's code, or the answer that could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct FaultForm {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_retriable: Option<bool>,
}

impl<T: Instant> ReasonForm<T> {
    pub(super) fn of(reason: &Reason) -> Self {
        let form = Self {
            code: reason.code().to_owned(),
            said: None,
            retry_at: None,
            status: None,
            detail: None,
        };
        match reason {
            Reason::Fault(fault) => Self {
                said: Some(FaultForm::of(fault)),
                ..form
            },
            Reason::Failure(failure) => form.with(failure),
            _ => form,
        }
    }

    fn with(self, failure: &Failure) -> Self {
        match failure {
            Failure::ProxyRefused { code } => Self {
                detail: Some(code.clone()),
                ..self
            },
            Failure::RateLimited { retry_at: at }
            | Failure::QuotaUsedUp { replenished_at: at }
            | Failure::Maintenance { retry_at: at } => Self {
                retry_at: at.map(T::of),
                ..self
            },
            Failure::Forbidden { said } => Self {
                said: said.as_ref().map(|said| FaultForm::of(said.words())),
                ..self
            },
            Failure::Rejected { status } => Self {
                status: Some(*status),
                ..self
            },
            Failure::Unreadable { endpoint } => Self {
                detail: Some((*endpoint).to_owned()),
                ..self
            },
            _ => self,
        }
    }

    /// `None` where the code says nothing to this app, or lacks what belongs to it.
    pub(super) fn reason(self) -> Option<Reason> {
        let fault = self.said.map(FaultForm::fault);
        let failure = match Reason::from_code(&self.code)? {
            Reason::Failure(failure) => failure,
            Reason::Fault(_) => return Some(Reason::Fault(fault?)),
            other => return Some(other),
        };
        let retry_at = self.retry_at.map(|at| at.at());
        Some(Reason::Failure(match failure {
            Failure::ProxyRefused { .. } => Failure::ProxyRefused { code: self.detail? },
            Failure::RateLimited { .. } => Failure::RateLimited { retry_at },
            Failure::QuotaUsedUp { .. } => Failure::QuotaUsedUp {
                replenished_at: retry_at,
            },
            Failure::Maintenance { .. } => Failure::Maintenance { retry_at },
            Failure::Forbidden { .. } => Failure::Forbidden {
                said: fault.map(Said::new),
            },
            Failure::Rejected { .. } => Failure::Rejected {
                status: self.status?,
            },
            Failure::Unreadable { .. } => Failure::Unreadable {
                endpoint: endpoint(&self.detail?),
            },
            other => other,
        }))
    }
}

/// Back to a text of ours, never one that was stored.
fn endpoint(name: &str) -> &'static str {
    let mut known = ENDPOINTS.into_iter();
    known.find(|endpoint| *endpoint == name).unwrap_or("")
}

impl FaultForm {
    fn of(fault: &Fault) -> Self {
        Self {
            title: fault.title.clone(),
            description: fault.description.clone(),
            code: fault.code.clone(),
            is_retriable: fault.is_retriable,
        }
    }

    fn fault(self) -> Fault {
        Fault {
            title: self.title,
            description: self.description,
            code: self.code,
            is_retriable: self.is_retriable,
        }
    }
}
