//! The file of a SQLite database, before SQLite opens it: found past symbolic links, made if missing, its owner's alone.
//!
//! Whoever closes a descriptor of that file, whichever it is, drops every lock this process has on it. So from here on
//! nothing but SQLite opens it or what lies beside it.

use std::ffi::OsString;
use std::fs::{DirBuilder, OpenOptions};
use std::io::{Error, ErrorKind, Result};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

/// As many as Linux follows.
const MOST_LINKS: usize = 40;
/// What stands in a `file:` URI as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

/// The whole path of the file itself. A new file, and the folders on its way, are their owner's alone; what SQLite lays
/// beside it gets the same rights.
pub(super) fn prepare(named: &Path) -> Result<PathBuf> {
    // One at a time: nobody opens the new file by SQLite before the descriptor that made it is closed.
    static MAKING: Mutex<()> = Mutex::new(());
    let _alone = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    let path = resolve(named)?;
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
        Ok(_made) => Ok(path),
        Err(there) if there.kind() == ErrorKind::AlreadyExists => is_file(&path).map(|()| path),
        Err(error) => Err(error),
    }
}

/// As SQLite takes it: an existing file only. One that is gone must not come back empty.
pub(super) fn uri(path: &Path) -> String {
    format!("file:{}?mode=rw", percent_encode(path.as_os_str().as_bytes(), PLAIN))
}

/// What SQLite lays beside the file.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

/// Where the path leads, also through links to what is not there yet.
fn resolve(named: &Path) -> Result<PathBuf> {
    let mut path = named.to_owned();
    for _ in 0..MOST_LINKS {
        let name = path.file_name().ok_or_else(|| Error::new(ErrorKind::IsADirectory, "it names no file"))?;
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let folder = folder.canonicalize()?;
        let whole = folder.join(name);
        match std::fs::symlink_metadata(&whole) {
            Ok(found) if found.is_symlink() => path = folder.join(std::fs::read_link(&whole)?),
            _ => return Ok(whole),
        }
    }
    Err(Error::other("too many symbolic links"))
}

fn is_file(path: &Path) -> Result<()> {
    match std::fs::symlink_metadata(path)? {
        found if found.is_file() => Ok(()),
        found if found.is_dir() => Err(Error::new(ErrorKind::IsADirectory, "it is a folder")),
        _ => Err(Error::other("it is no plain file")),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        path.metadata().unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_and_its_folders_are_their_owners_alone_and_an_old_one_keeps_its_rights() {
        let home = tempfile::tempdir().unwrap();
        let new = prepare(&home.path().join("a/b/new.db")).unwrap();
        assert_eq!(
            (mode(&new), mode(&home.path().join("a")), mode(&home.path().join("a/b"))),
            (0o600, 0o700, 0o700)
        );
        std::fs::set_permissions(&new, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(mode(&prepare(&new).unwrap()), 0o640);
    }

    #[test]
    fn links_lead_to_the_one_file_also_before_it_is_there() {
        let home = tempfile::tempdir().unwrap();
        let (real, link, again) =
            (home.path().join("far/real.db"), home.path().join("link.db"), home.path().join("again.db"));
        symlink("far/real.db", &link).unwrap();
        symlink(&link, &again).unwrap();
        let found = prepare(&again).unwrap();
        assert_eq!(found, real.canonicalize().unwrap());
        assert_eq!(prepare(&link).unwrap(), found);
        assert_eq!(mode(&real), 0o600);
        symlink(home.path().join("round.db"), home.path().join("round.db")).unwrap();
        assert!(prepare(&home.path().join("round.db")).unwrap_err().to_string().contains("links"));
    }

    #[test]
    fn what_is_no_file_is_refused() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(prepare(home.path()).unwrap_err().kind(), ErrorKind::IsADirectory);
        assert!(prepare(Path::new("/dev/null")).is_err());
        assert!(prepare(Path::new("..")).is_err());
    }

    #[test]
    fn no_name_is_taken_for_a_parameter() {
        assert_eq!(uri(Path::new("/a b/50%#ø.db")), "file:/a%20b/50%25%23%C3%B8.db?mode=rw");
    }
}
