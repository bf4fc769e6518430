use futures_lite::future::block_on;
use sha2::{Digest as _, Sha256};

use super::*;

/// Stands in for the browser: it keeps nothing secret, and refuses where a real cipher does.
struct Toy;
struct ToyKey([u8; 32]);

impl KeyMaker for Toy {
    type Cipher = ToyKey;

    async fn key(
        &self,
        passphrase: &Passphrase,
        salt: &[u8; 16],
        iterations: u32,
    ) -> Result<ToyKey, CipherError> {
        assert!(iterations >= 600_000);
        let mut all = Sha256::new();
        all.update(salt);
        all.update(passphrase.as_bytes());
        Ok(ToyKey(all.finalize().into()))
    }
}

impl ToyKey {
    fn tag(&self, nonce: [u8; 12], bound_to: &[u8], plain: &[u8]) -> [u8; 32] {
        let mut all = Sha256::new();
        for part in [
            &self.0[..],
            &nonce,
            &[u8::try_from(bound_to.len()).unwrap()],
            bound_to,
            plain,
        ] {
            all.update(part);
        }
        all.finalize().into()
    }

    fn stirred(&self, plain: &[u8]) -> Vec<u8> {
        let keys = self.0.iter().cycle();
        plain
            .iter()
            .zip(keys)
            .map(|(byte, key)| byte ^ key)
            .collect()
    }
}

impl Cipher for ToyKey {
    async fn seal(
        &self,
        nonce: [u8; 12],
        bound_to: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let mut sealed = self.stirred(plain);
        sealed.extend(&self.tag(nonce, bound_to, plain)[..16]);
        Ok(sealed)
    }

    async fn open(
        &self,
        nonce: [u8; 12],
        bound_to: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let at = sealed.len().checked_sub(16).ok_or(CipherError::Refused)?;
        let plain = self.stirred(&sealed[..at]);
        if sealed[at..] == self.tag(nonce, bound_to, &plain)[..16] {
            Ok(plain)
        } else {
            Err(CipherError::Refused)
        }
    }
}

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn sealed(plain: &str) -> String {
    let chance = Randomness {
        salt: [7; 16],
        iv: [9; 12],
    };
    block_on(async {
        let secret = passphrase("cheval");
        let (mut sealer, mut file) = Sealer::begin(&Toy, &secret, chance, NOW).await.unwrap();
        for line in plain.split_inclusive('\n') {
            file.push_str(&sealer.push(line).await.unwrap());
        }
        file + &sealer.end().await.unwrap()
    })
}

fn unsealed(file: &str, secret: &str) -> Result<Vec<u8>, BackupError> {
    match open(file.as_bytes())? {
        Opened::Sealed(backup) => block_on(backup.unseal(&Toy, &passphrase(secret))),
        Opened::Plain(_) => panic!("it was sealed"),
    }
}

/// A file of three pieces.
fn large() -> String {
    let bytes = vec![b'x'; 900_000];
    written(&[
        ("log", "a", &bytes),
        ("log", "b", &bytes),
        ("log", "c", &bytes),
    ])
}

#[test]
fn what_was_sealed_comes_back() {
    for file in [written(&[("places", "a", b"one")]), large()] {
        assert_eq!(unsealed(&sealed(&file), "cheval").unwrap(), file.as_bytes());
    }
}

#[test]
fn nothing_of_it_can_be_read_from_outside() {
    let file = sealed(&written(&[("places", "a", b"48.8566")]));

    assert!(!file.contains("48.8566"));
    assert!(!file.contains("two cars"));
    assert!(file.contains("\"iterations\":600000"));
}

#[test]
fn a_wrong_passphrase_is_told_from_damage() {
    let file = sealed(&written(&[("places", "a", b"one")]));
    let (head, piece) = file.split_once('\n').unwrap();
    let other = if piece.starts_with('A') { "B" } else { "A" };
    let damaged = format!("{head}\n{other}{}", &piece[1..]);

    assert_eq!(
        unsealed(&file, "Cheval").unwrap_err(),
        BackupError::WrongPassphrase
    );
    assert_eq!(
        unsealed(&damaged, "cheval").unwrap_err(),
        BackupError::Damaged
    );
}

#[test]
fn a_damaged_head_is_no_wrong_passphrase() {
    let file = sealed(&written(&[]));
    let damaged = file.replacen("\"salt\":\"Bwc", "\"salt\":\"Cwc", 1);

    assert_ne!(file, damaged);
    assert_eq!(
        unsealed(&damaged, "cheval").unwrap_err(),
        BackupError::Damaged
    );
}

#[test]
fn pieces_cannot_be_left_out_or_swapped() {
    let file = sealed(&large());
    let lines: Vec<_> = file.lines().collect();
    assert_eq!(lines.len(), 4);

    for order in [&[0, 1, 2][..], &[0, 2, 1, 3], &[0, 2, 3], &[0, 1, 3]] {
        let file: Vec<_> = order.iter().map(|at| lines[*at]).collect();
        let refused = unsealed(&(file.join("\n") + "\n"), "cheval");
        assert_eq!(refused.unwrap_err(), BackupError::Damaged, "{order:?}");
    }
    assert_eq!(
        unsealed(&format!("{}\n", lines[0]), "cheval").unwrap_err(),
        BackupError::CutShort
    );
}

#[test]
fn another_way_to_seal_is_that_of_a_newer_app() {
    let text = "{\"carport_backup\":1,\"written_at\":\"x\",\"sealed\":{\"key_from\":\"Argon2id\",\
                \"iterations\":3,\"salt\":\"\",\"sealed_by\":\"x\",\"iv\":\"\",\"check\":\"\"},";
    let digest = Sha256::digest("1|x|Argon2id|3||x||");
    let file = format!("{text}\"sha256\":\"{digest:x}\"}}\n");

    assert_eq!(open(file.as_bytes()).unwrap_err(), BackupError::Newer);
}

#[test]
fn an_empty_passphrase_is_none_and_no_passphrase_is_printed() {
    assert!(Passphrase::new("").is_none());
    assert_eq!(format!("{:?}", passphrase("cheval")), "Passphrase(…)");
}

#[test]
fn a_head_that_would_stop_the_browser_for_hours_is_refused() {
    let head = |iterations: u32| {
        let sealing = format!("PBKDF2-SHA-256|{iterations}|AAAAAAAAAAAAAAAAAAAAAA==|AES-256-GCM");
        let digest = Sha256::digest(format!("1|x|{sealing}|AAAAAAAAAAAAAAAA|"));
        format!(
            "{{\"carport_backup\":1,\"written_at\":\"x\",\"sealed\":{{\
             \"key_from\":\"PBKDF2-SHA-256\",\"iterations\":{iterations},\
             \"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"sealed_by\":\"AES-256-GCM\",\
             \"iv\":\"AAAAAAAAAAAAAAAA\",\"check\":\"\"}},\"sha256\":\"{digest:x}\"}}\n"
        )
    };

    assert!(matches!(
        open(head(600_000).as_bytes()),
        Ok(Opened::Sealed(_))
    ));
    for iterations in [0, u32::MAX] {
        let refused = open(head(iterations).as_bytes()).unwrap_err();
        assert_eq!(refused, BackupError::Damaged);
    }
}
