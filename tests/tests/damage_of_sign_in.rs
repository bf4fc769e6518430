//! A sign-in whose answers are damaged: it ends with the right tokens, or with none.

use std::cell::Cell;

use carport_client::error::ApiError;
use carport_client::host::Host;
use carport_client::sign_in::{Credentials, SignIn, Step};
use carport_client::tokens::{Secret, Tokens};
use carport_client::transport::{Response, Transport};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;
use carport_tests::damage::{ANYWHERE, Read, Trial, hurt};
use carport_tests::facts::Facts;
use carport_tests::world::{START, World, identity};
use futures_lite::future::block_on;

/// The same bytes at every sign-in, so that recorded answers fit.
#[derive(Default)]
struct CountingHost(Cell<u8>);

impl Host for CountingHost {
    fn now(&self) -> UnixMillis {
        START
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.0.get();
            self.0.set(byte.wrapping_add(1));
        }
    }
}

fn credentials() -> Credentials {
    Credentials {
        email: "owner@example.org".to_owned(),
        password: Secret::new("demo"),
        captcha: Secret::new("P1_first"),
        brand: Brand::Bmw,
    }
}

/// The answers of a sign-in that goes well, as the proxy hands them on.
fn recorded() -> Vec<Response> {
    let world = World::behind_proxy();
    let host = CountingHost::default();
    let (mut sign_in, mut request) =
        SignIn::start(&identity(), credentials(), &host).expect("it begins");
    let mut answers = Vec::new();
    loop {
        let answer = block_on(world.send(request)).expect("the simulator answers");
        answers.push(answer.clone());
        match sign_in.advance(&answer, START).expect("it goes on") {
            Step::Send(next) => request = next,
            Step::Done(_) => return answers,
        }
    }
}

/// The same sign-in again, with these answers.
fn replay(answers: &[Response]) -> Result<Tokens, ApiError> {
    let host = CountingHost::default();
    let (mut sign_in, _) = SignIn::start(&identity(), credentials(), &host)?;
    for answer in answers {
        if let Step::Done(tokens) = sign_in.advance(answer, START)? {
            return Ok(tokens);
        }
    }
    Err(ApiError::SignedOut)
}

#[test]
fn a_damaged_sign_in_ends_with_the_right_tokens_or_with_none() {
    let answers = recorded();
    assert_eq!(answers.len(), 4);
    let names = ["configuration", "authorization", "code", "tokens"];

    for (step, name) in names.into_iter().enumerate() {
        let trial = Trial {
            name,
            wholes: vec![answers[step].body.clone()],
            replaced: &[],
            essential: &[ANYWHERE],
        };
        hurt(&trial, |body| {
            let mut answers = answers.clone();
            body.clone_into(&mut answers[step].body);
            replay(&answers).map(|tokens| Read {
                facts: tokens.facts(),
                gaps: None,
            })
        });
    }
}
