//! Links that a plan keeps, and those that lead nowhere for others and are told.

use std::rc::Rc;

use super::Reader;
use crate::documents::{Finding, ReadError};

impl<F> Reader<'_, F> {
    /// The target if a plan may link there. Others are told, their text stays. A place in the document itself is no target.
    pub(crate) fn allowed_link(&mut self, target: &str) -> Result<Option<Rc<str>>, ReadError> {
        let target = target.trim();
        self.budget.repeat(target.len())?;
        if crate::text::link::is_allowed(target) {
            return Ok(Some(Rc::from(target)));
        }
        if !target.is_empty() && !target.starts_with('#') {
            let near = self.near.clone();
            self.find(Finding::LinkDropped { near, target: target.to_owned() })?;
        }
        Ok(None)
    }
}
