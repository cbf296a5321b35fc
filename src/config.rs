//! The only reader of the configuration file and the environment.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

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
    pub sign_in: SignIn,
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

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub attempts: i64,
    pub window_minutes: i64,
    pub session_hours: i64,
}

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
mod tests {
    use super::*;

    fn read(file: &str, variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let variables = variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
        Config::from_parts("test.toml", file, variables)
    }

    #[test]
    fn the_shipped_file_holds_every_default() {
        let config = read("", &[]).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert_eq!(config.database_url.expose_secret(), "sqlite:data/lydhor.db");
        assert!(!config.has_smtp());
    }

    #[test]
    fn addresses_that_are_left_out_follow_their_neighbours() {
        let config = read("", &[("LYDHOR_LISTEN", "127.0.0.1:81"), ("LYDHOR_DATA_DIR", "/srv")]).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:81");
        assert_eq!(config.database_url.expose_secret(), "sqlite:/srv/lydhor.db");
    }

    #[test]
    fn file_and_variables_override() {
        let config = read(
            "listen = \"0.0.0.0:80\"\n[site]\nmunicipality = \"Nordvik\"",
            &[
                ("LYDHOR_LISTEN", "127.0.0.1:1"),
                ("LYDHOR_SITE__LANGUAGE", "nn"),
                ("LYDHOR_TRUSTED_PROXIES", "10.0.0.1, ::1"),
            ],
        )
        .unwrap();
        assert_eq!(config.listen.port(), 1);
        assert_eq!((config.site.municipality.as_str(), config.site.language.as_str()), ("Nordvik", "nn"));
        assert_eq!(config.trusted_proxies.len(), 2);
    }

    #[test]
    fn what_is_unknown_or_wrong_is_named() {
        for (file, variables, expected) in [
            ("lisen = 1", vec![], "lisen"),
            ("", vec![("LYDHOR_LISEN", "x")], "LYDHOR_LISEN"),
            ("[site]\nname = \"x\"", vec![], "name"),
            ("base_url = \"ftp://x\"", vec![], "base_url"),
            ("", vec![("LYDHOR_SITE__LANGUAGE", "de")], "site.language"),
            ("", vec![("LYDHOR_LISTEN", "nowhere")], "listen"),
        ] {
            let error = read(file, &variables).unwrap_err().to_string();
            assert!(error.contains(expected), "{error:?} should name {expected:?}");
        }
    }

    #[test]
    fn secrets_do_not_show() {
        let config = read("smtp_url = \"smtp://u:hemmelig@h\"", &[]).unwrap();
        assert!(!format!("{config:?}").contains("hemmelig"));
    }
}
