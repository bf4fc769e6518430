use super::*;

#[test]
fn an_answer_of_nineteen_characters_is_none() {
    assert_eq!(answer_from("P".repeat(19)), None);
    assert_eq!(
        answer_from("P".repeat(20)),
        Some(CaptchaEvent::Answer(Secret::new("P".repeat(20))))
    );
}

#[test]
fn an_answer_beyond_the_limit_is_none() {
    assert!(answer_from("P".repeat(8192)).is_some());
    assert_eq!(answer_from("P".repeat(8193)), None);
}

#[test]
fn an_answer_that_could_break_a_header_is_none() {
    for broken in ["\r\nx-evil: 1", " ", "é", "\u{0}"] {
        assert_eq!(
            answer_from(format!("P1_aaaaaaaaaaaaaaaaaaaaaaaa{broken}")),
            None
        );
    }
}

#[test]
fn a_code_is_a_short_plain_word() {
    assert_eq!(
        code_from("rate-limited".to_owned()),
        Some(CaptchaEvent::Failed("rate-limited".to_owned()))
    );
    assert_eq!(code_from("<b>".to_owned()), None);
    assert_eq!(code_from(String::new()), None);
    assert_eq!(code_from("a".repeat(65)), None);
}

#[test]
fn a_height_outside_of_reason_is_none() {
    assert_eq!(
        height_from(77.2),
        Some(CaptchaEvent::Resized { height: 78 })
    );
    for height in [0.0, -1.0, 1200.5, f64::NAN, f64::INFINITY] {
        assert_eq!(height_from(height), None);
    }
}

#[test]
fn an_answer_is_delivered_once() {
    let last = RefCell::new(None);
    let answer = CaptchaEvent::Answer(Secret::new("P1_one"));

    assert!(is_new(&answer, &last));
    assert!(!is_new(&answer, &last));
    assert!(is_new(&CaptchaEvent::Answer(Secret::new("P1_two")), &last));
}

#[test]
fn a_printed_event_hides_the_answer() {
    let printed = format!("{:?}", CaptchaEvent::Answer(Secret::new("P1_canary")));

    assert!(!printed.contains("canary"));
}
