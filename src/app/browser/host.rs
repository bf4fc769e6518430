//! The clock and the random bytes of this browser, for the client.

use carport_client::host::Host;
use carport_domain::time::UnixMillis;

use super::{clock, window};

/// This browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserHost;

impl Host for BrowserHost {
    fn now(&self) -> UnixMillis {
        clock::now()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        let crypto = window()
            .crypto()
            .expect("every browser has a crypto object");
        // The platform refuses more than 65,536 bytes at once.
        for chunk in bytes.chunks_mut(65_536) {
            crypto
                .get_random_values_with_u8_array(chunk)
                .expect("the platform's limit is kept");
        }
    }
}
