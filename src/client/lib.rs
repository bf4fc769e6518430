//! The outside, held at arm's length.
//!
//! This room knows the vendor: paths, headers, tokens, spellings, quirks; and the stored forms of
//! what the app keeps. It does no I/O: an endpoint builds a [`transport::Request`] and reads a
//! [`transport::Response`]; who carries them is a [`transport::Transport`]. It must not know which
//! transport or storage runs it, the screen, or the wall clock.
//!
//! Reading order: [`transport`], [`host`] (clock and chance, injected), [`identity`] (who asks),
//! [`sign_in`], [`session`] (a token that renews itself), [`endpoints`], [`decode`] (answers into
//! `domain`, with the list of what could not be read), [`error`], [`storage`].

pub mod host;
pub mod identity;
pub mod storage;
pub mod tokens;
pub mod transport;
