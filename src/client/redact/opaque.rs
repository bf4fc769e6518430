//! Long texts that mean nothing to a reader, which is what tokens and ids look like.

/// Shorter ones are words and codes.
const LEAST: usize = 20;
/// Nothing that long without a space is a word.
const SURELY: usize = 64;

/// Whether a run of base64 or hex characters is a secret or an id.
pub(super) fn is_opaque(run: &str) -> bool {
    if run.len() < LEAST {
        return false;
    }
    run.len() >= SURELY && !run.contains('/') || run.split('/').any(is_opaque_piece)
}

/// Random characters change between letters and digits all the time; words and versions do not.
fn is_opaque_piece(piece: &str) -> bool {
    if piece.len() < LEAST {
        return false;
    }
    let is_digit = |byte: u8| byte.is_ascii_digit();
    let solid: Vec<u8> = piece.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let changes = solid
        .windows(2)
        .filter(|pair| is_digit(pair[0]) != is_digit(pair[1]))
        .count();
    changes >= 3 || piece.len() >= SURELY || is_long_number(piece)
}

fn is_long_number(piece: &str) -> bool {
    piece.bytes().all(|byte| byte.is_ascii_digit())
}

/// A segment of a path beside an opaque one, which is no part of it.
pub(super) fn is_word(piece: &str) -> bool {
    let is_version = piece.len() <= 3 && piece.starts_with('v');
    let is_lower = piece
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    piece.is_empty() || is_version || is_lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_hashes_are_opaque() {
        for run in [
            "5b0c1c7e9d544f1a8f0e2f6f5a7c1d22",
            "a8Fj2kLm9QwErTy7UiOp3As",
            "abc/D8f7G6h5J4k3L2z1X0c9V8b7N6m5/Qq",
            "12345678901234567890",
        ] {
            assert!(is_opaque(run), "{run}");
        }
    }

    #[test]
    fn words_paths_and_times_are_not() {
        for run in [
            "isChargingTargetSocEnabledForVehicle",
            "/eadrax-vrccs/v4/presentation/remote-commands/door-lock",
            "/eadrax-vcs/v5/vehicle-data/profile",
            "AngleSideViewForty",
            "CHARGING_SETTINGS_NOT_AVAILABLE",
            "2025-05-04T09",
        ] {
            assert!(!is_opaque(run), "{run}");
        }
    }
}
