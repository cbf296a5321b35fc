//! The form of a backup: a tar whose last entry names every other with its hash, as `sha256sum` writes and checks them.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::files::hex;

/// The first entry, and what stands in it.
const KIND: &str = "format";
const FORMAT: &str = "lydhor-backup-2\n";
/// The last entry.
const MANIFEST: &str = "manifest.sha256";
/// Bytes of a block.
const BLOCK: u64 = 512;
/// Longer than any manifest of ours, in bytes.
const MOST: u64 = 1024 * 1024 * 1024;

/// Why a file is not restored.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    #[error("this is no backup of Lydhør")]
    NoBackup,
    #[error("this backup is of another kind ({0}): restore it with the program that made it")]
    OtherKind(String),
    #[error("this backup is cut off: its end is missing. Nothing was restored; take another one")]
    Cut,
    #[error("this backup is damaged at `{0}`. Nothing was restored; take another one")]
    Damaged(String),
    #[error("cannot read the backup: {0}")]
    Disk(#[from] io::Error),
}

/// A backup as it is written.
pub(super) struct Writer<W: Write> {
    tar: tar::Builder<W>,
    manifest: String,
}

impl<W: Write> Writer<W> {
    pub(super) fn begin(out: W) -> io::Result<Self> {
        let mut writer = Self { tar: tar::Builder::new(out), manifest: String::new() };
        writer.bytes(KIND, FORMAT.as_bytes())?;
        Ok(writer)
    }

    /// An entry that is in memory.
    pub(super) fn bytes(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let size = u64::try_from(bytes.len()).map_err(io::Error::other)?;
        self.stream(name, size, bytes).map(drop)
    }

    /// An entry of `size` bytes, streamed; gives its hash. It is an error when there are fewer or more.
    pub(super) fn stream(&mut self, name: &str, size: u64, from: impl Read) -> io::Result<Vec<u8>> {
        let mut from = Hashed::new(from);
        self.tar.append_data(&mut header(size), name, (&mut from).take(size))?;
        if from.count != size || from.read(&mut [0])? != 0 {
            return Err(io::Error::other(format!("{name} has not the {size} bytes that it should have")));
        }
        let hash = from.hash.finalize().to_vec();
        self.manifest.push_str(&format_line(&hash, name));
        Ok(hash)
    }

    /// The manifest, and what was written to.
    pub(super) fn finish(mut self) -> io::Result<W> {
        let (size, manifest) = (u64::try_from(self.manifest.len()).map_err(io::Error::other)?, self.manifest);
        self.tar.append_data(&mut header(size), MANIFEST, manifest.as_bytes())?;
        self.tar.into_inner()
    }
}

/// The same for every entry: two backups of the same are the same.
fn header(size: u64) -> tar::Header {
    let mut header = tar::Header::new_ustar();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(0);
    header.set_cksum();
    header
}

fn format_line(hash: &[u8], name: &str) -> String {
    format!("{}  {name}\n", hex(hash))
}

/// Reads all of a backup and holds it against its manifest. Nothing is restored of one that is not whole.
pub(super) fn verify(file: &Path) -> Result<(), Fault> {
    let (mut seen, mut manifest) = (String::new(), None);
    each(file, &mut |name, entry| {
        let first = seen.is_empty();
        if manifest.is_some() {
            return Err(Fault::Damaged(name.to_owned()));
        }
        if name == MANIFEST {
            let mut text = String::new();
            entry.take(MOST).read_to_string(&mut text).or(Err(Fault::Damaged(name.to_owned())))?;
            manifest = Some(text);
            return Ok(());
        }
        let (mut from, mut begins) = (Hashed::new(entry), Vec::new());
        (&mut from).take(64).read_to_end(&mut begins)?;
        if first && (name != KIND || begins != FORMAT.as_bytes()) {
            return Err(kind(name, &begins));
        }
        io::copy(&mut from, &mut io::sink())?;
        seen.push_str(&format_line(&from.hash.finalize(), name));
        Ok(())
    })?;
    if seen.is_empty() {
        return Err(Fault::NoBackup);
    }
    let manifest = manifest.ok_or(Fault::Cut)?;
    if manifest == seen {
        return Ok(());
    }
    let differs = seen.lines().zip(manifest.lines()).find(|(found, told)| found != told);
    let line = differs.map_or(MANIFEST, |(found, _)| found);
    Err(Fault::Damaged(line.split_once("  ").map_or(line, |(_, name)| name).to_owned()))
}

fn kind(name: &str, begins: &[u8]) -> Fault {
    match std::str::from_utf8(begins) {
        Ok(other) if name == KIND => Fault::OtherKind(other.trim().to_owned()),
        Ok(_) | Err(_) => Fault::NoBackup,
    }
}

/// Gives every entry to `each`, in order, with its name; what of it is not read is passed over.
pub(super) fn each<E: From<Fault>>(
    file: &Path,
    each: &mut dyn FnMut(&str, &mut dyn Read) -> Result<(), E>,
) -> Result<(), E> {
    let file = File::open(file).map_err(Fault::Disk)?;
    let length = file.metadata().map_err(Fault::Disk)?.len();
    let mut tar = tar::Archive::new(file);
    let mut last = None;
    for entry in tar.entries_with_seek().map_err(Fault::Disk)? {
        let Ok(mut entry) = entry else { return Err(unread(length, last.as_deref()).into()) };
        let name = std::str::from_utf8(&entry.path_bytes()).map_or_else(|_| String::new(), str::to_owned);
        // What lies behind the end of the file is never read, only skipped.
        if entry.raw_file_position().saturating_add(entry.size()) > length {
            return Err(Fault::Cut.into());
        }
        each(&name, &mut entry)?;
        last = Some(name);
    }
    Ok(())
}

/// The head of an entry that cannot be read. A tar is made of whole blocks: one that is not was cut.
fn unread(length: u64, last: Option<&str>) -> Fault {
    match last {
        None => Fault::NoBackup,
        Some(_) if !length.is_multiple_of(BLOCK) => Fault::Cut,
        Some(name) => Fault::Damaged(format!("{name}, or behind it")),
    }
}

/// Counts and hashes what is read through it.
struct Hashed<R> {
    from: R,
    hash: Sha256,
    count: u64,
}

impl<R> Hashed<R> {
    fn new(from: R) -> Self {
        Self { from, hash: Sha256::new(), count: 0 }
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        self.hash.update(into.get(..read).unwrap_or_default());
        self.count = self.count.saturating_add(u64::try_from(read).unwrap_or_default());
        Ok(read)
    }
}
