//! What the client needs from the machine that runs it: the time and chance.

use carport_domain::time::UnixMillis;

/// The clock and the source of random bytes.
pub trait Host {
    /// Now, by this device's clock.
    fn now(&self) -> UnixMillis;

    /// Fills with bytes fit for cryptography.
    fn fill_random(&self, bytes: &mut [u8]);
}
