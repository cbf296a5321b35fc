//! The part that says how lists are numbered: one definition of bullets, one of numbers, and where each list begins.

use super::package::{NAMESPACES, XML};

/// `starts`: the level and the first number of each ordered list; its `numId` is its place plus two.
pub(super) fn numbering(starts: &[(usize, u64)]) -> String {
    let level = |i: usize, format: &str, text: &str| {
        let left = i.saturating_add(1).saturating_mul(425);
        format!(
            "<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr>\
             <w:ind w:left=\"{left}\" w:hanging=\"425\"/></w:pPr></w:lvl>"
        )
    };
    let bullets: String = (0..9).map(|i| level(i, "bullet", "•")).collect();
    let numbers: String =
        (0..9_usize).map(|i| level(i, "decimal", &format!("%{}.", i.saturating_add(1)))).collect();
    let nums = (2_usize..)
        .zip(starts)
        .map(|(id, (level, start))| {
            format!(
                "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"{level}\">\
                 <w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>"
            )
        })
        .collect::<Vec<_>>()
        .concat();
    format!(
        "{XML}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"0\">\
         <w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\">\
         <w:multiLevelType w:val=\"hybridMultilevel\"/>{numbers}</w:abstractNum><w:num w:numId=\"1\">\
         <w:abstractNumId w:val=\"0\"/></w:num>{nums}</w:numbering>"
    )
}
