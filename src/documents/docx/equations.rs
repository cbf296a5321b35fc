//! Equations on one line: a/b, x², √(a+b), ∑_(i=1)^n. What Word lays out in two dimensions must not run together.

use roxmltree::Node;

use crate::documents::reader::equation::{SEAM, grouped, high, high_if, joined, low};

/// Deeper parts of an equation are read as plain words.
const MAX_DEPTH: usize = 60;
/// An equation's text on one line.
pub(super) fn linear(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    write(node, 0, &mut out);
    joined(&out)
}

fn write(node: Node<'_, '_>, depth: usize, out: &mut String) {
    if depth > MAX_DEPTH {
        out.push_str(&super::extras::words(node));
        return;
    }
    let deeper = depth.saturating_add(1);
    let part = |name: &str| {
        let mut text = String::new();
        children(node, name).next().into_iter().for_each(|n| write(n, deeper, &mut text));
        text
    };
    let parts = |name: &str| children(node, name).map(|n| inside(n, deeper)).collect::<Vec<_>>();
    match node.tag_name().name() {
        "t" => out.extend(node.children().filter_map(|c| c.text())),
        "del" | "moveFrom" | "rPr" | "ctrlPr" | "instrText" | "delText" => {}
        "tab" | "br" | "cr" => out.push(' '),
        "f" => {
            let seam = SEAM.to_string();
            let (num, den) = (grouped(&part("num")), grouped(&part("den")));
            out.extend([seam.clone(), num, "/".to_owned(), den, seam]);
        }
        "sSup" => out.extend([grouped(&part("e")), high(&part("sup"))]),
        "sSub" => out.extend([grouped(&part("e")), low(&part("sub"))]),
        "sSubSup" => out.extend([grouped(&part("e")), low(&part("sub")), high(&part("sup"))]),
        "sPre" => out.extend([low(&part("sub")), high(&part("sup")), grouped(&part("e"))]),
        "rad" => out.extend([high_if(&part("deg")), "√".to_owned(), grouped(&part("e"))]),
        "nary" => {
            let sign = property(node, "naryPr", "chr").unwrap_or("∫");
            out.extend([sign.to_owned(), low(&part("sub")), high(&part("sup")), " ".to_owned(), part("e")]);
        }
        "func" => out.extend([part("fName"), " ".to_owned(), part("e")]),
        "limLow" => out.extend([part("e"), low(&part("lim"))]),
        "limUpp" => out.extend([part("e"), high(&part("lim"))]),
        "acc" => {
            let sign = property(node, "accPr", "chr").unwrap_or("\u{302}");
            out.extend([grouped(&part("e")), sign.to_owned()]);
        }
        "bar" => {
            let below = property(node, "barPr", "pos") == Some("bot");
            out.extend([grouped(&part("e")), if below { "\u{332}" } else { "\u{305}" }.to_owned()]);
        }
        "d" => {
            let sign = |name, usual| property(node, "dPr", name).unwrap_or(usual);
            let between = sign("sepChr", "|");
            out.extend([sign("begChr", "("), &parts("e").join(between), sign("endChr", ")")]);
        }
        "m" => out.extend(["[", &parts("mr").join("; "), "]"]),
        "mr" => out.push_str(&parts("e").join(", ")),
        "eqArr" => out.push_str(&parts("e").join("; ")),
        _ => node.children().filter(Node::is_element).for_each(|n| write(n, deeper, out)),
    }
}

fn inside(node: Node<'_, '_>, depth: usize) -> String {
    let mut text = String::new();
    if node.tag_name().name() == "mr" {
        write(node, depth, &mut text);
    } else {
        node.children().filter(Node::is_element).for_each(|n| write(n, depth, &mut text));
    }
    text
}

fn children<'a, 'i>(node: Node<'a, 'i>, name: &str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |n| n.tag_name().name() == name)
}

fn property<'a>(node: Node<'a, '_>, properties: &str, name: &str) -> Option<&'a str> {
    let found = children(node, properties).next().and_then(|p| children(p, name).next())?;
    found.attributes().find(|a| a.name() == "val").map(|a| a.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_above_and_below_stays_apart() {
        let t = |text: &str| format!("<r><t>{text}</t></r>");
        let e = |name: &str, inner: &str| format!("<{name}>{inner}</{name}>");
        let cases = [
            (
                e("sSup", &(e("e", &t("a")) + &e("sup", &t("2"))))
                    + &t("+3")
                    + &e("f", &(e("num", &t("3")) + &e("den", &t("4")))),
                "a²+3 3/4",
            ),
            (e("f", &(e("num", &t("a+b")) + &e("den", &t("2")))), "(a+b)/2"),
            (e("sSub", &(e("e", &t("CO")) + &e("sub", &t("2")))), "CO₂"),
            (e("sSup", &(e("e", &t("e")) + &e("sup", &t("æ+1")))), "e^(æ+1)"),
            (e("sSubSup", &(e("e", &t("x")) + &e("sub", &t("B")) + &e("sup", &t("2")))), "x_B²"),
            (e("rad", &(e("deg", "") + &e("e", &t("a+b")))), "√(a+b)"),
            (e("rad", &(e("deg", &t("3")) + &e("e", &t("x")))), "³√x"),
            (
                e(
                    "nary",
                    &("<naryPr><chr val=\"∑\"/></naryPr>".to_owned()
                        + &e("sub", &t("i=1"))
                        + &e("sup", &t("n"))
                        + &e("e", &t("x"))),
                ),
                "∑ᵢ₌₁ⁿ x",
            ),
            (e("d", &(e("e", &t("a")) + &e("e", &t("b")))), "(a|b)"),
            (
                e(
                    "m",
                    &(e("mr", &(e("e", &t("1")) + &e("e", &t("0"))))
                        + &e("mr", &(e("e", &t("0")) + &e("e", &t("1"))))),
                ),
                "[1, 0; 0, 1]",
            ),
            (
                e(
                    "func",
                    &(e("fName", &e("limLow", &(e("e", &t("lim")) + &e("lim", &t("x→0")))))
                        + &e("e", &t("f"))),
                ),
                "lim_(x→0) f",
            ),
        ];
        for (xml, expected) in cases {
            let xml = format!("<oMath>{xml}</oMath>");
            let tree = roxmltree::Document::parse(&xml).unwrap();
            assert_eq!(linear(tree.root_element()), expected, "{xml}");
        }
    }
}
