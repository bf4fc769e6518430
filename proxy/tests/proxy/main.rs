//! The proxy from outside: its policy as a function, and its server over loopback sockets with a
//! trap in the vendor's place that records whatever reaches it.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod failures;
#[cfg(test)]
mod hostile_targets;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod origins;
#[cfg(test)]
mod process;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod server;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod site_rules;
#[cfg(test)]
mod site_server;
#[cfg(test)]
mod support;
