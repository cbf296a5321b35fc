//! Pictures and boxes that stand in a line.

use super::Reader;
use super::line::Line;
use crate::documents::format::image_type;
use crate::documents::model::plain_blocks;
use crate::documents::{Block, Finding, Image, Inline, ReadError};

/// What a drawing says of itself.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    pub(crate) alt: String,
    /// What Word calls it, such as "Bilde 1".
    pub(crate) name: String,
    /// Marked as saying nothing: it needs no description.
    pub(crate) decorative: bool,
    pub(crate) hidden: bool,
}

/// Where a picture's bytes are.
#[derive(Debug)]
pub(crate) enum Source<'s> {
    Part(&'s str),
    /// The file itself holds them in its text; the name is made up.
    Inside(&'s str, Vec<u8>),
    /// On another machine or in another folder: never fetched.
    Elsewhere(&'s str),
    None,
}

impl<F> Reader<'_, F> {
    /// The words of a box, after the paragraph that it is anchored in.
    pub(crate) fn place_box(&mut self, blocks: Vec<Block>, line: &mut Line) -> Result<(), ReadError> {
        let text = plain_blocks(&blocks);
        if !text.is_empty() {
            let near = self.near.clone();
            self.find(Finding::TextBox { near, text })?;
        }
        line.after.extend(blocks);
        Ok(())
    }

    /// A picture in a line; what cannot be shown is told, and its description kept.
    pub(crate) fn picture_of(
        &mut self,
        source: Source<'_>,
        drawn: &Drawn,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        let (near, alt) = (self.near.clone(), drawn.alt.clone());
        let target = match &source {
            Source::Part(target) | Source::Inside(target, _) | Source::Elsewhere(target) => *target,
            Source::None => {
                let name = drawn.name.clone();
                return self.unshown(Finding::ImageMissing { near, name, alt }, line);
            }
        };
        self.budget.repeat(target.len().saturating_add(alt.len()))?;
        if let Some(name) = self.image_names.get(target).cloned() {
            line.content.push(Inline::Image { name, alt });
            return Ok(());
        }
        let (target, name) = (target.to_owned(), self.image_name(target));
        let Some(bytes) = self.bytes_of(source)? else {
            return self.unshown(Finding::ImageMissing { near, name, alt }, line);
        };
        let Some(media_type) = image_type(&bytes) else {
            return self.unshown(Finding::ImageFormat { near, name, alt }, line);
        };
        if alt.is_empty() && !drawn.decorative {
            self.find(Finding::ImageWithoutAlt { near, name: name.clone() })?;
        }
        self.image_names.insert(target, name.clone());
        self.taken_names.insert(name.clone());
        self.out.images.push(Image { name: name.clone(), media_type, alt: alt.clone(), bytes });
        line.content.push(Inline::Image { name, alt });
        Ok(())
    }

    /// A picture that cannot be unpacked is one that did not come along.
    fn bytes_of(&mut self, source: Source<'_>) -> Result<Option<Vec<u8>>, ReadError> {
        match source {
            Source::Part(target) => match self.package.bytes(target) {
                Err(ReadError::Damaged) => Ok(None),
                other => other,
            },
            Source::Inside(_, bytes) => Ok(Some(bytes)),
            Source::Elsewhere(_) | Source::None => Ok(None),
        }
    }

    /// Tells of a picture that cannot be shown, and keeps its description.
    fn unshown(&mut self, finding: Finding, line: &mut Line) -> Result<(), ReadError> {
        let alt = finding.words().to_owned();
        self.find(finding)?;
        self.keep_alt(&alt, line)
    }

    /// A name of letters that are safe everywhere, unique in the document.
    fn image_name(&self, target: &str) -> String {
        let base = target.rsplit(['/', '\\']).next().unwrap_or_default();
        let safe: String =
            base.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')).collect();
        if self.taken_names.contains(&safe) || safe.is_empty() {
            format!("{}-{safe}", self.out.images.len())
        } else {
            safe
        }
    }
}
