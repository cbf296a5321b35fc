//! Owns how the program writes files and folders: they are their owner's alone, whatever the process's mask.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

const FILE: u32 = 0o600;
const FOLDER: u32 = 0o700;

/// Makes the folder, and those above it, where they are missing. One that is there keeps the rights it was given.
pub fn folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(FOLDER).create(path)
}

/// As [`folder`], for a folder that nobody but the program puts anything into: one that is there is closed to others.
pub fn own_folder(path: &Path) -> io::Result<()> {
    folder(path)?;
    std::fs::set_permissions(path, Permissions::from_mode(FOLDER))
}

/// A new file for writing; one that is there is an error.
pub fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(FILE).open(path)
}

/// Writes a file, in place of one that may be there.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(FILE).open(path)?;
    // One that was there may have had wider rights.
    file.set_permissions(Permissions::from_mode(FILE))?;
    file.write_all(bytes)
}

/// Closes a file to others that was laid there with wider rights.
pub fn close(path: &Path) -> io::Result<()> {
    std::fs::set_permissions(path, Permissions::from_mode(FILE))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_is_written_is_its_owners_alone() {
        let top = tempfile::tempdir().unwrap();
        let (inner, open) = (top.path().join("a/b"), top.path().join("open"));
        folder(&inner).unwrap();
        assert_eq!((mode(&inner), mode(&top.path().join("a"))), (FOLDER, FOLDER));
        std::fs::create_dir(&open).unwrap();
        std::fs::set_permissions(&open, Permissions::from_mode(0o755)).unwrap();
        folder(&open).unwrap();
        assert_eq!(mode(&open), 0o755, "a folder of the operator's stays as it is");
        own_folder(&open).unwrap();
        assert_eq!(mode(&open), FOLDER);
        let file = inner.join("x");
        std::fs::write(&file, "old and longer").unwrap();
        std::fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
        write(&file, b"new").unwrap();
        assert_eq!((mode(&file), std::fs::read(&file).unwrap()), (FILE, b"new".to_vec()));
        assert!(create_new(&file).is_err());
        create_new(&inner.join("y")).unwrap();
        assert_eq!(mode(&inner.join("y")), FILE);
    }
}
