//! Forms: read with their token checked, refused with every fault next to its field, shown again as typed.

use std::collections::BTreeMap;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::Serialize;

use super::{Error, Msg, State, csrf};

/// The hidden field with the token.
pub const TOKEN: &str = "csrf";

/// What a person sent: names and values in the order they came. A name may come more than once.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The value as it came; empty where there is none.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }

    /// The value without space around it.
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// Every value of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Is the box ticked, the button pressed?
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// All pairs, for showing the form again.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
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
            csrf::check(&state, &request, fields.raw(TOKEN))?;
            Ok(Self(fields))
        })
    }
}

/// Largest form in bytes: a long answer to every section of a long plan.
pub const MAX_FORM: usize = 8 * 1024 * 1024;

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

    /// The trimmed text of a field that must be filled in, at most `max` characters.
    pub fn required(&mut self, fields: &Fields, name: &str, max: usize) -> String {
        let text = self.optional(fields, name, max);
        if text.is_empty() {
            self.add(name, Msg::new("web-field-required"));
        }
        text
    }

    /// The trimmed text of a field, at most `max` characters.
    pub fn optional(&mut self, fields: &Fields, name: &str, max: usize) -> String {
        let text = fields.text(name).replace("\r\n", "\n");
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
        for (name, value) in fields.pairs().iter().filter(|(n, _)| n != TOKEN) {
            view.put(name, value.clone());
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
