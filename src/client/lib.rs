//! The outside, held at arm's length.
//!
//! This room knows the vendor: paths, headers, tokens, spellings, quirks; and the stored forms of
//! what the app keeps. It does no I/O: an endpoint builds a [`transport::Request`] and reads a
//! [`transport::Response`]; who carries them is a [`transport::Transport`]. It must not know which
//! transport or storage runs it, the screen, or the wall clock.
//!
//! Reading order: [`transport`], [`host`] (clock and chance, injected), [`identity`] (who asks),
//! [`sign_in`], [`refresh`], [`session`] (a token that renews itself), [`meter`] (whether a call may
//! go out), [`endpoints`], [`decode`] (answers into `domain`, with the list of what could not be
//! read), [`error`], [`execution`]
//! (a command from sending to proof), [`storage`], [`records`] and [`keys`] (what is stored, and where), [`captures`] (the
//! last answers, to look at and to hand on), [`commands`] (the log of what a car was told),
//! [`fixes`] (where it was found), [`track`] (where it was), [`history`] (what was said of it over
//! the years), [`places`] (the owner's own), [`parked`] (where it was left), [`tariffs`] (what
//! charging costs), [`trips`] (what the owner says about them), [`exports`] and [`imports`] (history
//! as files), [`backup`] (everything in one file), [`redact`] (captures that can be shown to
//! others).

pub mod backup;
pub mod captures;
pub mod commands;
pub mod decode;
pub mod endpoints;
pub mod error;
pub mod execution;
pub mod exports;
pub mod fixes;
mod form;
pub mod forum;
pub mod history;
pub mod host;
pub mod identity;
pub mod import;
pub mod imports;

pub mod keys;
pub mod log;
pub mod meter;
mod oauth;
pub mod parked;
pub mod places;
pub mod records;
pub mod redact;
pub mod refresh;
pub mod session;
pub mod sign_in;
pub mod storage;
pub mod tariffs;
#[cfg(test)]
mod testing;
pub mod tokens;
pub mod track;
pub mod transport;
pub mod trips;
mod wire;
