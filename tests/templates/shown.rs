//! What was rendered, as the log tells it, and what that took along.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use regex::Regex;
use tracing::field::{Field, Visit};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// Templates with the language they were rendered in.
type Rendered = Arc<Mutex<BTreeSet<(String, String)>>>;

pub(crate) struct Shown(Rendered);

impl Shown {
    /// Listens to the whole process, from now on.
    pub(crate) fn listen() -> Self {
        let rendered = Rendered::default();
        let subscriber = tracing_subscriber::registry().with(Listener(Arc::clone(&rendered)));
        tracing::subscriber::set_global_default(subscriber).unwrap();
        Self(rendered)
    }

    /// The templates of `all` that were not shown, each with its language. Letters are written in the language of who gets
    /// them: they count in any.
    pub(crate) fn missing(&self, all: &[String], languages: &[&str]) -> Vec<String> {
        let rendered = self.0.lock().unwrap().clone();
        let mut missing = Vec::new();
        for lang in languages {
            let is_in = |(name, of): &&(String, String)| of == lang || name.starts_with("mail/");
            let mut seen = BTreeSet::new();
            rendered.iter().filter(is_in).for_each(|(name, _)| take_along(name, &mut seen));
            let unseen = all.iter().filter(|name| !seen.contains(*name));
            missing.extend(unseen.map(|name| format!("{name} ({lang})")));
        }
        missing
    }
}

/// A template is shown with what it extends, includes and imports.
fn take_along(name: &str, seen: &mut BTreeSet<String>) {
    if !seen.insert(name.to_owned()) {
        return;
    }
    let part = Regex::new(r#"\{%-? *(?:extends|include|import|from) "([^"]+)""#).unwrap();
    let source = std::fs::read_to_string(format!("templates/{name}")).unwrap();
    part.captures_iter(&source).for_each(|found| take_along(&found[1], seen));
}

struct Listener(Rendered);

impl<S: tracing::Subscriber> Layer<S> for Listener {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut told = Told::default();
        event.record(&mut told);
        if let Told { template: Some(template), lang: Some(lang) } = told {
            self.0.lock().unwrap().insert((template, lang));
        }
    }
}

#[derive(Default)]
struct Told {
    template: Option<String>,
    lang: Option<String>,
}

impl Visit for Told {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "template" => self.template = Some(value.to_owned()),
            "lang" => self.lang = Some(value.to_owned()),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}
