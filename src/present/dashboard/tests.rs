//! Whole cards in both languages, and the rules behind them.
