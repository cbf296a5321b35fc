//! Receipt numbers: short enough to read out on the telephone, and no help in guessing the next one.

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
