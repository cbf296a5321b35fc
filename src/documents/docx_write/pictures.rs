//! Pictures in a Word document: their files, how large they stand, and what they show in words.

use std::collections::HashMap;

use super::escape;
use super::package::OFFICE;
use crate::documents::Image;

/// English metric units of a pixel at 96 to the inch, and of a twentieth of a point.
const PIXEL: u64 = 9_525;
const TWENTIETH: u64 = 635;
/// Of a picture that does not say how large it is, in pixels.
const UNKNOWN: (u32, u32) = (480, 320);
/// No picture is higher than so many twentieths of a point, or it would not stand on a page.
const HIGHEST: u64 = 11_000;

/// The pictures that the text may show, by their names.
#[derive(Default)]
pub(super) struct Pictures {
    by_name: HashMap<String, usize>,
    images: Vec<Image>,
    /// Places where they stand, so far: each has a number.
    shown: usize,
}

impl Pictures {
    /// One whose name is none of a file is left out.
    pub(super) fn add(&mut self, image: Image) {
        let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if image.name.chars().all(safe) && !image.name.starts_with('.') && !image.name.is_empty() {
            self.by_name.insert(image.name.clone(), self.images.len());
            self.images.push(image);
        }
    }

    /// A run that shows it; none where there is no such picture. `width` is the text's, in twentieths of a point.
    pub(super) fn run(&mut self, name: &str, alt: &str, width: u32) -> Option<String> {
        let at = *self.by_name.get(name)?;
        let (cx, cy) = extent(dimensions(&self.images.get(at)?.bytes).unwrap_or(UNKNOWN), width);
        self.shown = self.shown.saturating_add(1);
        let (id, name) = (self.shown, escape(name));
        let size = format!("cx=\"{cx}\" cy=\"{cy}\"");
        Some(format!(
            "<w:r><w:drawing><wp:inline {DRAWING} distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/>\
             <wp:docPr id=\"{id}\" name=\"{name}\" descr=\"{}\"/><a:graphic {MAIN}><a:graphicData uri=\"{PICTURE}\">\
             <pic:pic xmlns:pic=\"{PICTURE}\"><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"picture{at}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
            escape(alt),
        ))
    }

    /// The relationship of each to its file.
    pub(super) fn relations(&self) -> String {
        let one = |(at, image): (usize, &Image)| {
            let target = escape(&file_name(image));
            format!("<Relationship Id=\"picture{at}\" Type=\"{OFFICE}/image\" Target=\"media/{target}\"/>")
        };
        self.images.iter().enumerate().map(one).collect()
    }

    /// The files, with their paths in the package.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.images.iter().map(|image| (format!("word/media/{}", file_name(image)), image.bytes.as_slice()))
    }
}

/// The name of its file: with an ending that the package says the kind of.
fn file_name(image: &Image) -> String {
    const KNOWN: [&str; 5] = ["png", "jpeg", "jpg", "gif", "webp"];
    let ending = image.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending {
        Some(ending) if KNOWN.contains(&ending.as_str()) => image.name.clone(),
        _ => format!("{}.{}", image.name, image.media_type.rsplit('/').next().unwrap_or("png")),
    }
}

const DRAWING: &str = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";
const MAIN: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// As large as it is, or smaller where it would not fit.
fn extent((wide, high): (u32, u32), width: u32) -> (u64, u64) {
    let (wide, high) =
        (u64::from(wide.max(1)).saturating_mul(PIXEL), u64::from(high.max(1)).saturating_mul(PIXEL));
    let (widest, highest) = (u64::from(width).saturating_mul(TWENTIETH), HIGHEST.saturating_mul(TWENTIETH));
    let scaled = |of: u64, to: u64, by: u64| {
        let scaled =
            u128::from(of).saturating_mul(u128::from(to)).checked_div(u128::from(by)).unwrap_or_default();
        u64::try_from(scaled).unwrap_or(u64::MAX).max(1)
    };
    let (wide, high) = if wide > widest { (widest, scaled(high, widest, wide)) } else { (wide, high) };
    if high > highest { (scaled(wide, highest, high), highest) } else { (wide, high) }
}

/// Width and height in pixels, as the file says.
fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some((big(bytes.get(16..20)?)?, big(bytes.get(20..24)?)?)),
        [b'G', b'I', b'F', ..] => Some((little(bytes.get(6..8)?)?, little(bytes.get(8..10)?)?)),
        [0xFF, 0xD8, ..] => jpeg(bytes.get(2..)?),
        _ => None,
    }
}

/// The segments of a JPEG file up to the one that begins a frame.
fn jpeg(mut rest: &[u8]) -> Option<(u32, u32)> {
    loop {
        let (head, after) = rest.split_at_checked(4)?;
        let [0xFF, kind, length @ ..] = head else { return None };
        if matches!(kind, 0xC0..=0xCF) && !matches!(kind, 0xC4 | 0xC8 | 0xCC) {
            return Some((big(after.get(3..5)?)?, big(after.get(1..3)?)?));
        }
        let length = usize::try_from(big(length)?).ok()?;
        rest = after.get(length.checked_sub(2)?..)?;
    }
}

fn big(bytes: &[u8]) -> Option<u32> {
    (bytes.len() <= 4).then(|| bytes.iter().fold(0, |all, byte| (all << 8) | u32::from(*byte)))
}

fn little(bytes: &[u8]) -> Option<u32> {
    (bytes.len() <= 4).then(|| bytes.iter().rev().fold(0, |all, byte| (all << 8) | u32::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_stands_as_large_as_it_is_and_fits_the_page() {
        let png =
            [&[0x89, b'P', b'N', b'G', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &[0, 0, 1, 0, 0, 0, 0, 64]]
                .concat();
        let gif = [b'G', b'I', b'F', b'8', b'9', b'a', 44, 1, 200, 0];
        let jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 9, 9, 0xFF, 0xC2, 0, 17, 8, 0, 100, 1, 44];
        assert_eq!(dimensions(&png), Some((256, 64)));
        assert_eq!(dimensions(&gif), Some((300, 200)));
        assert_eq!(dimensions(&jpeg), Some((300, 100)));
        for cut in 0..jpeg.len() {
            assert_eq!(dimensions(&jpeg[..cut]), None, "{cut}");
        }
        let (wide, high) = (9_070 * TWENTIETH, HIGHEST * TWENTIETH);
        for (pixels, expected) in [
            ((100, 50), (100 * PIXEL, 50 * PIXEL)),
            ((10_000, 1_000), (wide, wide / 10)),
            ((1_000, 10_000), (high / 10, high)),
            ((0, 0), (PIXEL, PIXEL)),
            ((u32::MAX, 1), (wide, 1)),
        ] {
            assert_eq!(extent(pixels, 9_070), expected, "{pixels:?}");
        }
    }
}
