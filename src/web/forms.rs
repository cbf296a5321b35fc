//! Forms: read with their token checked, refused with every fault next to its field, shown again as typed.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;
use std::ops::RangeInclusive;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::{Error, State, csrf};
use crate::clock::Clock;
use crate::lang::Msg;
use crate::text::gate;
use crate::text::gate::day::{self, DayError};

/// The hidden field with the token.
pub const TOKEN: &str = "csrf";

/// The hidden field with the id of the row that a form makes: [`Fields::new_row`].
pub const NEW_ROW: &str = "new_row";

/// What a person sent: names and values in the order they came. A name may come more than once.
///
/// Every value has passed [the gate](gate): it is read as one line or as several. What came is had in one way only, [`Fields::as_sent`].
#[derive(Clone, Debug, Default)]
pub struct Fields {
    all: Vec<Field>,
    /// Where each name stands first.
    first: HashMap<String, usize>,
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    sent: String,
    /// What the gates made of it, where that is another text.
    line: Option<String>,
    lines: Option<String>,
}

impl Field {
    fn new((name, sent): (String, String)) -> Self {
        let other = |text: String| (text != sent).then_some(text);
        Self {
            name: gate::line(&name),
            line: other(gate::line(&sent)),
            lines: other(gate::lines(&sent)),
            sent,
        }
    }

    fn line(&self) -> &str {
        self.line.as_deref().unwrap_or(&self.sent)
    }

    fn lines(&self) -> &str {
        self.lines.as_deref().unwrap_or(&self.sent)
    }
}

/// One choice of a list: what the form sends for it, and how it reads.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Fields {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self::of(pairs.into_iter().map(Field::new).collect())
    }

    fn of(all: Vec<Field>) -> Self {
        let mut first = HashMap::with_capacity(all.len());
        for (at, field) in all.iter().enumerate() {
            first.entry(field.name.clone()).or_insert(at);
        }
        Self { all, first }
    }

    fn first(&self, name: &str) -> Option<&Field> {
        self.all.get(*self.first.get(name)?)
    }

    /// The value as one line, without space around it; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.first(name).map_or("", Field::line)
    }

    /// The value with its line breaks and the space around it; empty where there is none.
    pub fn lines(&self, name: &str) -> &str {
        self.first(name).map_or("", Field::lines)
    }

    /// The value as it came, past the gate: for what is only compared, never stored or shown. `tests/tidy/gate.rs` lists who may.
    pub fn as_sent(&self, name: &str) -> &str {
        self.first(name).map_or("", |field| &field.sent)
    }

    /// Every value of a name, each as one line.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.all.iter().filter(move |field| field.name == name).map(Field::line)
    }

    /// Is the box ticked, the button pressed?
    pub fn has(&self, name: &str) -> bool {
        self.first(name).is_some()
    }

    /// The id of the row that this form makes. The form got it when it was shown, so that a form sent twice makes one row;
    /// the action says so if another row has it already.
    pub fn new_row(&self, clock: &Clock) -> Uuid {
        self.text(NEW_ROW).parse().unwrap_or_else(|_| clock.new_id())
    }

    /// The version of the row that was on the screen.
    pub fn version(&self) -> super::Result<i32> {
        self.text("version").parse().or(Err(Error::Bad("web-bad-form")))
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|field| field.name.as_str())
    }

    /// All names and values, each value as one line.
    pub(super) fn text_pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all.iter().map(|field| (field.name.as_str(), field.line()))
    }

    /// All names and values, for showing the form again.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all.iter().map(|field| (field.name.as_str(), field.lines()))
    }

    /// The fields with another value of one name.
    #[must_use]
    pub fn with(&self, name: &str, value: impl Display) -> Self {
        let mut fields: Vec<_> = self.all.iter().filter(|field| field.name != name).cloned().collect();
        fields.push(Field::new((name.to_owned(), value.to_string())));
        Self::of(fields)
    }
}

/// A urlencoded form whose token was checked. The only way a handler gets at a form's fields.
pub struct Form(pub Fields);

impl FromRequest for Form {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let pairs = web::Form::<Vec<(String, String)>>::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let pairs = pairs.await.map_err(|error| match error.as_response_error().status_code() {
                actix_web::http::StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge(MAX_FORM),
                _ => Error::Bad("web-bad-form"),
            })?;
            let fields = Fields::new(pairs.into_inner());
            let state = State::of(&request)?;
            csrf::check(&state, &request, fields.text(TOKEN))?;
            Ok(Self(fields))
        })
    }
}

/// Largest form in bytes: a long answer to every section of a long plan.
pub const MAX_FORM: usize = 8 * 1024 * 1024;
/// Most fields of a form: each of several thousand sections has three, a choice of many answers one for each.
pub const MAX_FIELDS: usize = 20_000;

/// Faults by field; an empty name is a fault of the form as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormErrors(Vec<(String, Msg)>);

impl FormErrors {
    pub fn add(&mut self, field: impl Into<String>, msg: Msg) {
        self.0.push((field.into(), msg));
    }

    /// One fault of one field.
    pub fn one(field: impl Into<String>, msg: Msg) -> Self {
        Self(vec![(field.into(), msg)])
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Msg)> {
        self.0.iter().map(|(field, msg)| (field.as_str(), msg))
    }

    /// The value, if nothing was wrong.
    pub fn into_result<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }

    /// The line of a field that must be filled in, at most `max` characters.
    pub fn required(&mut self, fields: &Fields, name: &str, max: usize) -> String {
        let text = self.optional(fields, name, max);
        self.not_empty(name, text)
    }

    /// The line of a field, at most `max` characters.
    pub fn optional(&mut self, fields: &Fields, name: &str, max: usize) -> String {
        self.at_most(name, max, fields.text(name).to_owned())
    }

    /// The lines of a field that must be filled in, at most `max` characters.
    pub fn required_lines(&mut self, fields: &Fields, name: &str, max: usize) -> String {
        let text = self.optional_lines(fields, name, max);
        self.not_empty(name, text)
    }

    /// The lines of a field, without space around them, at most `max` characters.
    pub fn optional_lines(&mut self, fields: &Fields, name: &str, max: usize) -> String {
        let text = fields.lines(name);
        let seen = if gate::line(text).is_empty() { "" } else { text.trim() };
        self.at_most(name, max, seen.to_owned())
    }

    /// A day that must be given, in one of these years.
    pub fn day(&mut self, fields: &Fields, name: &str, years: &RangeInclusive<i16>) -> Option<Date> {
        let msg = match day::day(fields.text(name), years) {
            Ok(day) => return Some(day),
            Err(DayError::Empty) => Msg::new("web-field-required"),
            Err(DayError::NotADay) => Msg::new("web-field-day"),
            Err(DayError::Year) => {
                Msg::new("web-field-year").arg("from", years.start()).arg("to", years.end())
            }
        };
        self.add(name, msg);
        None
    }

    fn not_empty(&mut self, name: &str, text: String) -> String {
        if text.is_empty() {
            self.add(name, Msg::new("web-field-required"));
        }
        text
    }

    fn at_most(&mut self, name: &str, max: usize, text: String) -> String {
        let length = text.chars().count();
        if length > max {
            self.add(name, Msg::new("web-field-too-long").arg("max", max).arg("length", length));
        }
        text
    }
}

/// A form as a template shows it: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormView {
    /// First value of each name.
    pub values: BTreeMap<String, String>,
    /// Every value of each name, for boxes and lists.
    pub all: BTreeMap<String, Vec<String>>,
    /// Translated faults by field.
    pub errors: BTreeMap<String, String>,
    /// The faults in order, for the summary on top.
    pub summary: Vec<Fault>,
}

/// A fault as the summary on top of a form lists it.
#[derive(Clone, Debug, Serialize)]
pub struct Fault {
    /// Id of the field to jump to.
    pub field: String,
    pub message: String,
}

impl FormView {
    /// Begins with values to edit.
    pub fn of(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let mut view = Self::default();
        for (name, value) in values {
            view.put(name, value);
        }
        view
    }

    /// What was typed, with the faults in the visitor's language.
    pub fn refused(fields: &Fields, errors: &FormErrors, say: impl Fn(&Msg) -> String) -> Self {
        let mut view = Self::default();
        for (name, value) in fields.pairs().filter(|(name, _)| *name != TOKEN) {
            view.put(name, value.to_owned());
        }
        for (field, msg) in errors.iter() {
            let text = say(msg);
            view.errors.entry(field.to_owned()).or_insert_with(|| text.clone());
            view.summary.push(Fault { field: field.to_owned(), message: text });
        }
        view
    }

    /// Adds one value.
    pub fn put(&mut self, name: &str, value: String) {
        self.values.entry(name.to_owned()).or_insert_with(|| value.clone());
        self.all.entry(name.to_owned()).or_default().push(value);
    }
}
