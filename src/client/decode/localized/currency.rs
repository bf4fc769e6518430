//! The currency a sign or a code stands for.

/// The codes of ISO 4217 for money that people pay with, in order. Any other three capitals are
/// no currency: `31 MIN` is no sum.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD",
    "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN",
    "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF",
    "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS",
    "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR",
    "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW",
    "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA",
    "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN",
    "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
    "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT",
    "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED",
    "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW",
    "ZWG",
];

/// The ISO code of a sign that one currency has for itself; a sign that several share stays.
pub(in crate::decode) fn currency(sign: &str) -> Option<String> {
    let code = match sign {
        "€" => "EUR",
        "£" => "GBP",
        "US$" => "USD",
        "CA$" => "CAD",
        "Fr." => "CHF",
        "zł" => "PLN",
        "Kč" => "CZK",
        "Ft" => "HUF",
        "₺" => "TRY",
        "₽" => "RUB",
        "$" | "¥" | "kr" | "kr." => sign,
        _ => *CODES.get(CODES.binary_search(&sign).ok()?)?,
    };

    Some(code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_stand_in_order_and_once() {
        assert!(CODES.is_sorted_by(|one, other| one < other));
    }

    #[test]
    fn three_capitals_that_nobody_pays_with_are_no_currency() {
        for sign in ["MIN", "KWH", "ZAC", "XXX", "XAU", "eur", "EURO", ""] {
            assert_eq!(currency(sign), None, "{sign}");
        }
        for code in ["AED", "EUR", "SEK", "ZWG"] {
            assert_eq!(currency(code).as_deref(), Some(code));
        }
    }
}
