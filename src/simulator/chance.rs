//! Repeatable chance: splitmix64, seeded by what it is drawn for.

/// A stream of numbers that depends on nothing but its seed.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

impl Chance {
    /// A stream for one purpose: each list of keys has its own.
    pub(crate) fn new(seed: u64, keys: &[u64]) -> Self {
        Self(keys.iter().fold(mix(seed ^ GOLDEN), |state, key| {
            mix(state.wrapping_add(GOLDEN) ^ key.wrapping_mul(GOLDEN))
        }))
    }

    /// The next 64 bits.
    pub(crate) const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mix(self.0)
    }

    /// From 0 up to but not including 1.
    pub(crate) fn unit(&mut self) -> f64 {
        // 53 bits fill the mantissa exactly.
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Between two bounds.
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        self.unit() * (high - low) + low
    }

    /// Whole milliseconds between two numbers of seconds.
    pub(crate) fn millis(&mut self, low_secs: f64, high_secs: f64) -> i64 {
        crate::calendar::millis_from_secs(self.between(low_secs, high_secs))
    }

    /// True in this share of cases.
    pub(crate) fn happens(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// An id of version 4.
    pub(crate) fn uuid(&mut self) -> String {
        uuid(u128::from(self.bits()) << 64 | u128::from(self.bits()))
    }

    /// An opaque text of letters and digits, as tokens are.
    pub(crate) fn opaque(&mut self, length: usize) -> String {
        const ALPHABET: &[u8; 62] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        (0..length)
            .map(|_| char::from(ALPHABET[usize::try_from(self.bits() % 62).unwrap_or(0)]))
            .collect()
    }
}

/// Version 4 and its variant, written over drawn bits.
fn uuid(bits: u128) -> String {
    let bits = bits & !(0xF << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let hex = format!("{bits:032x}");
    let groups = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_keys_draw_the_same_numbers() {
        assert_eq!(
            Chance::new(1, &[2, 3]).opaque(20),
            Chance::new(1, &[2, 3]).opaque(20)
        );
    }

    #[test]
    fn another_seed_or_key_draws_other_numbers() {
        let first = Chance::new(1, &[2, 3]).bits();

        assert_ne!(first, Chance::new(2, &[2, 3]).bits());
        assert_ne!(first, Chance::new(1, &[3, 2]).bits());
    }

    #[test]
    fn an_id_is_a_uuid_of_version_four() {
        assert_eq!(uuid(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }

    #[test]
    fn the_unit_stays_below_one() {
        let mut chance = Chance::new(7, &[]);

        assert!((0..10_000).all(|_| (0.0..1.0).contains(&chance.unit())));
    }
}
