//! Long lists in pages.

use serde::Serialize;

/// Which page of a list, and how many there are. Pages count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pagination {
    pub current: i64,
    pub pages: i64,
    pub total: i64,
    #[serde(skip)]
    per_page: i64,
}

impl Pagination {
    /// The page asked for, moved into the range there is.
    pub fn new(asked: Option<i64>, total: i64, per_page: i64) -> Self {
        let pages = ((total + per_page - 1) / per_page).max(1);
        Self { current: asked.unwrap_or(1).clamp(1, pages), pages, total, per_page }
    }

    /// For LIMIT.
    pub fn limit(self) -> i64 {
        self.per_page
    }

    /// For OFFSET.
    pub fn offset(self) -> i64 {
        (self.current - 1) * self.per_page
    }
}

#[cfg(test)]
mod tests {
    use super::Pagination;

    #[test]
    fn any_wish_becomes_a_page_that_exists() {
        for (asked, total, current, pages, offset) in [
            (None, 0, 1, 1, 0),
            (Some(0), 10, 1, 1, 0),
            (Some(3), 101, 3, 3, 100),
            (Some(99), 101, 3, 3, 100),
            (Some(-5), 101, 1, 3, 0),
        ] {
            let page = Pagination::new(asked, total, 50);
            assert_eq!((page.current, page.pages, page.offset()), (current, pages, offset));
        }
    }
}
