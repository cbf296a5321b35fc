//! Relationships: what a part of a Word package refers to, by id.

use std::collections::HashMap;

use super::xml::{attr, parse};
use crate::documents::ReadError;
use crate::documents::reader::Package;

/// Links, pictures and parts that one part refers to.
const MAX_RELATIONS: usize = 100_000;

/// A relationship of a part: where it points and what it is.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub(super) kind: String,
    pub(super) target: String,
    pub(super) external: bool,
}

pub(super) type Relations = HashMap<String, Relation>;

/// The relationships of a part, by id; empty for a part without any.
pub(super) fn relations(package: &mut Package<'_>, part: &str) -> Result<Relations, ReadError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    let Some(text) = package.text(&name)? else {
        return Ok(Relations::new());
    };
    let xml = parse(&text)?;
    let mut out = Relations::new();
    for node in xml.root_element().children().filter(|n| n.tag_name().name() == "Relationship") {
        let (Some(id), Some(target)) = (attr(node, "Id"), attr(node, "Target")) else {
            continue;
        };
        let kind = attr(node, "Type").and_then(|t| t.rsplit('/').next()).unwrap_or_default().to_owned();
        let external = attr(node, "TargetMode") == Some("External");
        let external = external || is_address(target);
        let target = if external { target.to_owned() } else { resolve(folder, target) };
        if out.len() >= MAX_RELATIONS {
            return Err(ReadError::Bomb);
        }
        out.insert(id.to_owned(), Relation { kind, target, external });
    }
    Ok(out)
}

/// A target that is a place in the document or an address, whatever its mode says.
fn is_address(target: &str) -> bool {
    target.starts_with('#') || crate::text::link::is_allowed(target)
}

/// A target relative to the folder of its part.
fn resolve(folder: &str, target: &str) -> String {
    if target.starts_with('/') {
        return target.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for piece in target.split('/') {
        match piece {
            "." | "" => {}
            ".." => drop(parts.pop()),
            other => parts.push(other),
        }
    }
    parts.join("/")
}
