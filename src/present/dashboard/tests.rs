//! Whole cards in both languages, and the rules behind them.

mod ages;
mod cards;
mod cars;
mod codes;
mod rules;
