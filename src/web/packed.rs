//! A page's bytes, compressed once for everybody who asks.

use std::io::Write as _;
use std::sync::OnceLock;

use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT_ENCODING;
use actix_web::web::Bytes;

/// Of 11; from here on brotli takes many times as long for a few per cent.
const BROTLI_QUALITY: u32 = 6;
/// Window of 4 MB, more than any page.
const BROTLI_WINDOW: u32 = 22;

/// A page as it is, and as it travels. `None` where it could not be compressed.
pub(super) struct Packed {
    plain: Bytes,
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

impl Packed {
    pub(super) fn new(plain: Bytes) -> Self {
        Self { plain, brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    pub(super) fn plain(&self) -> Bytes {
        self.plain.clone()
    }

    /// The smallest form this browser reads, and the name of its encoding if it has one.
    pub(super) fn for_browser(&self, request: &HttpRequest) -> (Bytes, Option<&'static str>) {
        let accepted =
            request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
        if accepts(accepted, "br")
            && let Some(bytes) = self.brotli.get_or_init(|| packed(brotli(&self.plain)))
        {
            return (bytes.clone(), Some("br"));
        }
        if accepts(accepted, "gzip")
            && let Some(bytes) = self.gzip.get_or_init(|| packed(gzip(&self.plain)))
        {
            return (bytes.clone(), Some("gzip"));
        }
        (self.plain(), None)
    }
}

/// Does an Accept-Encoding header name this encoding, and not refuse it by `q=0`?
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|offer| {
        let mut bits = offer.split(';').map(str::trim);
        let named = bits.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        named && !bits.filter_map(|bit| bit.strip_prefix("q=")).any(|weight| weight.parse() == Ok(0.0))
    })
}

fn packed(result: std::io::Result<Vec<u8>>) -> Option<Bytes> {
    match result {
        Ok(bytes) => Some(bytes.into()),
        Err(error) => {
            tracing::error!(%error, "a page could not be compressed");
            None
        }
    }
}

fn brotli(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(plain)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(plain)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn each_browser_gets_what_it_reads() {
        for (header, expected) in [
            ("", None),
            ("identity", None),
            ("gzip, deflate", Some("gzip")),
            ("gzip, deflate, br, zstd", Some("br")),
            ("BR;q=0.5, gzip", Some("br")),
            ("br;q=0, gzip;q=0.1", Some("gzip")),
            ("br; q=0.0", None),
        ] {
            let page = Packed::new("a page ".repeat(100).into());
            let request = TestRequest::get().insert_header((ACCEPT_ENCODING, header)).to_http_request();
            assert_eq!(page.for_browser(&request).1, expected, "{header}");
        }
    }

    #[test]
    fn what_is_packed_unpacks() {
        let text = "Trygge boliger og gode bomiljøer. ".repeat(1000);
        let (small, smaller) = (gzip(text.as_bytes()).unwrap(), brotli(text.as_bytes()).unwrap());
        assert!(small.len() < text.len() / 10 && smaller.len() < text.len() / 10);
        let mut back = String::new();
        flate2::read::GzDecoder::new(small.as_slice()).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        back.clear();
        brotli::Decompressor::new(smaller.as_slice(), 4096).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }
}
