//! Documents as blocks: headings, paragraphs, lists, tables and images. Knows file formats, and nothing of hearings.

pub mod budget;
pub mod docx;
pub mod docx_write;
mod findings;
pub mod format;
pub mod html;
pub mod lists;
pub mod markdown;
pub mod markdown_write;
pub mod model;
mod odt;
mod reader;
pub mod xlsx;
pub mod xlsx_read;

pub use budget::Budget;
pub use model::{Block, Cell, Document, Finding, Image, Inline, Item, Lost, Marker, Note, Run, Table};

/// Largest file that is read, in bytes (25 MB).
pub const MAX_FILE: usize = 25 * 1024 * 1024;

/// Why a file could not be read. Each case has its own advice to the person who chose the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is {size} bytes, over the limit of {MAX_FILE}")]
    TooLarge { size: usize },
    #[error("the file is damaged or incomplete")]
    Damaged,
    #[error("the file is protected by a password")]
    Encrypted,
    #[error("the file unpacks to far more than a document holds")]
    Bomb,
    #[error("the file is nested deeper than a document can be")]
    TooDeep,
    #[error("a section holds far more text than can be edited")]
    LongSection,
    #[error("the file takes too long to read")]
    Slow,
    #[error("Word 97-2003 document")]
    OldWord,
    #[error("PDF")]
    Pdf,
    #[error("OpenDocument text in one file of XML")]
    FlatOpenDocument,
    #[error("a spreadsheet, a presentation or another Office file")]
    OtherOffice,
    #[error("a web page")]
    WebPage,
    #[error("unknown format")]
    Unknown,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("the package could not be written")]
    Zip(#[from] zip::result::ZipError),
    #[error("the package could not be written")]
    Io(#[from] std::io::Error),
    #[error("the spreadsheet could not be written")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}

/// Reads a document of any supported format, recognised by its content and never by its name, within the allowance.
pub fn read(bytes: &[u8], budget: &Budget) -> Result<Document, ReadError> {
    match format::detect(bytes)? {
        format::Format::Package => read_package(bytes, budget),
        format::Format::Pasted => {
            let html = bytes.get(html::MARK.len()..).unwrap_or_default();
            html::read(&encoding_rs::UTF_8.decode(html).0, budget)
        }
        format::Format::Text => markdown::read(bytes, budget),
    }
}

/// A ZIP package: OpenDocument says what it is, and everything else is for the reader of Word files to tell.
fn read_package(bytes: &[u8], budget: &Budget) -> Result<Document, ReadError> {
    let mut package = reader::Package::open(bytes)?;
    match odt::kind(&mut package)? {
        Some(kind) => odt::read(package, &kind, budget),
        None => docx::read_package(package, budget),
    }
}
