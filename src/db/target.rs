//! Which database a URL names: the file of a SQLite database, or a PostgreSQL server.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

use super::others;

/// The database URL cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the database URL must begin with sqlite: or postgres://, not {0:?}")]
    UnknownScheme(String),
    #[error("the database URL must name a file that stays, as in sqlite:data/lydhor.db")]
    NoFile,
    #[error(
        "the database URL takes no parameters for SQLite: some would switch off the locks that keep answers safe"
    )]
    Parameters,
    #[error("the database file {0} cannot be used: {1}")]
    File(PathBuf, std::io::Error),
    #[error("the database file cannot be used: {0}")]
    Unusable(String),
    #[error("{0}")]
    Endangered(#[from] others::Endangered),
    #[error("cannot open the database: {0}")]
    Unreachable(#[from] r2d2::Error),
}

/// Which database, by its URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The file as it was named: relative to the working folder, or whole.
    Sqlite(PathBuf),
    /// The whole URL.
    Postgres(String),
}

impl Target {
    /// `sqlite:path`, `sqlite://path`, `sqlite:///whole/path`, `sqlite:file:path`; `postgres://…`, `postgresql://…`.
    pub(super) fn parse(url: &str) -> Result<Self, OpenError> {
        if let Some(rest) = url.strip_prefix("sqlite:") {
            return file(rest).map(Self::Sqlite);
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        let scheme = url.split(':').next().unwrap_or_default();
        Err(OpenError::UnknownScheme(scheme.to_owned()))
    }
}

/// SQLite's own parameters (`?mode=`, `?nolock=`) are refused: they could switch off the locks that keep answers safe.
fn file(named: &str) -> Result<PathBuf, OpenError> {
    if named.contains('?') {
        return Err(OpenError::Parameters);
    }
    let path = match named.strip_prefix("file:") {
        Some(uri) => {
            let path = uri.strip_prefix("//localhost/").map(|rest| format!("/{rest}"));
            let path = path.unwrap_or_else(|| without_slashes(uri).to_owned());
            percent_decode_str(&path).decode_utf8().map_err(|_wrong| OpenError::NoFile)?.into_owned()
        }
        None => without_slashes(named).to_owned(),
    };
    if path.is_empty() || path.ends_with('/') || path.contains(":memory:") || path.contains('\0') {
        return Err(OpenError::NoFile);
    }
    Ok(PathBuf::from(path))
}

/// `//` after the scheme begins a URL; what follows is the path.
fn without_slashes(named: &str) -> &str {
    named.strip_prefix("//").unwrap_or(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_sqlite_url_names_the_file_it_says() {
        for (url, path) in [
            ("sqlite:data/lydhor.db", "data/lydhor.db"),
            ("sqlite:/srv/lydhor.db", "/srv/lydhor.db"),
            ("sqlite://data/lydhor.db", "data/lydhor.db"),
            ("sqlite:///srv/lydhor.db", "/srv/lydhor.db"),
            ("sqlite:////srv/lydhor.db", "//srv/lydhor.db"),
            ("sqlite:./a b/ø.db", "./a b/ø.db"),
            ("sqlite:50%25.db", "50%25.db"),
            ("sqlite:file:data/lydhor.db", "data/lydhor.db"),
            ("sqlite:file:/srv/a%20b.db", "/srv/a b.db"),
            ("sqlite:file:///srv/lydhor.db", "/srv/lydhor.db"),
            ("sqlite:file://localhost/srv/lydhor.db", "/srv/lydhor.db"),
        ] {
            assert_eq!(Target::parse(url).unwrap(), Target::Sqlite(PathBuf::from(path)), "{url}");
        }
        for url in ["postgres://u@h/d", "postgresql://u@h/d?sslmode=require"] {
            assert_eq!(Target::parse(url).unwrap(), Target::Postgres(url.to_owned()));
        }
    }

    #[test]
    fn what_names_no_file_that_stays_is_refused_in_words() {
        for (url, words) in [
            ("sqlite:", "a file"),
            ("sqlite::memory:", "a file"),
            ("sqlite:file::memory:", "a file"),
            ("sqlite:data/", "a file"),
            ("sqlite:file:x.db?nolock=1", "parameters"),
            ("sqlite:x.db?mode=memory", "parameters"),
            ("mysql://x/y", "sqlite: or postgres://"),
            ("lydhor.db", "sqlite: or postgres://"),
        ] {
            let refused = Target::parse(url).unwrap_err().to_string();
            assert!(refused.contains(words), "{url}: {refused}");
        }
    }
}
