//! Which encoding a file is in: told by the file itself where it can be, else the one in which its letters read as Norwegian.

use encoding_rs::{Encoding, ISO_8859_10, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

crate::text_enum!(
    /// An encoding that lists come in.
    Coding {
        Utf8 = "utf-8",
        Utf16Le = "utf-16le",
        Utf16Be = "utf-16be",
        /// Excel on Windows, "CSV".
        Windows1252 = "windows-1252",
        /// Excel on a Mac, "CSV (Macintosh)".
        MacRoman = "macintosh",
        /// DOS and its heirs; Excel's "CSV (MS-DOS)".
        Ibm850 = "ibm850",
        /// DOS with Nordic letters.
        Ibm865 = "ibm865",
        /// Sami letters in one byte.
        Iso885910 = "iso-8859-10",
    }
);

/// How a file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    pub coding: Coding,
    /// The file does not say, and another encoding is not out of the question: somebody should look.
    pub doubtful: bool,
}

/// The upper halves of the code pages of DOS, from 0x80.
const IBM850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
const IBM865: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// What a file without a mark may be in, the likeliest first: of equals it is taken. UTF-8 is there for a file with a broken sign.
const TRIED: [Coding; 6] =
    [Coding::Windows1252, Coding::MacRoman, Coding::Ibm850, Coding::Ibm865, Coding::Iso885910, Coding::Utf8];
/// From here a sign is one that somebody should look at.
const STRANGE: u64 = 4;

impl Coding {
    /// The text; signs that are not in this encoding become U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> String {
        let known = |encoding: &'static Encoding| encoding.decode_without_bom_handling(bytes).0.into_owned();
        match self {
            Self::Utf8 => known(UTF_8),
            Self::Utf16Le => known(UTF_16LE),
            Self::Utf16Be => known(UTF_16BE),
            Self::Windows1252 => known(WINDOWS_1252),
            Self::MacRoman => known(MACINTOSH),
            Self::Iso885910 => known(ISO_8859_10),
            Self::Ibm850 => code_page(bytes, IBM850),
            Self::Ibm865 => code_page(bytes, IBM865),
        }
    }
}

fn code_page(bytes: &[u8], upper: &str) -> String {
    let upper: Vec<char> = upper.chars().collect();
    let sign = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(sign).collect()
}

/// The text of a file, without its byte order mark, in the encoding that was chosen or the one that fits.
pub(super) fn read(bytes: &[u8], chosen: Option<Coding>) -> (String, Read) {
    let marked = Encoding::for_bom(bytes);
    let bare = bytes.get(marked.map_or(0, |(_, length)| length)..).unwrap_or_default();
    if let Some(coding) = chosen {
        return (coding.decode(bare), Read { coding, doubtful: false });
    }
    let told = |coding: Coding| (coding.decode(bare), Read { coding, doubtful: false });
    match marked {
        Some((encoding, _)) if encoding == UTF_16LE => told(Coding::Utf16Le),
        Some((encoding, _)) if encoding == UTF_16BE => told(Coding::Utf16Be),
        Some(_) => told(Coding::Utf8),
        None => unmarked(bytes),
    }
}

fn unmarked(bytes: &[u8]) -> (String, Read) {
    if let Some(coding) = wide(bytes) {
        return (coding.decode(bytes), Read { coding, doubtful: true });
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return (text.into_owned(), Read { coding: Coding::Utf8, doubtful: false });
    }
    fitting(bytes)
}

/// UTF-16 without a mark: every second byte of its Latin letters is nought, and the others never are.
fn wide(bytes: &[u8]) -> Option<Coding> {
    let noughts = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (noughts(0), noughts(1));
    match bytes.len() / 2 {
        0 => None,
        half if even == 0 && odd > half / 2 => Some(Coding::Utf16Le),
        half if odd == 0 && even > half / 2 => Some(Coding::Utf16Be),
        _ => None,
    }
}

/// The one whose signs fit best. Doubtful unless it is Windows-1252, as nearly all are, and leaves nothing strange.
fn fitting(bytes: &[u8]) -> (String, Read) {
    let tries = TRIED.map(|coding| {
        let text = coding.decode(bytes);
        (strange(&text), coding, text)
    });
    let best = tries.into_iter().min_by_key(|((sum, _), ..)| *sum);
    let ((_, worst), coding, text) = best.unwrap_or(((0, 0), Coding::Windows1252, String::new()));
    (text, Read { coding, doubtful: coding != Coding::Windows1252 || worst >= STRANGE })
}

/// How little a text looks like Norwegian names and addresses: the sum of how unlikely each sign is where it stands, and the
/// least likely one.
fn strange(text: &str) -> (u64, u64) {
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    let (mut sum, mut worst) = (0, 0);
    while let Some(c) = signs.next() {
        let after = signs.peek().copied().unwrap_or(' ');
        if !c.is_ascii() {
            let unlikely = unlikely(before, c, after);
            sum += unlikely;
            worst = worst.max(unlikely);
        }
        before = c;
    }
    (sum, worst)
}

const OURS: &str = "æøåáčđŋšŧžéèêóòôöäü";
const OPENING: &str = "«“„";
const CLOSING: &str = "»”";
const APART: &str = "§°€£·•½²³©®™";

/// 0 for what Norwegian and Sami names are written with, where they are written with it.
fn unlikely(before: char, c: char, after: char) -> u64 {
    let is_ours = |c: char| c.to_lowercase().all(|small| OURS.contains(small));
    match c {
        '\u{a0}' | '\u{ad}' | '–' | '—' | '…' | '’' | '‘' | '´' => 0,
        _ if c.is_control() || c == char::REPLACEMENT_CHARACTER => 12,
        // A small letter among capitals, a capital within a word.
        _ if c.is_lowercase() && before.is_uppercase() && after.is_uppercase() => 4,
        _ if c.is_uppercase()
            && (before.is_lowercase() || (before.is_alphabetic() && after.is_lowercase())) =>
        {
            4
        }
        _ if is_ours(c) => u64::from(c.is_lowercase() && !before.is_alphanumeric()),
        _ if c.is_lowercase() || c.is_uppercase() => 2,
        _ if OPENING.contains(c) => u64::from(before.is_alphanumeric()) * 5,
        _ if CLOSING.contains(c) => u64::from(after.is_alphanumeric()) * 5,
        _ if APART.contains(c) => 1 + u64::from(before.is_alphabetic() || after.is_alphabetic()) * 5,
        _ if c.is_alphabetic() => 3,
        _ => 6,
    }
}
