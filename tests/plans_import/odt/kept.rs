//! What LibreOffice shows and is easily lost: chosen entries, words on pictures, groups, items that look unlike their list.

use super::{body, items, keys, p, plan};

#[test]
fn the_chosen_entry_of_a_list_is_shown_also_where_only_its_mark_says_so() {
    let list = |shown: &str| {
        p(&format!(
            "Ansvar: <text:drop-down text:name=\"a\"><text:label text:value=\"Skole\"/>\
             <text:label text:value=\"Eiendom\" text:current-selected=\"true\"/>{shown}</text:drop-down>."
        ))
    };
    for shown in ["", "Eiendom"] {
        assert_eq!(body("", &list(shown)), "Ansvar: Eiendom.", "{shown}");
    }
}

#[test]
fn words_on_a_picture_and_about_a_group_are_kept() {
    let picture = "<draw:frame><draw:image xlink:href=\"Pictures/x.png\"><text:p>Skrevet på bildet</text:p></draw:image></draw:frame>";
    let group = format!("<draw:g><svg:title>Flyt</svg:title><svg:desc>Tre steg</svg:desc>{picture}</draw:g>");
    let read = plan("", &p(&format!("a{group}b")));
    assert_eq!(read.sections[0].body, "a Tre stegb\n\nSkrevet på bildet");
    assert_eq!(keys(&read), ["plans-warning-image-missing", "plans-warning-text-box"]);
}

#[test]
fn an_item_with_a_style_of_its_own_counts_on_with_its_list() {
    let level = |name: &str, format: &str, suffix: &str| {
        format!(
            "<text:list-style style:name=\"{name}\">\
             <text:list-level-style-number text:level=\"1\" style:num-format=\"{format}\" \
             style:num-suffix=\"{suffix}\"/></text:list-style>"
        )
    };
    let styles = level("L", "1", ".") + &level("M", "a", ")");
    let other = format!("<text:list-item text:style-override=\"M\">{}</text:list-item>", p("b"));
    let list = format!(
        "<text:list text:style-name=\"L\">{}{other}{}</text:list>",
        items(&[&p("a")]),
        items(&[&p("c")])
    );
    assert_eq!(body(&styles, &list), "1. a\n\n* b) b\n\n3. c");
}
