//! Pages from templates: one environment per language; to use what is missing is an error, be it only in a question.

use std::collections::HashMap;
use std::sync::LazyLock;

use minijinja::value::{Kwargs, Rest, Serde, Value};
use minijinja::{Environment, ErrorKind, UndefinedBehavior};
use serde::Serialize;

use crate::config::Site;
use crate::lang::{Arg, Lang, Msg, Texts, dates, numbers};

/// A template and what fills it: one file, one view. A page cannot be rendered by a name, so no template is filled with another's view.
///
/// Its page is for whoever asked: it has a frame (name, path, form token), and nobody keeps it (`Cache-Control: no-store`).
pub trait Template: Serialize {
    /// The file, below `templates/`.
    const NAME: &'static str;
}

/// A template whose page is the same for everybody who reads its language. It has no frame, the server keeps it while the version
/// it was rendered from stands, and browsers ask each time whether it does ([`crate::web::pages_cache`]).
pub trait ForEverybody: Template {}

/// A template in two files: HTML, and plain text that says the same. Letters are such, and documents for the archive.
pub trait TwoForms: Serialize {
    /// The files, below `templates/`, without `.html` and `.txt`.
    const NAME: &'static str;
}

/// What became of a template in two files.
#[derive(Clone, Debug)]
pub struct InTwoForms {
    pub html: String,
    pub text: String,
}

/// A view that its template does not fit: a fault of ours.
#[derive(Debug, thiserror::Error)]
#[error("{template}: {cause:#}")]
pub struct Misfit {
    template: String,
    cause: minijinja::Error,
}

/// All templates in all languages.
pub struct Templates {
    by_lang: HashMap<Lang, (Environment<'static>, &'static Texts)>,
}

impl Templates {
    /// Reads every template and text; what cannot be read is an error at start. `asset` gives the address of a style or
    /// script by its plain name.
    pub fn load(site: &Site, asset: fn(&str) -> String) -> Result<Self, String> {
        let mut by_lang = HashMap::new();
        for lang in Lang::ALL.iter().copied() {
            let texts = Texts::of(lang)?;
            by_lang.insert(lang, (environment(lang, texts, site, asset), texts));
        }
        Ok(Self { by_lang })
    }

    /// The page for everybody.
    pub fn for_everybody<T: ForEverybody>(&self, lang: Lang, view: T) -> Result<String, Misfit> {
        self.shown(lang, T::NAME, Value::from(Serde(view)))
    }

    /// The page with its frame (user, path, token) around the view.
    pub fn framed<T: Template>(&self, lang: Lang, frame: impl Serialize, view: T) -> Result<String, Misfit> {
        let context = minijinja::context! { ..Value::from(Serde(view)), ..Value::from(Serde(frame)) };
        self.shown(lang, T::NAME, context)
    }

    /// A letter or a document, as HTML and as plain text.
    pub fn in_two_forms<T: TwoForms>(&self, lang: Lang, view: &T) -> Result<InTwoForms, Misfit> {
        let form = |ending| self.shown(lang, &format!("{}.{ending}", T::NAME), Value::from(Serde(view)));
        Ok(InTwoForms { html: form("html")?, text: form("txt")? })
    }

    /// Tells in the log, where debugging is asked for, which template answers: `tests/templates.rs` listens.
    fn shown(&self, lang: Lang, name: &str, context: Value) -> Result<String, Misfit> {
        tracing::debug!(template = name, lang = lang.as_str(), "renders");
        let rendered = self.environment(lang).and_then(|env| env.get_template(name)?.render(context));
        rendered.map_err(|cause| Misfit { template: name.to_owned(), cause })
    }

    /// A message in a language.
    pub fn say(&self, lang: Lang, msg: &Msg) -> String {
        self.by_lang.get(&lang).map_or_else(|| msg.key.to_owned(), |(_, texts)| texts.say(msg))
    }

    /// A text whose key is put together (`web-error-{name}-title`).
    pub fn text(&self, lang: Lang, key: &str) -> String {
        self.text_with(lang, key, &HashMap::new())
    }

    /// As [`Templates::text`], with values for placeholders.
    pub fn text_with(&self, lang: Lang, key: &str, args: &HashMap<String, Arg>) -> String {
        self.by_lang.get(&lang).map_or_else(|| key.to_owned(), |(_, texts)| texts.text(key, args))
    }

    /// Every template's name.
    pub fn names(&self) -> Vec<String> {
        let env = self.by_lang.get(&Lang::Nb).map(|(env, _)| env);
        env.into_iter().flat_map(|env| env.templates().map(|(name, _)| name.to_owned())).collect()
    }

    fn environment(&self, lang: Lang) -> Result<&Environment<'static>, minijinja::Error> {
        let found = self.by_lang.get(&lang).map(|(env, _)| env);
        found.ok_or_else(|| minijinja::Error::new(ErrorKind::InvalidOperation, "no such language"))
    }
}

/// Every template, parsed once for as long as the program runs: what differs from language to language is what they call.
static PARSED: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    embed(&mut env);
    env
});

fn environment(
    lang: Lang,
    texts: &'static Texts,
    site: &Site,
    asset: fn(&str) -> String,
) -> Environment<'static> {
    let mut env = PARSED.clone();
    env.add_global("lang", lang.as_str());
    env.add_global("site", site_value(site));
    let content = site.content_language();
    env.add_global("content_language", content);
    env.add_global("content_lang", lang_attribute(lang, Some(content)));
    env.add_function("lang_of", move |code: Option<&str>| lang_attribute(lang, code));
    env.add_function("asset", move |name: &str| asset(name));
    env.add_function("t", move |key: &str, kwargs: Kwargs| translate(texts, key, &kwargs));
    env.add_filter("date", move |value: &str| parse_day(value).map(|d| dates::day(lang, d)));
    env.add_filter("long_date", move |value: &str| parse_day(value).map(|d| dates::long_day(lang, d)));
    env.add_filter("short_date", move |value: &str| parse_day(value).map(dates::short_day));
    env.add_filter("moment", move |value: &str| parse_moment(value).map(|at| dates::moment(lang, at)));
    env.add_filter("when", move |value: &Value| parse_when(value).map(|when| dates::when(lang, when)));
    env.add_filter("short_when", move |value: &Value| {
        parse_when(value).map(|when| dates::short_when(lang, when))
    });
    env.add_filter("short_moment", move |value: &str| {
        parse_moment(value).map(|at| dates::short_moment(lang, at))
    });
    env.add_filter("time", move |value: &str| parse_moment(value).map(|at| dates::time(lang, at)));
    env.add_filter("number", move |number: i64| numbers::grouped(lang, number));
    env.add_function("concat", |parts: Rest<String>| parts.concat());
    env
}

#[expect(
    elided_lifetimes_in_paths,
    unused_qualifications,
    clippy::expect_used,
    reason = "the build script's code is not ours to word; it parsed every template"
)]
fn embed(env: &mut Environment<'static>) {
    minijinja_embed::load_templates!(*env);
}

fn site_value(site: &Site) -> Value {
    let shield = if site.shield.is_empty() { Value::from(()) } else { Value::from("/skjold") };
    let privacy =
        if site.privacy_url.is_empty() { Value::from(()) } else { Value::from(site.privacy_url.clone()) };
    minijinja::context! { municipality => site.municipality.clone(), shield => shield, privacy_url => privacy }
}

/// ` lang="nb"` for an element whose words are in another language than the page; nothing where they are not, or where nobody
/// knows. WCAG 3.1.2.
fn lang_attribute(page: Lang, code: Option<&str>) -> Value {
    let foreign = code.and_then(Lang::parse).filter(|code| *code != page);
    Value::from_safe_string(foreign.map(|code| format!("lang=\"{code}\"")).unwrap_or_default())
}

fn translate(texts: &Texts, key: &str, kwargs: &Kwargs) -> Result<String, minijinja::Error> {
    let mut args = HashMap::new();
    for name in kwargs.args() {
        let value: Value = kwargs.get(name)?;
        let arg = match f64::try_from(value.clone()) {
            Ok(number) if value.is_number() => Arg::Number(number),
            _ => Arg::Text(value.to_string()),
        };
        args.insert(name.to_owned(), arg);
    }
    if !texts.has(key) {
        return Err(minijinja::Error::new(ErrorKind::InvalidOperation, format!("no text {key}")));
    }
    Ok(texts.text(key, &args))
}

fn parse_day(text: &str) -> Result<jiff::civil::Date, minijinja::Error> {
    text.parse()
        .map_err(|e| minijinja::Error::new(ErrorKind::InvalidOperation, format!("{text:?} is no day: {e}")))
}

fn parse_moment(text: &str) -> Result<jiff::Timestamp, minijinja::Error> {
    text.parse()
        .map_err(|e| minijinja::Error::new(ErrorKind::InvalidOperation, format!("{text:?} is no time: {e}")))
}

/// [`crate::clock::When`] as templates have it.
fn parse_when(value: &Value) -> Result<crate::clock::When, minijinja::Error> {
    let text = |name: &str| value.get_attr(name).map(|found| found.as_str().map(str::to_owned));
    let on = parse_day(&text("on")?.unwrap_or_default())?;
    let at = text("at")?.map(|at| parse_moment(&at)).transpose()?;
    Ok(crate::clock::When { on, at })
}
