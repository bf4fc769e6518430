//! What each field becomes, and what a broken one costs.
