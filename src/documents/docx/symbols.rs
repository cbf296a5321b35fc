//! Signs from symbol fonts, as the letters they show.

/// The sign that a symbol font shows for a code, `None` when it is not known.
pub(super) fn character(font: &str, code: u32) -> Option<char> {
    let private = (0xF000..=0xF0FF).contains(&code);
    if !private && !is_symbol_font(font) {
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    let low = code & 0xFF;
    match font.to_lowercase().as_str() {
        "symbol" => symbol(low),
        name if name.starts_with("wingdings") => wingdings(low),
        _ => None,
    }
}

fn is_symbol_font(font: &str) -> bool {
    let font = font.to_lowercase();
    font == "symbol" || font.starts_with("wingdings") || font == "webdings"
}

fn symbol(low: u32) -> Option<char> {
    Some(match low {
        0xB7 => '•',
        0xB0 => '°',
        0xB1 => '±',
        0xB3 => '≥',
        0xA3 => '≤',
        0xB4 => '×',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBB => '≈',
        0xAE => '→',
        0xAC => '←',
        0xAD => '↑',
        0xAF => '↓',
        0xA5 => '∞',
        0xD6 => '√',
        0xE5 => '∑',
        0x61 => 'α',
        0x62 => 'β',
        0x44 => 'Δ',
        0x6D => 'μ',
        0x70 => 'π',
        0x2D => '−',
        0x20..=0x40 => char::from_u32(low)?,
        _ => return None,
    })
}

fn wingdings(low: u32) -> Option<char> {
    Some(match low {
        0xA7 => '▪',
        0x6C => '●',
        0x6E => '■',
        0x6F | 0xA8 => '☐',
        0x71 => '❑',
        0x75 => '◆',
        0x76 => '❖',
        0xD8 => '➢',
        0xE0 => '→',
        0xDF => '←',
        0xF0 => '⇨',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        0x4A => '☺',
        0x4C => '☹',
        0x28 => '☎',
        0x2A => '✉',
        0x20 => ' ',
        _ => return None,
    })
}
