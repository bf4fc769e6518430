//! Stored forms survive, and what is not ours is refused.
