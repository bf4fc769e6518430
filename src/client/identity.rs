//! Who asks: region, language, and the stable marks of this installation.

use carport_domain::vehicle::profile::Brand;

use crate::host::Host;

/// Where the account was created. An account of one region does not sign in on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    /// Everywhere but North America and China.
    RestOfWorld,
    /// United States, Canada, Mexico.
    NorthAmerica,
}

impl Region {
    /// The vendor's code, the fourth field of `x-user-agent`; also the stored form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RestOfWorld => "row",
            Self::NorthAmerica => "na",
        }
    }

    /// The region of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::RestOfWorld, Self::NorthAmerica]
            .into_iter()
            .find(|region| region.code() == code)
    }

    /// The site key of the captcha of this region's sign-in (connected-drive-api 1.1).
    pub const fn captcha_site_key(self) -> &'static str {
        match self {
            Self::RestOfWorld => "7244955f-8f30-4445-adff-4fefe059f815",
            Self::NorthAmerica => "dc24de9a-9844-438b-b542-60067ff4dbe9",
        }
    }

    /// The key of the configuration call, a constant of the vendor's app (connected-drive-api 1.1).
    pub const fn subscription_key(self) -> &'static str {
        match self {
            Self::RestOfWorld => "4f1c85a3-758f-a37d-bbb6-f8704494acfa",
            Self::NorthAmerica => "31e102f5-6f7e-7ef3-9044-ddce63891362",
        }
    }
}

/// The language the vendor's texts are asked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
}

impl Language {
    /// As `accept-language` and as stored beside answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language of a stored code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::English, Self::French]
            .into_iter()
            .find(|language| language.code() == code)
    }
}

/// The marks of this installation: drawn once, kept for ever.
///
/// The vendor counts its quota by them, so they must be unique; and a new value for each call
/// would look odd, so they must be stable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installation {
    /// Nine decimal digits.
    pub build: String,
    /// A UUID, version 4.
    pub session_id: String,
}

impl Installation {
    /// Draws new marks.
    pub fn draw(host: &impl Host) -> Self {
        let mut bytes = [0; 9];
        host.fill_random(&mut bytes);
        let build = bytes
            .iter()
            .map(|byte| char::from(b'0' + byte % 10))
            .collect();

        Self {
            build,
            session_id: uuid(host),
        }
    }
}

/// Who makes a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Region of the account.
    pub region: Region,
    /// Language of the texts.
    pub language: Language,
    /// Marks of this installation.
    pub installation: Installation,
}

impl Identity {
    /// The `x-user-agent` header (connected-drive-api 1.2): `android(build);brand;version;region`.
    pub fn user_agent(&self, brand: Brand) -> String {
        let (day, serial) = self.installation.build.split_at(6);
        let brand = brand_code(brand);
        let region = self.region.code();
        format!("android(AP2A.{day}.{serial});{brand};4.9.2(36892);{region}")
    }
}

/// The vendor's name of a brand in headers; also the stored form.
pub const fn brand_code(brand: Brand) -> &'static str {
    match brand {
        Brand::Bmw => "bmw",
        Brand::Mini => "mini",
        Brand::Toyota => "toyota",
    }
}

/// The brand of a code.
pub fn brand_from_code(code: &str) -> Option<Brand> {
    [Brand::Bmw, Brand::Mini, Brand::Toyota]
        .into_iter()
        .find(|brand| brand_code(*brand) == code)
}

/// A random UUID, version 4.
pub fn uuid(host: &impl Host) -> String {
    let mut bytes = [0_u8; 16];
    host.fill_random(&mut bytes);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}
