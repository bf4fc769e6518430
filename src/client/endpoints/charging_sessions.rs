//! The charging sessions of a month, page by page.

use carport_domain::charging::{ChargingMonth, Month};
use carport_domain::ids::Vin;

use super::{Caller, JSON};
use crate::decode::{self, Decoded};
use crate::error::ApiError;
use crate::form;
use crate::identity::Language;
use crate::transport::{Request, Response};

/// Under this name failures are reported and answers are kept.
pub const NAME: &str = "charging_sessions";

/// As many as the vendor's clients ask for at once.
const PAGE_SIZE: u32 = 50;

/// One page of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Which month.
    pub month: Month,
    /// What the page before named; `None` for the first.
    pub token: Option<String>,
}

impl Page {
    /// The first page of a month.
    pub const fn first(month: Month) -> Self {
        Self { month, token: None }
    }

    /// The page after the one that was answered with this; `None` after the last. An answer that
    /// names its own page again, or brings no session, ends the month: nobody asks for ever.
    pub fn after(&self, answer: &ChargingMonth) -> Option<Self> {
        let is_new = answer.next_page != self.token && !answer.sessions.is_empty();
        let token = answer.next_page.clone().filter(|_| is_new)?;
        Some(Self {
            month: self.month,
            token: Some(token),
        })
    }
}

/// Asks for one page.
///
/// Without the date picker the month of `date` counts and its day does not. The vendor wants the
/// VIN in the query too: the path must not be logged.
pub fn request(caller: &Caller, vin: &Vin, page: &Page) -> Request {
    let Month { year, month } = page.month;
    let token = page.token.as_deref().map_or_else(String::new, |token| {
        format!("&next_token={}", form::encode_one(token))
    });
    let path = format!(
        "/eadrax-chs/v2/charging-sessions?vin={}{token}&date={year:04}-{month:02}-01T00:00:00.000Z\
         &maxResults={PAGE_SIZE}&include_date_picker=false",
        vin.as_str()
    );
    caller.request_about(vin, path, JSON)
}

/// Reads the answer; numbers in its texts are those of the language it was asked for in.
pub fn read(
    response: &Response,
    page: &Page,
    language: Language,
) -> Result<Decoded<ChargingMonth>, ApiError> {
    decode::charging_month(&response.body, language, Some(page.month))
        .map_err(|error| error.of(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;

    const MAY: Page = Page::first(Month {
        year: 2025,
        month: 5,
    });

    fn answer(body: &str) -> ChargingMonth {
        let response = Response {
            status: 200,
            headers: Vec::new(),
            body: body.as_bytes().to_vec(),
        };
        read(&response, &MAY, Language::English).unwrap().value
    }

    #[test]
    fn a_month_is_asked_for_by_its_first_day_and_then_by_token() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();
        let second = Page {
            token: Some("a&b=".to_owned()),
            ..MAY
        };

        assert_eq!(
            request(&caller(), &vin, &MAY).path,
            "/eadrax-chs/v2/charging-sessions?vin=WMW00000000MCE006\
             &date=2025-05-01T00:00:00.000Z&maxResults=50&include_date_picker=false"
        );
        assert_eq!(
            request(&caller(), &vin, &second).path,
            "/eadrax-chs/v2/charging-sessions?vin=WMW00000000MCE006&next_token=a%26b%3D\
             &date=2025-05-01T00:00:00.000Z&maxResults=50&include_date_picker=false"
        );
    }

    #[test]
    fn the_next_page_is_the_one_the_answer_names() {
        let first = answer(
            r#"{"paginationInfo": {"nextToken": "2"}, "chargingSessions":
                {"sessions": [{"id": "2025-05-03T18:12:09Z_1"}]}}"#,
        );
        let last = answer(r#"{"paginationInfo": {}, "chargingSessions": {"sessions": []}}"#);

        let second = MAY.after(&first).unwrap();

        assert_eq!(second.token.as_deref(), Some("2"));
        assert_eq!(second.month, MAY.month);
        assert_eq!(second.after(&first), None, "it names its own page");
        assert_eq!(MAY.after(&last), None);
    }

    #[test]
    fn an_empty_page_ends_the_month_whatever_it_names() {
        let empty = answer(r#"{"paginationInfo": {"nextToken": "2"}, "chargingSessions": {}}"#);

        assert_eq!(MAY.after(&empty), None);
        assert_eq!(empty.month, Some(MAY.month));
    }
}
