//! Sign-in, answer by answer.
