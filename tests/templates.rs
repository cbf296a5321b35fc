//! Every template is shown by some page, in every language: the engine is strict, so a page that answers says all it uses.
//! A program of its own, because it listens to what the whole process renders.

#[cfg(test)]
#[path = "templates/pages.rs"]
mod pages;
#[cfg(test)]
#[path = "templates/shown.rs"]
mod shown;
#[cfg(test)]
#[path = "support/mod.rs"]
#[expect(dead_code, unreachable_pub, reason = "other tests use what this one does not")]
mod support;
#[cfg(test)]
#[path = "templates/walk.rs"]
mod walk;
