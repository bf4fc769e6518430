//! Every failure is said, in both languages.
