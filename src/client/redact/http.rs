//! A request or an answer as a whole.

use super::keys::{KeyPlace, Mark};
use super::{Redactor, is_marker};
use crate::transport::{Request, Response};

impl Redactor {
    /// A request, to be shown.
    pub fn request(&mut self, request: &Request) -> Request {
        Request {
            upstream: request.upstream,
            method: request.method,
            path: self.text(&request.path),
            headers: request
                .headers
                .iter()
                .map(|(name, value)| (*name, self.header(name, value)))
                .collect(),
            body: request.body.as_ref().map(|body| self.body(body.as_bytes())),
        }
    }

    /// An answer, to be shown. It still goes through the ordinary decode, with gaps where
    /// something is masked.
    pub fn response(&mut self, response: &Response) -> Response {
        Response {
            status: response.status,
            headers: response
                .headers
                .iter()
                .map(|(name, value)| (name.clone(), self.header(name, value)))
                .collect(),
            body: self.body(&response.body).into_bytes(),
        }
    }

    /// The value of a header.
    pub fn header(&mut self, name: &str, value: &str) -> String {
        if value.is_empty() || is_marker(value) {
            return value.to_owned();
        }
        match (name, self.scope_of(name, KeyPlace::Document)) {
            // The mark of the installation stands in the first field's brackets.
            ("x-user-agent", _) if self.options.masks(Mark::Id) => self.user_agent(value),
            // An address, whose query tells; not a place.
            ("location", _) | (_, None) => self.text(value),
            (_, Some(scope)) if scope.mark == Mark::Vin => self.vehicle_number(value),
            (_, Some(scope)) => self.mark(scope.mark),
        }
    }

    fn user_agent(&mut self, value: &str) -> String {
        let parts = value.split_once('(').and_then(|(system, rest)| {
            let (build, rest) = rest.split_once(')')?;
            Some((system, build, rest))
        });
        match parts {
            Some((system, build, rest)) if !is_marker(build) => {
                format!("{system}({}){}", self.mark(Mark::Id), self.text(rest))
            }
            Some(_) => value.to_owned(),
            None => self.text(value),
        }
    }
}
