//! A version's head as pages show it: with its address.

use serde::Serialize;

use crate::plans::path;
use crate::plans::read::VersionHead;

impl VersionHead {
    /// Path of its page.
    pub fn url(&self) -> String {
        path(&self.project_slug, self.number)
    }
}

/// A head for templates.
#[derive(Clone, Debug, Serialize)]
pub struct VersionView {
    #[serde(flatten)]
    version: VersionHead,
    url: String,
}

impl From<VersionHead> for VersionView {
    fn from(version: VersionHead) -> Self {
        Self { url: version.url(), version }
    }
}
