//! Whole cards in both languages, and the rules behind them.

mod ages;
mod cards;
mod cars;
mod charges;
mod codes;
mod defects;
mod messages;
mod month_reasons;
mod months;
mod needs;
mod places;
mod readings;
mod rules;
mod search;
mod wheels;
