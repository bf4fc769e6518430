//! When a session renews itself, and when it does not.
