//! Rust source as tokens: enough to read paths and calls, with comments gone and strings kept apart.

/// One token, with the line it stands on (from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) line: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name, a keyword or a number.
    Word(String),
    /// The text of a string as written: escapes are not resolved.
    Text(String),
    /// `::`
    Path,
    Punct(char),
}

impl Token {
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn is(&self, punct: char) -> bool {
        self.kind == Kind::Punct(punct)
    }

    pub(crate) fn is_path(&self) -> bool {
        self.kind == Kind::Path
    }
}

/// Reads a whole file.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader { chars: source.chars().collect(), at: 0, line: 1 };
    let mut out = Vec::new();
    while let Some(c) = reader.peek(0) {
        let line = reader.line;
        if let Some(kind) = reader.token(c) {
            out.push(Token { kind, line });
        }
    }
    out
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek(0)?;
        self.at += 1;
        if c == '\n' {
            self.line += 1;
        }
        Some(c)
    }

    fn starts(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(ahead, c)| self.peek(ahead) == Some(c))
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.next();
        }
    }

    fn token(&mut self, c: char) -> Option<Kind> {
        if self.starts("//") {
            while self.peek(0).is_some_and(|c| c != '\n') {
                self.next();
            }
            return None;
        }
        if self.starts("/*") {
            self.block_comment();
            return None;
        }
        if let Some(hashes) = self.raw_string() {
            return Some(Kind::Text(self.until_hashes(hashes)));
        }
        if c == '"' || self.starts("b\"") || self.starts("c\"") {
            self.skip(if c == '"' { 1 } else { 2 });
            return Some(Kind::Text(self.until_quote('"')));
        }
        if c == '\'' {
            self.quote();
            return None;
        }
        if c.is_alphanumeric() || c == '_' {
            return Some(Kind::Word(self.word()));
        }
        if self.starts("::") {
            self.skip(2);
            return Some(Kind::Path);
        }
        self.next();
        (!c.is_whitespace()).then_some(Kind::Punct(c))
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            let opens = self.starts("/*");
            let closes = self.starts("*/");
            depth = depth + usize::from(opens) - usize::from(closes);
            self.skip(if opens || closes { 2 } else { 1 });
            if depth == 0 || self.peek(0).is_none() {
                return;
            }
        }
    }

    /// Steps over `r##"`, `br"` and says how many hashes close it.
    fn raw_string(&mut self) -> Option<usize> {
        let prefix = ["br", "cr", "r"].into_iter().find(|prefix| self.starts(prefix))?.len();
        let after = self.chars.iter().skip(self.at + prefix);
        let hashes = after.take_while(|c| **c == '#').count();
        if self.peek(prefix + hashes) != Some('"') {
            return None;
        }
        self.skip(prefix + hashes + 1);
        Some(hashes)
    }

    fn until_hashes(&mut self, hashes: usize) -> String {
        let end = format!("\"{}", "#".repeat(hashes));
        let mut text = String::new();
        while !self.starts(&end) {
            match self.next() {
                Some(c) => text.push(c),
                None => return text,
            }
        }
        self.skip(end.chars().count());
        text
    }

    fn until_quote(&mut self, end: char) -> String {
        let mut text = String::new();
        while let Some(c) = self.next() {
            if c == end {
                break;
            }
            text.push(c);
            if c == '\\' {
                text.extend(self.next());
            }
        }
        text
    }

    /// A character, which is stepped over whole, or a lifetime, whose name then reads as a word.
    fn quote(&mut self) {
        self.next();
        if self.peek(0) == Some('\\') || self.peek(1) == Some('\'') {
            self.until_quote('\'');
        }
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        while let Some(c) = self.peek(0).filter(|c| c.is_alphanumeric() || *c == '_') {
            word.push(c);
            self.next();
        }
        word
    }
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let source = r##"use a::b; // c::d
        /* e /* f */ g */ let s = "h::i \" j"; let r = r#"k "l" "#; let c = '\''; let d = '"'; fn m<'n>(o: &'n str) {}"##;
    let all = tokens(source);
    let words: Vec<_> = all.iter().filter_map(Token::word).collect();
    let texts: Vec<_> = all.iter().filter_map(Token::text).collect();
    assert_eq!(
        words,
        ["use", "a", "b", "let", "s", "let", "r", "let", "c", "let", "d", "fn", "m", "n", "o", "n", "str"]
    );
    assert_eq!(texts, [r#"h::i \" j"#, r#"k "l" "#]);
    assert_eq!(all.last().map(|token| token.line), Some(2));
}
