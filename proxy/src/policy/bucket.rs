//! A token bucket per client in a table of bounded size. The clock is the caller's.

use core::time::Duration;
use std::collections::HashMap;

use super::client_address::ClientKey;

/// How much one client may ask.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Allowance {
    /// Requests at once, after a rest.
    pub burst: f64,
    /// Requests gained back in a second.
    pub per_second: f64,
    /// Clients remembered; the rest share one bucket.
    pub clients: usize,
}

impl Default for Allowance {
    fn default() -> Self {
        Self {
            burst: 120.0,
            per_second: 4.0,
            clients: 50_000,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    tokens: f64,
    filled_at: Duration,
}

/// The buckets of all clients.
#[derive(Debug)]
pub struct Buckets {
    allowance: Allowance,
    clients: HashMap<ClientKey, Bucket>,
    strangers: Bucket,
    swept_at: Duration,
}

impl Buckets {
    /// All full.
    pub fn new(allowance: Allowance) -> Self {
        Self {
            allowance,
            clients: HashMap::new(),
            strangers: Bucket {
                tokens: allowance.burst,
                filled_at: Duration::ZERO,
            },
            swept_at: Duration::ZERO,
        }
    }

    /// Takes one request from a client's bucket; `false` if it is empty. `now` counts from any
    /// fixed instant.
    #[must_use]
    pub fn take(&mut self, client: ClientKey, now: Duration) -> bool {
        let allowance = self.allowance;
        if !self.clients.contains_key(&client) && self.clients.len() >= allowance.clients {
            self.sweep(now);
        }
        let is_full = self.clients.len() >= allowance.clients;
        let bucket = if is_full && !self.clients.contains_key(&client) {
            &mut self.strangers
        } else {
            self.clients.entry(client).or_insert(Bucket {
                tokens: allowance.burst,
                filled_at: now,
            })
        };
        bucket.fill(allowance, now);
        let has_one = bucket.tokens >= 1.0;
        if has_one {
            bucket.tokens -= 1.0;
        }
        has_one
    }

    /// Forgets clients whose buckets are full again. At most once a second, because it looks at
    /// every client and a flood of new ones would ask for it each time.
    fn sweep(&mut self, now: Duration) {
        if now.saturating_sub(self.swept_at) < Duration::from_secs(1) {
            return;
        }
        self.swept_at = now;
        let allowance = self.allowance;
        self.clients.retain(|_, bucket| {
            bucket.fill(allowance, now);
            bucket.tokens < allowance.burst
        });
    }
}

impl Bucket {
    fn fill(&mut self, allowance: Allowance, now: Duration) {
        let rested = now.saturating_sub(self.filled_at).as_secs_f64();
        self.tokens = (self.tokens + rested * allowance.per_second).min(allowance.burst);
        self.filled_at = self.filled_at.max(now);
    }
}
