//! Long lists in pages: links to the page before and after, which name a row and not a number; and numbered pages of what
//! stands whole in memory.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::db::keyset::{At, Window};

/// Longest place that an address names, in bytes: the longest name there is, and room.
const LONGEST: usize = 2_000;
/// Microseconds from 1970 to the years 1900 and 2200: what both databases can compare with.
const MOMENTS: std::ops::Range<i64> = -2_208_988_800_000_000..7_258_118_400_000_000;

/// The ways from a page to its neighbours, as whole addresses; nothing where there is no more.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pages {
    pub first: Option<String>,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Pages {
    /// Of a page of a list; `base` is its address, up to and with `side=`, and `place` what the list is ordered by.
    pub fn of<T, P: Serialize>(window: &Window<T>, base: &str, place: impl Fn(&T) -> P) -> Self {
        let link = |at: &At<P>| written(at).map(|place| format!("{base}{place}"));
        let (first, last) = (window.rows.first(), window.rows.last());
        Self {
            first: window.before.then(|| base.to_owned()),
            previous: first.filter(|_| window.before).and_then(|row| link(&At::Before(place(row)))),
            next: last.filter(|_| window.after).and_then(|row| link(&At::After(place(row)))),
        }
    }
}

/// A place as the address has it: opaque, and nothing but letters, digits and `-_.`.
fn written<P: Serialize>(at: &At<P>) -> Option<String> {
    let (way, place) = match at {
        At::Start => return None,
        At::After(place) => ("e", place),
        At::Before(place) => ("f", place),
    };
    let Ok(place) = serde_json::to_vec(place) else { return None };
    Some(format!("{way}.{}", URL_SAFE_NO_PAD.encode(place)))
}

/// The place that an address names. What names none, or one that no list has, is the start.
pub fn at<P: DeserializeOwned>(asked: Option<&str>) -> At<P> {
    let Some((way, place)) = asked.filter(|asked| asked.len() <= LONGEST).and_then(|a| a.split_once('.'))
    else {
        return At::Start;
    };
    match (way, place_of(place)) {
        ("e", Some(place)) => At::After(place),
        ("f", Some(place)) => At::Before(place),
        _ => At::Start,
    }
}

fn place_of<P: DeserializeOwned>(written: &str) -> Option<P> {
    let Ok(json) = URL_SAFE_NO_PAD.decode(written) else { return None };
    let Ok(place) = serde_json::from_slice::<Value>(&json) else { return None };
    let Ok(place) = is_sound(&place).then_some(place).map(serde_json::from_value).transpose() else {
        return None;
    };
    place
}

/// Can both databases compare with it? Not with a sign that PostgreSQL does not store, nor with a day before the year 0.
fn is_sound(place: &Value) -> bool {
    let parts: Vec<&Value> = match place {
        Value::Array(parts) => parts.iter().collect(),
        Value::Object(named) => named.values().collect(),
        one => vec![one],
    };
    parts.into_iter().all(|part| match part {
        Value::Number(number) => number.as_i64().is_some_and(|number| MOMENTS.contains(&number)),
        Value::String(text) => !text.contains('\0') && !text.parse::<Date>().is_ok_and(|day| day.year() < 1),
        Value::Bool(_) | Value::Null => true,
        Value::Array(_) | Value::Object(_) => false,
    })
}

/// Which page of a list that stands whole in memory, and how many there are. Pages count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pagination {
    pub current: i64,
    pub pages: i64,
    pub total: i64,
    #[serde(skip)]
    per_page: i64,
}

impl Pagination {
    /// The page asked for, moved into the range there is.
    pub fn new(asked: Option<i64>, total: i64, per_page: i64) -> Self {
        let pages = ((total + per_page - 1) / per_page).max(1);
        Self { current: asked.unwrap_or(1).clamp(1, pages), pages, total, per_page }
    }

    /// For LIMIT.
    pub fn limit(self) -> i64 {
        self.per_page
    }

    /// For OFFSET.
    pub fn offset(self) -> i64 {
        (self.current - 1) * self.per_page
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{At, Pages, Pagination, URL_SAFE_NO_PAD, Window, at};
    use base64::Engine as _;

    type Place = (jiff::civil::Date, i64, Uuid);

    #[test]
    fn a_link_names_the_row_that_the_next_page_begins_after() {
        let place = |n: u128| (jiff::civil::date(2026, 3, 2), 1_772_442_000_000_000, Uuid::from_u128(n));
        let window = Window { rows: vec![place(1), place(2)], before: true, after: true };
        let pages = Pages::of(&window, "/svar?vis=late&side=", |row| *row);
        let named = |link: Option<String>| {
            let link = link.unwrap();
            let value = link.strip_prefix("/svar?vis=late&side=").unwrap();
            assert!(value.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)), "{value}");
            at::<Place>(Some(value))
        };
        assert_eq!(named(pages.previous), At::Before(place(1)));
        assert_eq!(named(pages.next), At::After(place(2)));
        assert_eq!(pages.first.unwrap(), "/svar?vis=late&side=");
        let alone = Pages::of(&Window { before: false, after: false, ..window }, "?side=", |row| *row);
        assert!(alone.first.is_none() && alone.previous.is_none() && alone.next.is_none());
    }

    #[test]
    fn what_names_no_place_is_the_start() {
        let json = |json: &str| format!("e.{}", URL_SAFE_NO_PAD.encode(json));
        let id = Uuid::nil();
        for asked in [
            String::new(),
            "2".to_owned(),
            "-1".to_owned(),
            "e".to_owned(),
            "e.".to_owned(),
            "e.!".to_owned(),
            "x.W10".to_owned(),
            json("[]"),
            json("{}"),
            json(r#"["2026-03-02",1,2]"#),
            json(&format!(r#"["2026-13-02",1,"{id}"]"#)),
            json(&format!(r#"["-002026-03-02",1,"{id}"]"#)),
            json(&format!(r#"["2026-03-02",9223372036854775807,"{id}"]"#)),
            json(&format!(r#"["2026-03-02",1e400,"{id}"]"#)),
            json(&format!(r#"[["2026-03-02"],1,"{id}"]"#)),
            json(&format!(r#"{{"on":"2026-03-02","at":1,"id":"{id}"}}"#)),
            format!("e.{}", "A".repeat(5_000)),
        ] {
            assert_eq!(at::<Place>(Some(&asked)), At::Start, "{asked}");
        }
        assert_eq!(at::<(String, Uuid)>(Some(&json(&format!(r#"["a\u0000b","{id}"]"#)))), At::Start);
        assert_eq!(at::<Place>(None), At::Start);
    }

    #[test]
    fn a_place_with_names_is_held_to_what_both_databases_can_compare() {
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        struct Row {
            name: String,
            at: i64,
        }
        let read = |name: &str, at: i64| {
            let row = Row { name: name.to_owned(), at };
            let link = super::written(&At::After(row.clone())).unwrap();
            (super::at::<Row>(Some(&link)), At::After(row))
        };
        let (found, row) = read("Ås", 1);
        assert_eq!(found, row);
        for (name, at) in [("a\0b", 1), ("-002026-03-02", 1), ("Ås", i64::MAX)] {
            assert_eq!(read(name, at).0, At::Start, "{name} {at}");
        }
    }

    #[test]
    fn a_name_is_a_place_whatever_it_begins_with() {
        for name in ["Ærlige Åse", "- uten navn -", "2. trinn", "Ås \u{1f3e1}"] {
            let place = (crate::lang::alphabet::sort_key(name), Uuid::from_u128(7));
            let link = super::written(&At::After(place.clone())).unwrap();
            assert_eq!(at::<(String, Uuid)>(Some(&link)), At::After(place), "{name}");
        }
    }

    #[test]
    fn any_wish_becomes_a_page_that_exists() {
        for (asked, total, current, pages, offset) in [
            (None, 0, 1, 1, 0),
            (Some(0), 10, 1, 1, 0),
            (Some(3), 101, 3, 3, 100),
            (Some(99), 101, 3, 3, 100),
            (Some(-5), 101, 1, 3, 0),
        ] {
            let page = Pagination::new(asked, total, 50);
            assert_eq!((page.current, page.pages, page.offset()), (current, pages, offset));
        }
    }
}
