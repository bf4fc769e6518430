//! The two regions, their constants, and who says `x-user-agent`.

use serde_json::{Value, json};

/// Where an account belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Region {
    RestOfWorld,
    NorthAmerica,
}

/// All scopes, in the order of the configuration.
pub(crate) const SCOPES: [&str; 14] = [
    "openid",
    "profile",
    "email",
    "offline_access",
    "smacc",
    "vehicle_data",
    "perseus",
    "dlm",
    "svds",
    "cesim",
    "vsapi",
    "remote_services",
    "fupo",
    "authenticate_user",
];

impl Region {
    const ALL: [Self; 2] = [Self::RestOfWorld, Self::NorthAmerica];

    /// A public constant of the vendor's app, like the subscription key.
    pub(crate) const fn client_id(self) -> &'static str {
        match self {
            Self::RestOfWorld => "31c357a0-7a1d-4590-aa99-33b97244d048",
            Self::NorthAmerica => "54394a4b-b6c1-45fe-b7b2-8fd3aa9253aa",
        }
    }

    /// Invented: the real ones come with the configuration, and so do these.
    pub(crate) const fn client_secret(self) -> &'static str {
        match self {
            Self::RestOfWorld => "00000000-1111-2222-3333-444444444444",
            Self::NorthAmerica => "55555555-6666-7777-8888-999999999999",
        }
    }

    pub(crate) const fn subscription_key(self) -> &'static str {
        match self {
            Self::RestOfWorld => "4f1c85a3-758f-a37d-bbb6-f8704494acfa",
            Self::NorthAmerica => "31e102f5-6f7e-7ef3-9044-ddce63891362",
        }
    }

    const fn sign_in_host(self) -> &'static str {
        match self {
            Self::RestOfWorld => "https://customer.bmwgroup.com",
            Self::NorthAmerica => "https://login.bmwusa.com",
        }
    }

    /// The region of a client id.
    pub(crate) fn from_client_id(id: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|region| region.client_id() == id)
    }

    /// Whether codes may be sent to this address.
    #[expect(clippy::unused_self, reason = "both regions have the same addresses")]
    pub(crate) fn takes_redirect(self, uri: &str) -> bool {
        ["bmw", "mini"].iter().any(|brand| return_url(brand) == uri)
    }

    /// The answer of the configuration call.
    pub(crate) fn config(self, brand: &str) -> Value {
        let host = self.sign_in_host();
        json!({
            "clientName": "mybmwapp",
            "clientSecret": self.client_secret(),
            "clientId": self.client_id(),
            "gcdmBaseUrl": host,
            "returnUrl": return_url(brand),
            "brand": brand,
            "language": "en",
            "country": "US",
            "authorizationEndpoint": format!("{host}/oneid/login"),
            "tokenEndpoint": format!("{host}/gcdm/oauth/token"),
            "scopes": SCOPES,
            "promptValues": ["login"],
        })
    }
}

fn return_url(brand: &str) -> String {
    let scheme = if brand == "mini" { "mini" } else { "bmw" };
    format!("com.{scheme}.connected://oauth")
}

/// What `x-user-agent` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Caller {
    pub(crate) brand: &'static str,
    pub(crate) region: Region,
}

impl Caller {
    /// `android(<build>);<brand>;<version>;<region>`: exactly four fields, a known brand, a
    /// region that is served.
    pub(crate) fn parse(header: &str) -> Option<Self> {
        let [build, brand, version, region] =
            header.split(';').collect::<Vec<_>>().try_into().ok()?;
        let is_build = build.starts_with("android(") && build.ends_with(')');
        if !is_build || version.is_empty() {
            return None;
        }
        let brand = ["bmw", "mini", "toyota"]
            .into_iter()
            .find(|known| *known == brand)?;
        let region = match region {
            // The long spellings are an older habit that was served too.
            "row" | "ROW" => Region::RestOfWorld,
            "na" | "NORTH_AMERICA" => Region::NorthAmerica,
            _ => return None,
        };
        Some(Self { brand, region })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_known_fields_are_a_caller() {
        assert_eq!(
            Caller::parse("android(AP2A.417305.862);mini;4.9.2(36892);na"),
            Some(Caller {
                brand: "mini",
                region: Region::NorthAmerica
            })
        );
    }

    #[test]
    fn any_other_shape_is_none() {
        for header in [
            "",
            "android(AP2A.417305.862);bmw;4.9.2(36892)",
            "android(AP2A.417305.862);bmw;4.9.2(36892);row;extra",
            "android(AP2A.417305.862);lada;4.9.2(36892);row",
            "android(AP2A.417305.862);bmw;4.9.2(36892);moon",
            "android(AP2A.417305.862);bmw;4.9.2(36892);cn",
            "AP2A.417305.862;bmw;4.9.2(36892);row",
        ] {
            assert_eq!(Caller::parse(header), None, "{header}");
        }
    }
}
