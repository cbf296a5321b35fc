//! Equations in MathML on one line: a/b, x², √(a+b), ∑_(i=1)^n.

use roxmltree::Node;

use super::xml::{attr, words};
use crate::documents::reader::equation::{SEAM, grouped, high, high_if, joined, low};

/// Deeper parts of an equation are read as plain words.
const MAX_DEPTH: usize = 60;

/// An equation's text on one line.
pub(super) fn linear(node: Node<'_, '_>) -> String {
    joined(&write(node, 0))
}

fn write(node: Node<'_, '_>, depth: usize) -> String {
    if depth > MAX_DEPTH {
        return words(node);
    }
    let children: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    let part = |at: usize| children.get(at).map(|n| write(*n, depth.saturating_add(1))).unwrap_or_default();
    let all = |between: &str| (0..children.len()).map(part).collect::<Vec<_>>().join(between);
    match node.tag_name().name() {
        "mi" | "mn" | "mo" | "mtext" | "ms" => token(node),
        "annotation" | "annotation-xml" | "mphantom" | "none" | "mprescripts" => String::new(),
        "mspace" => " ".to_owned(),
        "mfrac" => format!("{SEAM}{}/{}{SEAM}", grouped(&part(0)), grouped(&part(1))),
        "msup" => grouped(&part(0)) + &high(&part(1)),
        "msub" => grouped(&part(0)) + &low(&part(1)),
        "msubsup" => grouped(&part(0)) + &low(&part(1)) + &high(&part(2)),
        "munder" => part(0) + &low(&part(1)) + " ",
        "mover" => part(0) + &over(&part(1)),
        "munderover" => part(0) + &low(&part(1)) + &high(&part(2)) + " ",
        "msqrt" => format!("√{}", grouped(&all(""))),
        "mroot" => format!("{}√{}", high_if(&part(1)), grouped(&part(0))),
        "mfenced" => {
            let sign = |name, usual| attr(node, name).unwrap_or(usual);
            let between = sign("separators", ",");
            [sign("open", "("), &all(between), sign("close", ")")].concat()
        }
        "mtable" => format!("[{}]", all("; ")),
        "mtr" => all(", "),
        _ => all(""),
    }
}

/// A sign over another: an arrow or a bar joins it, words do not.
fn over(text: &str) -> String {
    match text.trim() {
        "→" | "\u{20d7}" => "\u{20d7}".to_owned(),
        "¯" | "―" | "‾" | "\u{305}" => "\u{305}".to_owned(),
        "^" | "ˆ" => "\u{302}".to_owned(),
        "~" | "˜" => "\u{303}".to_owned(),
        "˙" => "\u{307}".to_owned(),
        other => high(other),
    }
}

/// A name of several letters must not run into what stands beside it.
fn token(node: Node<'_, '_>) -> String {
    let text: String = node.children().filter_map(|c| c.text()).collect();
    let text = text.trim();
    let named = text.chars().nth(1).is_some() && text.chars().all(char::is_alphabetic);
    if named { format!("{SEAM}{text}{SEAM}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_above_and_below_stays_apart() {
        let cases = [
            ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2"),
            ("<mn>3</mn><mfrac><mn>3</mn><mn>4</mn></mfrac>", "3 3/4"),
            ("<msub><mi>CO</mi><mn>2</mn></msub>", "CO₂"),
            ("<msup><mi>e</mi><mrow><mi>æ</mi><mo>+</mo><mn>1</mn></mrow></msup>", "e^(æ+1)"),
            ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√(a+b)"),
            ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
            (
                "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>x</mi>",
                "∑ᵢ₌₁ⁿ x",
            ),
            ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable>", "[1, 0]"),
            ("<mi>areal</mi><mi>sum</mi>", "areal sum"),
            ("<semantics><mi>x</mi><annotation>{x}</annotation></semantics>", "x"),
        ];
        for (xml, expected) in cases {
            let xml = format!("<math>{xml}</math>");
            let tree = roxmltree::Document::parse(&xml).unwrap();
            assert_eq!(linear(tree.root_element()), expected, "{xml}");
        }
    }
}
