//! The vendor's series codes: each stands for one body.

use super::Body;

/// The codes of each body. Codes that stand for several bodies are left out.
const CODES: &[(Body, &[&str])] = &[
    (
        Body::Hatch3,
        &["E81", "F21", "F56", "F66", "J01", "R50", "R53", "R56"],
    ),
    (
        Body::Hatch5,
        &[
            "E87", "F07", "F20", "F34", "F40", "F45", "F46", "F55", "F65", "F70", "G32", "I01",
            "U06",
        ],
    ),
    (
        Body::Saloon,
        &[
            "E60", "E65", "E66", "E90", "F01", "F02", "F03", "F04", "F06", "F10", "F18", "F30",
            "F35", "F36", "F44", "F52", "F74", "F78", "F80", "F90", "F93", "G11", "G12", "G16",
            "G20", "G26", "G28", "G30", "G38", "G60", "G68", "G70", "G80", "G90", "NA0",
        ],
    ),
    (
        Body::Touring,
        &[
            "E61", "E91", "F11", "F31", "F54", "G21", "G31", "G61", "G81", "G99", "R55",
        ],
    ),
    (
        Body::Suv,
        &[
            "E53", "E70", "E71", "E72", "E83", "E84", "F15", "F16", "F25", "F26", "F39", "F48",
            "F49", "F60", "F85", "F86", "F95", "F96", "F97", "F98", "G01", "G02", "G05", "G06",
            "G07", "G08", "G09", "G18", "G45", "G46", "I20", "J05", "NA5", "R60", "R61", "U10",
            "U11", "U12", "U25",
        ],
    ),
    (
        Body::Coupe,
        &[
            "E63", "E82", "E86", "E92", "F13", "F22", "F32", "F82", "F87", "F92", "G15", "G22",
            "G42", "G82", "G87", "I12", "J29", "R58",
        ],
    ),
    (
        Body::Convertible,
        &[
            "E64", "E85", "E88", "E89", "E93", "F12", "F23", "F33", "F57", "F67", "F83", "F91",
            "G14", "G23", "G29", "G83", "I15", "R52", "R57", "R59",
        ],
    ),
];

/// The body of a code, whatever its case.
pub(super) fn body(code: &str) -> Option<Body> {
    let code = code.trim().to_ascii_uppercase();
    CODES
        .iter()
        .find(|(_, codes)| codes.contains(&code.as_str()))
        .map(|(body, _)| *body)
}

/// The codes of one body.
#[cfg(test)]
pub(super) fn codes(body: Body) -> impl Iterator<Item = &'static str> {
    CODES
        .iter()
        .filter(move |(other, _)| *other == body)
        .flat_map(|(_, codes)| codes.iter().copied())
}
