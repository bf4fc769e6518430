//! The list of cars and the accounts they come from.

use super::{Counted, Phrase, Text, section};

section! {
    /// The fleet.
    Cars {
        title: Text,
        add_account: Text,
        empty_text: Text,
        demo_account: Text,
        no_car_in_account: Text,
        unreadable_cars: Counted,
        unlisted_cars: Counted,
        unlisted_cars_link: Text,

        sign_out: Text,
        /// Takes the e-mail address of the account.
        sign_out_of: Phrase,
        sign_out_title: Text,
        /// Takes the e-mail address of the account.
        sign_out_question: Phrase,
        sign_out_removes: Text,
        sign_out_keeps: Text,
        sign_out_next: Text,
    }
}
