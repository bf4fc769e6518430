//! Whole cards in both languages, and the rules behind them.

mod ages;
mod cards;
mod cars;
mod charges;
mod codes;
mod messages;
mod month_reasons;
mod months;
mod needs;
mod rules;
mod wheels;
