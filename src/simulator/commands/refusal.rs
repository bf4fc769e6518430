//! Commands that are not even tried.

use serde_json::{Value, json};

use super::service::{Host, Service};
use crate::{
    calendar::rfc3339_seconds, chance::Chance, exchange::Response, fleet::model::Model,
    json::capabilities::capabilities,
};

/// What a car's own abilities forbid.
pub(super) fn of_car(
    model: &Model,
    host: Host,
    service: Service,
    chance: &mut Chance,
    now: i64,
) -> Option<Response> {
    if host == Host::Charging {
        return (!is_charging_capable(model, service)).then(|| charging_host(chance, now));
    }
    let abilities = capabilities(model);
    let is_able = |key: &str| abilities[key] == Value::Bool(true);
    match service {
        Service::Lock if is_able("lock") => None,
        Service::Unlock if is_able("unlock") => None,
        Service::Lights if is_able("lights") => None,
        Service::Horn if is_able("horn") => None,
        Service::StartClimate | Service::StopClimate if is_able("climateNow") => None,
        // Works even where the ability is missing.
        Service::Find => None,
        Service::StartCharging | Service::StopCharging if model.takes_charging_commands() => None,
        Service::StartCharging | Service::StopCharging if model.battery.is_some() => {
            Some(problem(403, chance))
        }
        _ => Some(dialog()),
    }
}

fn is_charging_capable(model: &Model, service: Service) -> bool {
    match service {
        Service::Profile => model.battery.is_some(),
        _ => model.takes_charging_commands(),
    }
}

/// The vehicle host's word for a command that this car does not take.
pub(super) fn dialog() -> Response {
    Response::json(
        403,
        &json!({
            "title": null,
            "description": null,
            "presentationType": "DIALOG",
            "iconId": null,
            "isRetriable": false,
            "errorDetails": "",
        }),
    )
}

/// Newer services' word for trouble; of the vehicle host's, for charging commands to an older
/// car.
pub(crate) fn problem(status: u16, chance: &mut Chance) -> Response {
    let (section, title) = match status {
        403 => ("15.5.4", "Forbidden"),
        _ => ("15.6.1", "Internal Server Error"),
    };
    let (trace, span) = (chance.bits(), chance.bits());
    let body = json!({
        "type": format!("https://tools.ietf.org/html/rfc9110#section-{section}"),
        "title": title,
        "status": status,
        "traceId": format!("00-{trace:032x}-{span:016x}-00"),
    });
    Response::new(
        status,
        "application/problem+json; charset=utf-8",
        body.to_string(),
    )
}

/// The charging host's word for whatever it does not take.
pub(crate) fn charging_host(chance: &mut Chance, now: i64) -> Response {
    Response::json(
        500,
        &json!({
            "logErrorId": "CRCCS_GENERIC_1",
            "logMessage": "The server encountered an internal error and was unable to complete \
                           your request.",
            "statusCode": 500,
            "logTransactionId": chance.uuid(),
            "requestTimestamp": rfc3339_seconds(now),
        }),
    )
}

/// Another command is under way.
pub(super) fn busy() -> Response {
    Response::gateway(409, "Another command is running, the vehicle is busy")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::{model::Climate, models::PLAIN};

    #[test]
    fn what_a_car_is_not_able_to_do_is_not_allowed() {
        let model = Model {
            climate: Climate::Silent,
            ..PLAIN
        };
        let refused = |service| {
            let mut chance = Chance::new(1, &[]);
            of_car(&model, Host::Vehicle, service, &mut chance, 0)
        };

        assert_eq!(refused(Service::StartClimate), Some(dialog()));
        assert_eq!(refused(Service::Lock), None);
    }
}
