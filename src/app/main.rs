//! The program that the page starts.

fn main() {
    carport::run();
}
