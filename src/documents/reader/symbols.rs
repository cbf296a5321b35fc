//! Signs of symbol fonts, as the letters they show. A table gives what its font shows for the codes 20 to FF (hexadecimal), sixteen a line;
//! the replacement character stands where Unicode has no such sign.

/// What a font shows: letters as they are, or signs of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Typeface {
    #[default]
    Text,
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
}

/// Word keeps the codes of symbol fonts here.
const PRIVATE: std::ops::RangeInclusive<u32> = 0xF000..=0xF0FF;

impl Typeface {
    /// The font with this name.
    pub(crate) fn named(name: &str) -> Self {
        match name.trim().to_lowercase().as_str() {
            "symbol" => Self::Symbol,
            "wingdings" => Self::Wingdings,
            "wingdings 2" => Self::Wingdings2,
            "wingdings 3" => Self::Wingdings3,
            "webdings" => Self::Webdings,
            _ => Self::Text,
        }
    }

    /// What the font shows for a character, `None` when that is not known.
    pub(crate) fn shows(self, character: char) -> Option<char> {
        let code = u32::from(character);
        let private = PRIVATE.contains(&code);
        let table = match self {
            Self::Text => return (!private).then_some(character),
            Self::Symbol => &SYMBOL,
            Self::Wingdings => &WINGDINGS,
            Self::Wingdings2 => &WINGDINGS_2,
            Self::Wingdings3 => &WINGDINGS_3,
            Self::Webdings => &WEBDINGS,
        };
        // Spaces are spaces, and letters that the font does not have come from another.
        if !private && (code > 0xFF || code <= 0x20 || code == 0xA0) {
            return Some(character);
        }
        let index = usize::try_from(code & 0xFF).ok()?.checked_sub(0x20)?;
        let shown = table.get(index / 16)?.chars().nth(index % 16)?;
        (shown != '\u{fffd}').then_some(shown)
    }
}

/// The text as its fonts show it, one for the letters a to z and one for all others, and the codes of signs that Unicode does not have.
pub(crate) fn signs(text: String, (letters, others): (Typeface, Typeface)) -> (String, Vec<String>) {
    let is_private = |c: char| PRIVATE.contains(&u32::from(c));
    if (letters, others) == (Typeface::Text, Typeface::Text) && !text.contains(is_private) {
        return (text, Vec::new());
    }
    let (mut out, mut unknown) = (String::with_capacity(text.len()), Vec::new());
    for c in text.chars() {
        let face = if c.is_ascii() { letters } else { others };
        let shown = face.shows(c);
        out.push(shown.unwrap_or('\u{fffd}'));
        unknown.extend(shown.is_none().then(|| format!("{face:?} {:04X}", u32::from(c))));
    }
    (out, unknown)
}

const SYMBOL: [&str; 14] = [
    " !∀#∃%&∍()*+,−./",
    "0123456789:;<=>?",
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ",
    "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
    "‾αβχδεφγηιϕκλμνο",
    "πθρστυϖωξψζ{|}~�",
    "����������������",
    "����������������",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓",
    "°±″≥×∝∂•÷≠≡≈…⏐⎯↵",
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉",
    "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
    "�〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭�",
];
const WINGDINGS: [&str; 14] = [
    " 🖉✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭",
    "🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍",
    "🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳",
    "🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉",
    "♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾■☐",
    "🞐❑❒🞟⧫◆❖⬩⌧⮹⌘🏵🏶🙶🙷▯",
    "🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍",
    "➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟∙•",
    "⬝○🞆🞈🞊🞋🔿▪☐🟁🟅★🟋🟏🟓🟑",
    "⯐⌖⯎⯏⯑✪★🕐🕑🕒🕓🕔🕕🕖🕗🕘",
    "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗",
    "🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←",
    "→↑↓🡬🡭🡯🡮🡸➔🡹🡻🡼🡽🡿🡾⇦",
    "⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑�",
];
const WINGDINGS_2: [&str; 14] = [
    " 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋",
    "🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙",
    "🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗",
    "✓☒☑☒☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺",
    "🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥",
    "⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿�",
    "☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤",
    "🕥🕦🕧🙨🙩⋅•●●○🞅🞇🞉⊙⦿🞌",
    "🞍◾■☐🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇",
    "🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁",
    "⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪",
    "🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺",
    "🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒",
    "✹🟃🟇✯🟍🟔⯌⯍※⁂������",
];
const WINGDINGS_3: [&str; 14] = [
    " ⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻",
    "⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧",
    "⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌",
    "⭮⭯⎋⌤⌃⌥␣⍽⇪⮸🢠🢡🢢🢣🢤🢥",
    "🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙",
    "▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁�",
    "🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕",
    "🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅",
    "🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟",
    "🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽",
    "🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮",
    "⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷",
    "🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕",
    "🢗���������������",
];
const WEBDINGS: [&str; 14] = [
    " 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼",
    "🗕🗖🗗◀▶▲▼⏪⏩⏮⏭⏸⏹⏺🗚🗳",
    "🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂",
    "🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫",
    "⮔✔🚲☐🛡📦🛱■🚑🛈🛩🛰🟈🕴⬤🛥",
    "🚔🗘✗❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲�",
    "🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠",
    "🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻",
    "🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜",
    "🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻",
    "🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒",
    "🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫",
    "🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦",
    "🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_a_sign_for_every_code() {
        for table in [SYMBOL, WINGDINGS, WINGDINGS_2, WINGDINGS_3, WEBDINGS] {
            assert!(table.iter().all(|line| line.chars().count() == 16));
        }
    }

    #[test]
    fn fonts_show_what_they_show_in_word() {
        let cases = [
            ("Symbol", 's', Some('σ')),
            ("Symbol", '\u{f053}', Some('Σ')),
            ("Symbol", '\u{f0b3}', Some('≥')),
            ("Symbol", 'b', Some('β')),
            ("Wingdings", 'ü', Some('✓')),
            ("Wingdings", '\u{f0e0}', Some('→')),
            ("wingdings 2", 'P', Some('✓')),
            ("Webdings", 'a', Some('✔')),
            ("Wingdings", ' ', Some(' ')),
            ("Wingdings", 'š', Some('š')),
            ("Calibri", 'ü', Some('ü')),
            ("Calibri", '\u{f0fc}', None),
            ("Symbol", '\u{f080}', None),
        ];
        for (font, code, expected) in cases {
            assert_eq!(Typeface::named(font).shows(code), expected, "{font} {code}");
        }
    }
}
