//! The list of cars and the accounts they come from.

use super::{Phrase, Text, section};

section! {
    /// The fleet.
    Cars {
        title: Text,
        add_account: Text,
        empty_title: Text,
        empty_text: Text,
        /// Takes the e-mail address of the account.
        account: Phrase,
        demo_account: Text,
        /// Takes the name of the car.
        open: Phrase,
        refresh_all: Text,
        no_car_in_account: Text,

        sign_out: Text,
        sign_out_title: Text,
        /// Takes the e-mail address of the account.
        sign_out_question: Phrase,
        sign_out_removes: Text,
        sign_out_keeps: Text,
        sign_out_next: Text,
        sign_out_confirm: Text,
        signed_out: Text,
        signed_out_badge: Text,
        undo: Text,
    }
}
