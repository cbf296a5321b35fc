//! Calendar files: one event as RFC 5545 has it, with its lines folded and its texts escaped.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The media type of a calendar file.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// Octets of a line, without its break (RFC 5545, 3.1).
const LINE: usize = 75;

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// All of a day.
    Day(Date),
    /// From an instant, and until another where that is known.
    From(Timestamp, Option<Timestamp>),
}

/// Does it take place?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Confirmed,
    Cancelled,
}

/// An event as a calendar shows it. The same `uid` with a higher `sequence` takes the place of an earlier one.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub uid: &'a str,
    /// When the file is made.
    pub made: Timestamp,
    pub sequence: i32,
    pub when: Span,
    pub title: &'a str,
    /// Left out where it is empty, as is `about`.
    pub place: &'a str,
    pub about: &'a str,
    pub url: &'a str,
    pub status: Status,
}

impl Entry<'_> {
    /// The file. Times are in UTC, so that no calendar needs to know what a zone is.
    pub fn file(&self) -> String {
        let mut lines = vec![
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Lydhor//Lydhor//NO".to_owned(),
            "CALSCALE:GREGORIAN".to_owned(),
            "METHOD:PUBLISH".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", self.uid),
            format!("DTSTAMP:{}", utc(self.made)),
            format!("SEQUENCE:{}", self.sequence),
        ];
        lines.extend(self.times());
        lines.push(format!("SUMMARY:{}", escaped(self.title)));
        for (name, text) in [("LOCATION", self.place), ("DESCRIPTION", self.about)] {
            if !text.is_empty() {
                lines.push(format!("{name}:{}", escaped(text)));
            }
        }
        lines.push(format!("URL:{}", self.url));
        lines.push(match self.status {
            Status::Confirmed => "STATUS:CONFIRMED".to_owned(),
            Status::Cancelled => "STATUS:CANCELLED".to_owned(),
        });
        lines.extend(["END:VEVENT", "END:VCALENDAR"].map(str::to_owned));
        lines.iter().map(|line| folded(line)).collect()
    }

    fn times(&self) -> Vec<String> {
        match self.when {
            Span::Day(day) => vec![format!("DTSTART;VALUE=DATE:{}", day.strftime("%Y%m%d"))],
            Span::From(from, to) => {
                let end = to.filter(|to| *to > from).map(|to| format!("DTEND:{}", utc(to)));
                [Some(format!("DTSTART:{}", utc(from))), end].into_iter().flatten().collect()
            }
        }
    }
}

/// `20260329T160000Z`.
fn utc(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text's own commas, semicolons, backslashes and line breaks (RFC 5545, 3.3.11). Other control characters have no place there.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line with its break; a long one goes on behind a space in the next, never in the middle of a character.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 2);
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn entry(title: &str) -> Entry<'_> {
        Entry {
            uid: "1@horing.example.no",
            made: Timestamp::UNIX_EPOCH,
            sequence: 2,
            when: Span::From(
                "2026-03-29T16:00:00Z".parse().unwrap(),
                Some("2026-03-29T18:00:00Z".parse().unwrap()),
            ),
            title,
            place: "Rådhuset; sal 2, inngang «B»",
            about: "Ta med\nen venn",
            url: "https://horing.example.no/horing/plan",
            status: Status::Confirmed,
        }
    }

    #[test]
    fn a_file_says_when_and_where_with_its_texts_escaped() {
        let file = entry("Verksted").file();
        for line in [
            "UID:1@horing.example.no",
            "DTSTAMP:19700101T000000Z",
            "SEQUENCE:2",
            "DTSTART:20260329T160000Z",
            "DTEND:20260329T180000Z",
            "SUMMARY:Verksted",
            r"LOCATION:Rådhuset\; sal 2\, inngang «B»",
            r"DESCRIPTION:Ta med\nen venn",
            "STATUS:CONFIRMED",
        ] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line}: {file}");
        }
        let day = Entry {
            when: Span::Day(date(2026, 3, 29)),
            status: Status::Cancelled,
            place: "",
            ..entry("Verksted")
        };
        let file = day.file();
        for line in ["DTSTART;VALUE=DATE:20260329", "STATUS:CANCELLED"] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line}: {file}");
        }
        assert!(!file.contains("DTEND") && !file.contains("LOCATION"), "{file}");
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_unfolded_it_says_what_it_said(title in "\\PC{0,300}") {
            let file = entry(&title).file();
            for line in file.split_terminator("\r\n") {
                prop_assert!(line.len() <= LINE, "{line}");
            }
            let unfolded = file.replace("\r\n ", "");
            let line = format!("\r\nSUMMARY:{}\r\n", escaped(&title));
            prop_assert!(unfolded.contains(&line), "{}", unfolded);
        }
    }
}
