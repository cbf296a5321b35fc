//! Owns how a mail server is named in configuration: one URL, read strictly.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use secrecy::SecretString;
use url::{Host, Url};

/// A mail server and how to speak to it.
///
/// - `smtp://user:password@host:587` requires STARTTLS (port 587 if none is given)
/// - `smtps://user:password@host` is TLS from the first byte (port 465)
/// - `smtp://host:1025?tls=none` and `?tls=opportunistic` (port 25)
/// - `ca=/path.pem` trusts one more certificate; `connections`, `connect_timeout` and `command_timeout` (seconds)
#[derive(Debug, Clone)]
pub struct SmtpConfig {
    pub host: String,
    pub port: u16,
    pub encryption: Encryption,
    pub login: Option<Login>,
    pub ca: Option<PathBuf>,
    pub connect_timeout: Duration,
    pub command_timeout: Duration,
    /// Most connections open at once.
    pub connections: usize,
}

#[derive(Debug, Clone)]
pub struct Login {
    pub user: String,
    pub password: SecretString,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    Implicit,
    StartTls,
    /// STARTTLS where the server offers it.
    Opportunistic,
    None,
}

/// What is wrong with the URL. Never quotes the password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpConfigError {
    #[error("the mail server's URL cannot be read: {0}")]
    Url(#[from] url::ParseError),
    #[error("{0}:// is no way to send mail; use smtp:// or smtps://")]
    Scheme(String),
    #[error("the mail server's URL names no host")]
    NoHost,
    #[error(
        "the mail server's URL has a path or fragment, which means nothing here (is a / or # in the password? write %2F or %23)"
    )]
    Path,
    #[error("user and password belong together in the mail server's URL")]
    HalfLogin,
    #[error("user or password in the mail server's URL is not UTF-8 after percent-decoding")]
    LoginText,
    #[error(
        "{0}= is unknown in the mail server's URL; known are tls, ca, connections, connect_timeout and command_timeout"
    )]
    Key(String),
    #[error("{0}= stands twice in the mail server's URL")]
    Twice(String),
    #[error("{key}={value} in the mail server's URL: {help}")]
    Value { key: String, value: String, help: &'static str },
    #[error("a password would be sent in clear over the network; drop tls=none, or the password")]
    PasswordInClear,
}

impl FromStr for SmtpConfig {
    type Err = SmtpConfigError;

    fn from_str(text: &str) -> Result<Self, SmtpConfigError> {
        let url = Url::parse(text)?;
        let encryption = match url.scheme() {
            "smtp" => Encryption::StartTls,
            "smtps" => Encryption::Implicit,
            other => return Err(SmtpConfigError::Scheme(other.to_owned())),
        };
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(SmtpConfigError::Path);
        }
        let mut config = Self {
            host: host(&url)?,
            port: 0,
            encryption,
            login: login(&url)?,
            ca: None,
            connect_timeout: Duration::from_secs(10),
            command_timeout: Duration::from_mins(1),
            connections: 4,
        };
        config.read_query(&url)?;
        config.port = url.port().unwrap_or(match config.encryption {
            Encryption::Implicit => 465,
            Encryption::StartTls => 587,
            Encryption::Opportunistic | Encryption::None => 25,
        });
        if config.encryption == Encryption::None && config.login.is_some() && !config.is_local() {
            return Err(SmtpConfigError::PasswordInClear);
        }
        Ok(config)
    }
}

impl SmtpConfig {
    /// Whether the server is this machine, so that nothing crosses a network.
    pub fn is_local(&self) -> bool {
        self.host == "localhost" || self.host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
    }

    fn read_query(&mut self, url: &Url) -> Result<(), SmtpConfigError> {
        let mut seen = Vec::new();
        for (key, value) in url.query_pairs() {
            if seen.contains(&key) {
                return Err(SmtpConfigError::Twice(key.into_owned()));
            }
            match &*key {
                "tls" => self.encryption = encryption(self.encryption, &value)?,
                "ca" => self.ca = Some(PathBuf::from(&*value)),
                "connections" => self.connections = usize::from(number(&key, &value, 100)?),
                "connect_timeout" => {
                    self.connect_timeout = Duration::from_secs(number(&key, &value, 600)?.into());
                }
                "command_timeout" => {
                    self.command_timeout = Duration::from_secs(number(&key, &value, 600)?.into());
                }
                _ => return Err(SmtpConfigError::Key(key.into_owned())),
            }
            seen.push(key);
        }
        Ok(())
    }
}

fn host(url: &Url) -> Result<String, SmtpConfigError> {
    match url.host() {
        Some(Host::Domain("")) | None => Err(SmtpConfigError::NoHost),
        Some(Host::Domain(name)) => Ok(name.to_ascii_lowercase()),
        Some(Host::Ipv4(ip)) => Ok(ip.to_string()),
        Some(Host::Ipv6(ip)) => Ok(ip.to_string()),
    }
}

fn login(url: &Url) -> Result<Option<Login>, SmtpConfigError> {
    let decode = |text: &str| match percent_decode_str(text).decode_utf8() {
        Ok(decoded) => Ok(decoded.into_owned()),
        Err(_) => Err(SmtpConfigError::LoginText),
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) | (_, None) => Err(SmtpConfigError::HalfLogin),
        (user, Some(password)) => Ok(Some(Login { user: decode(user)?, password: decode(password)?.into() })),
    }
}

fn encryption(scheme: Encryption, value: &str) -> Result<Encryption, SmtpConfigError> {
    let help = match (scheme, value) {
        (Encryption::Implicit, _) => "smtps:// is always encrypted; leave tls out",
        (_, "required") => return Ok(Encryption::StartTls),
        (_, "opportunistic") => return Ok(Encryption::Opportunistic),
        (_, "none") => return Ok(Encryption::None),
        _ => "use required, opportunistic or none",
    };
    Err(SmtpConfigError::Value { key: "tls".to_owned(), value: value.to_owned(), help })
}

fn number(key: &str, value: &str, most: u16) -> Result<u16, SmtpConfigError> {
    match value.parse() {
        Ok(number) if (1..=most).contains(&number) => Ok(number),
        Ok(_) | Err(_) => Err(SmtpConfigError::Value {
            key: key.to_owned(),
            value: value.to_owned(),
            help: "a whole number, from 1 to 100 connections or 600 seconds",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn urls_that_are_right() {
        let cases = [
            ("smtp://u:p@mail.example.no:2587", "mail.example.no", 2587, Encryption::StartTls),
            ("smtp://mail.example.no", "mail.example.no", 587, Encryption::StartTls),
            ("smtps://u:p@mail.example.no/", "mail.example.no", 465, Encryption::Implicit),
            ("smtp://localhost:1025?tls=none", "localhost", 1025, Encryption::None),
            ("smtp://relay?tls=opportunistic&connections=8", "relay", 25, Encryption::Opportunistic),
            ("smtp://u:p@[::1]?tls=none", "::1", 25, Encryption::None),
        ];
        for (url, host, port, encryption) in cases {
            let config: SmtpConfig = url.parse().unwrap();
            assert_eq!(
                (config.host.as_str(), config.port, config.encryption),
                (host, port, encryption),
                "{url}"
            );
        }
        let config: SmtpConfig =
            "smtp://horing%40example.no:p%2Fs%C3%A5+@h?ca=/etc/own.pem&command_timeout=5".parse().unwrap();
        let login = config.login.as_ref().unwrap();
        assert_eq!((login.user.as_str(), login.password.expose_secret()), ("horing@example.no", "p/så+"));
        assert_eq!(
            (config.ca, config.command_timeout),
            (Some("/etc/own.pem".into()), Duration::from_secs(5))
        );
    }

    #[test]
    fn the_password_is_not_shown() {
        let config: SmtpConfig = "smtp://u:hemmelig@h".parse().unwrap();
        assert!(!format!("{config:?}").contains("hemmelig"));
    }

    #[test]
    fn urls_that_are_wrong_say_why() {
        for (url, words) in [
            ("http://h", "http:// is no way"),
            ("smtp://", "names no host"),
            ("smtp://h/x", "a path"),
            ("smtp://u@h", "belong together"),
            ("smtp://h?tsl=none", "tsl= is unknown"),
            ("smtp://h?tls=maybe", "use required, opportunistic or none"),
            ("smtps://h?tls=none", "always encrypted"),
            ("smtp://h?tls=none&tls=required", "stands twice"),
            ("smtp://h?connections=0", "from 1 to"),
            ("smtp://u:p@h?tls=none", "in clear"),
        ] {
            let error = url.parse::<SmtpConfig>().unwrap_err().to_string();
            assert!(error.contains(words), "{url}: {error}");
        }
    }
}
