//! `inspect`, run on answers in memory.

#[expect(
    dead_code,
    reason = "the part that reads the command line and the disk is not run here"
)]
#[path = "../../../src/client/examples/inspect/main.rs"]
mod inspect;

mod by_hand;
mod months;
mod simulated_cars;
