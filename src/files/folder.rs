//! Kept files in a local folder: the usual place.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::{Keeper, owned};

/// The folder; on the same disk as what is staged.
pub(super) struct Folder(pub(super) PathBuf);

impl Keeper for Folder {
    /// The file was brought to the disk when it was staged; its name is now.
    fn put(&self, from: &Path, name: &str) -> io::Result<()> {
        let to = self.0.join(name);
        let inner = to.parent().unwrap_or(&self.0);
        owned::own_folder(inner)?;
        fs::rename(from, &to)?;
        sync(inner)?;
        sync(&self.0)
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(self.0.join(name))?))
    }

    fn size(&self, name: &str) -> io::Result<Option<u64>> {
        match fs::metadata(self.0.join(name)) {
            Ok(told) => Ok(Some(told.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.0.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn place(&self) -> String {
        self.0.display().to_string()
    }
}

/// A name lasts when its folder is on the disk.
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
