//! Receipts: their numbers, short enough to read out on the telephone and no help in guessing the next one; and the
//! statement of what was received, whose checksum anybody can reckon (`docs/receipts.md`).

use super::{Part, Response, Revision};
use crate::keys::digest;

/// Digits and letters that are not mistaken for each other; 32 of them, so a byte's low five bits choose one fairly.
const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A receipt number, such as `H2026-4K8M-7K3M`: the year, and eight random signs (40 bits).
///
/// Unique because the database refuses a second; random because a running number would tell how many have answered.
pub fn number(year: i16) -> std::io::Result<String> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(spell(year, bytes))
}

fn spell(year: i16, bytes: [u8; 8]) -> String {
    let sign = |byte: &u8| SIGNS.get(usize::from(byte & 31)).copied().map_or('2', char::from);
    let (first, second) = bytes.split_at(4);
    let spelt = |half: &[u8]| half.iter().map(sign).collect::<String>();
    format!("H{year}-{}-{}", spelt(first), spelt(second))
}

/// What was received, as one text: every fact of the receipt, and every part with its stance, in order. Lines end in LF;
/// each part's text is preceded by its number of characters, so that no text can be taken for anything else.
pub fn statement(response: &Response, revision: &Revision, parts: &[Part]) -> String {
    let yes = |is: bool| if is { "yes" } else { "no" };
    let mut out = String::from("lydhor-receipt 1\n");
    let mut fact = |name: &str, value: &str| {
        // A fact is one line, whatever was stored.
        let line = value.replace(['\n', '\r'], " ");
        out.extend([name, ": ", line.as_str(), "\n"]);
    };
    fact("number", revision.receipt_number.as_deref().unwrap_or_default());
    let came = revision.came();
    fact("received", &came.at.map_or_else(|| came.on.to_string(), |at| at.to_string()));
    fact("version", &revision.number.to_string());
    fact("channel", revision.channel(response).as_str());
    fact("sender", &response.sender_name);
    fact("submitter", &revision.submitter_name);
    fact("e-mail", &revision.submitter_email);
    fact("no-comments", yes(revision.no_comments));
    fact("parts", &parts.len().to_string());
    for part in parts {
        let (stance, length) =
            (part.stance.map_or("none", |stance| stance.as_str()), part.canonical.chars().count());
        let head = format!("\n{} {stance} {length}\n", part.target);
        out.extend([head.as_str(), part.canonical.as_str(), "\n"]);
    }
    out
}

/// SHA-256 of a statement, in 64 hexadecimal digits.
pub fn checksum(statement: &str) -> String {
    digest(statement).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_be_read_out() {
        assert_eq!(spell(2026, [0, 1, 31, 32, 33, 255, 8, 16]), "H2026-23Z2-3ZAJ");
        let number = number(2027).unwrap();
        assert_eq!(number.len(), "H2027-0000-0000".len());
        assert!(!number.split_at(5).1.contains(['0', '1', 'O', 'I']));
    }
}
