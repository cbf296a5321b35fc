//! The only reader of the configuration file and the environment.

mod advice;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use crate::text::gate;

pub use advice::{Advice, AdviceRule, Advised, Fact, InEach, SHIPPED};

/// The shipped file: every setting with its default, so that the program and its documentation agree.
pub const DEFAULTS: &str = include_str!("../config/lydhor.toml");
const PREFIX: &str = "LYDHOR_";

/// Everything that can be set. See `config/lydhor.toml` for what each means.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub database_url: SecretString,
    pub database_connections: u32,
    pub listen: SocketAddr,
    pub base_url: String,
    pub data_dir: PathBuf,
    pub smtp_url: SecretString,
    pub smtp_connections: u32,
    pub trusted_proxies: Vec<IpAddr>,
    pub log: String,
    pub mailbox_page: bool,
    pub site: Site,
    pub deadlines: Deadlines,
    pub responses: Responses,
    pub sign_in: SignIn,
    pub limits: Limits,
    pub files: KeptFiles,
    pub advice: Advice,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    pub municipality: String,
    pub shield: String,
    pub mail_from: String,
    pub privacy_url: String,
    pub language: String,
}

impl Site {
    /// What the municipality writes in: titles, drafts, assessments. Nobody is asked for it page by page, so it is the language of
    /// its pages; where those are English, Bokmål.
    pub fn content_language(&self) -> &'static str {
        if self.language == "nn" { "nn" } else { "nb" }
    }
}

/// Where files are kept that came as files.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptFiles {
    /// Empty: they lie in a folder.
    pub s3_bucket: String,
    pub s3_endpoint: String,
    pub s3_region: String,
    pub s3_access_key: SecretString,
    pub s3_secret_key: SecretString,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub attempts: i32,
    pub attempts_from_address: i32,
    pub window_minutes: i64,
    pub session_hours: i64,
    pub session_days: i64,
}

/// What one visitor may take of the server.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    pub body_seconds: u16,
}

impl Limits {
    /// How long a browser may take over the head of a connection's first request, or pause while it sends a form or a file.
    pub fn body_patience(self) -> std::time::Duration {
        std::time::Duration::from_secs(self.body_seconds.into())
    }
}

/// How long a hearing must last, by the rule it follows.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    pub thematic_plan: Deadline,
    pub planning_act: Deadline,
    pub limited_hearing: Deadline,
    pub local_regulation: Deadline,
}

/// One rule. Weeks count from the day of opening to the deadline; 0 stands for no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    pub minimum_weeks: i32,
    pub below_minimum: Below,
    pub usual_most_weeks: i32,
}

/// What happens to a hearing that is shorter than the minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Below {
    Warn,
    Block,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responses {
    pub draft_days: i32,
}

/// Weeks that the planning and building act asks for (pbl §§ 11-14 and 12-10).
pub const PLANNING_ACT_WEEKS: i32 = 6;
/// Nobody hears anything for longer than this many weeks.
const MOST_WEEKS: i32 = 104;
/// Above this, a setting of `sign_in` is a slip of the keyboard.
const MOST_SIGN_IN: i64 = 10_000;
/// A draft that is removed sooner would be removed under the respondent's hands.
const LEAST_DRAFT_DAYS: i32 = 7;

/// The configuration cannot be used; the message names the key.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read {0}: {1}")]
    Unreadable(PathBuf, std::io::Error),
    #[error("{0}: {1}")]
    Invalid(String, Box<toml::de::Error>),
    #[error("the variable {0} is no setting of lydhor")]
    UnknownVariable(String),
    #[error("{0}: {1}")]
    Refused(&'static str, String),
}

impl Config {
    /// Defaults, then the file (if there is one), then the environment.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let text = match file {
            Some(path) => {
                std::fs::read_to_string(path).map_err(|e| ConfigError::Unreadable(path.to_owned(), e))?
            }
            None => String::new(),
        };
        let name = file.map_or_else(String::new, |p| p.display().to_string());
        Self::from_parts(&name, &text, std::env::vars().filter(|(k, _)| k.starts_with(PREFIX)))
    }

    /// As [`Config::load`], from texts: `name` stands in error messages.
    pub fn from_parts(
        name: &str,
        file: &str,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let invalid = |name: &str, e| ConfigError::Invalid(name.to_owned(), Box::new(e));
        let mut table: toml::Table = toml::from_str(DEFAULTS).map_err(|e| invalid("defaults", e))?;
        merge(&mut table, toml::from_str(file).map_err(|e| invalid(name, e))?);
        for (key, value) in variables {
            override_one(&mut table, &key, value)?;
        }
        let config: Self = table.try_into().map_err(|e| invalid(name, e))?;
        config.checked()
    }

    fn checked(mut self) -> Result<Self, ConfigError> {
        self.site.municipality = gate::line(&self.site.municipality);
        self.site.mail_from = gate::line(&self.site.mail_from);
        self.base_url = gate::line(&self.base_url);
        if self.base_url.is_empty() {
            self.base_url = format!("http://{}", self.listen);
        }
        if self.database_url.expose_secret().is_empty() {
            self.database_url = format!("sqlite:{}", self.data_dir.join("lydhor.db").display()).into();
        }
        while self.base_url.ends_with('/') {
            self.base_url.pop();
        }
        if !self.base_url.starts_with("http://") && !self.base_url.starts_with("https://") {
            return Err(ConfigError::Refused("base_url", "must begin with http:// or https://".into()));
        }
        if !["nb", "nn", "en"].contains(&self.site.language.as_str()) {
            return Err(ConfigError::Refused("site.language", "must be nb, nn or en".into()));
        }
        if self.database_connections == 0 || self.smtp_connections == 0 {
            return Err(ConfigError::Refused("connections", "must be at least 1".into()));
        }
        if self.limits.body_seconds == 0 {
            return Err(ConfigError::Refused("limits.body_seconds", "must be at least 1".into()));
        }
        if self.responses.draft_days < LEAST_DRAFT_DAYS {
            let why = format!("must be at least {LEAST_DRAFT_DAYS}");
            return Err(ConfigError::Refused("responses.draft_days", why));
        }
        self.files.checked()?;
        self.deadlines.checked()?;
        advice::checked(&self.advice)?;
        self.sign_in.checked()?;
        Ok(self)
    }

    /// Cookies are marked `Secure` where people reach the site over https.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Is there a mail server, or does mail go to the mailbox folder?
    pub fn has_smtp(&self) -> bool {
        !self.smtp_url.expose_secret().is_empty()
    }
}

impl KeptFiles {
    fn checked(&self) -> Result<(), ConfigError> {
        let keys = [&self.s3_access_key, &self.s3_secret_key];
        if !self.s3_bucket.is_empty() && keys.iter().any(|key| key.expose_secret().is_empty()) {
            let why = "a bucket wants s3_access_key and s3_secret_key";
            return Err(ConfigError::Refused("files.s3_bucket", why.into()));
        }
        if !self.s3_bucket.is_empty() && cfg!(not(feature = "s3")) {
            let why = "this program was built without S3: build it with --features s3";
            return Err(ConfigError::Refused("files.s3_bucket", why.into()));
        }
        Ok(())
    }
}

impl SignIn {
    fn checked(&self) -> Result<(), ConfigError> {
        let all = [
            ("sign_in.attempts", i64::from(self.attempts)),
            ("sign_in.attempts_from_address", i64::from(self.attempts_from_address)),
            ("sign_in.window_minutes", self.window_minutes),
            ("sign_in.session_hours", self.session_hours),
            ("sign_in.session_days", self.session_days),
        ];
        match all.into_iter().find(|(_, value)| !(1..=MOST_SIGN_IN).contains(value)) {
            Some((name, _)) => Err(ConfigError::Refused(name, format!("must be from 1 to {MOST_SIGN_IN}"))),
            None => Ok(()),
        }
    }
}

impl Deadlines {
    fn checked(&self) -> Result<(), ConfigError> {
        let all = [
            ("deadlines.thematic_plan", self.thematic_plan),
            ("deadlines.planning_act", self.planning_act),
            ("deadlines.limited_hearing", self.limited_hearing),
            ("deadlines.local_regulation", self.local_regulation),
        ];
        for (name, rule) in all {
            let (least, most) = (rule.minimum_weeks, rule.usual_most_weeks);
            if !(0..=MOST_WEEKS).contains(&least) || !(0..=MOST_WEEKS).contains(&most) {
                return Err(ConfigError::Refused(name, format!("weeks go from 0 to {MOST_WEEKS}")));
            }
            if most != 0 && most < least {
                let why = "usual_most_weeks must be 0, or not less than minimum_weeks";
                return Err(ConfigError::Refused(name, why.into()));
            }
        }
        let pbl = self.planning_act;
        if pbl.minimum_weeks < PLANNING_ACT_WEEKS || pbl.below_minimum != Below::Block {
            let why = format!(
                "the planning and building act (pbl §§ 11-14 and 12-10) asks for at least {PLANNING_ACT_WEEKS} \
                 weeks, and no configuration changes that: set minimum_weeks to {PLANNING_ACT_WEEKS} or more, \
                 and below_minimum to \"block\""
            );
            return Err(ConfigError::Refused("deadlines.planning_act", why));
        }
        Ok(())
    }
}

fn merge(base: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(toml::Value::Table(below)), toml::Value::Table(above)) => merge(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

/// `LYDHOR_SITE__MUNICIPALITY` sets `site.municipality`, read as the type its default has.
fn override_one(table: &mut toml::Table, variable: &str, value: String) -> Result<(), ConfigError> {
    let unknown = || ConfigError::UnknownVariable(variable.to_owned());
    let path = variable.trim_start_matches(PREFIX).to_lowercase();
    let mut keys: Vec<&str> = path.split("__").collect();
    let last = keys.pop().ok_or_else(unknown)?;
    let mut at = table;
    for key in keys {
        at = at.get_mut(key).and_then(toml::Value::as_table_mut).ok_or_else(unknown)?;
    }
    let slot = at.get_mut(last).ok_or_else(unknown)?;
    *slot = match slot {
        toml::Value::String(_) => toml::Value::String(value),
        toml::Value::Array(_) => toml::Value::Array(
            value.split(',').filter(|v| !v.trim().is_empty()).map(|v| v.trim().into()).collect(),
        ),
        _ => value.parse().map_err(|e| ConfigError::Invalid(variable.to_owned(), Box::new(e)))?,
    };
    Ok(())
}

#[cfg(test)]
mod tests;
