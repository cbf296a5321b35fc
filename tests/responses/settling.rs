//! Two at one draft: nothing that was saved is replaced before the writer has chosen, with and without script.

use super::field::{Field, autosave};
use crate::support::client::hidden;
use crate::support::client::{Answer, Client};

/// Saves one part as the script does, with the keys of its saves that it has heard nothing of.
async fn follow(visitor: &Client, answer: &str, part: &str, text: &str, (key, follows): (&str, &str)) -> u16 {
    let page = visitor.page(answer).await;
    let (revision, csrf) = (hidden(&page, "revision"), hidden(&page, "csrf"));
    let fields = [
        ("target", part),
        ("text", text),
        ("stance", "supports_partly"),
        ("version", "0"),
        ("save_key", key),
        ("follows", follows),
        ("revision", &*revision),
        ("csrf", &*csrf),
    ];
    visitor.post(&format!("{answer}/del"), &fields).await.status
}

/// Presses a button of the page as it stood in `page`: one part's text and stance, and more fields.
async fn press(visitor: &Client, answer: &str, page: &str, part: &str, typed: &[(&str, &str)]) -> Answer {
    let of = |name: &str| format!("{name}-{part}");
    let mut fields = vec![
        (of("version"), hidden(page, &of("version"))),
        (of("was"), hidden(page, &of("was"))),
        ("revision".to_owned(), hidden(page, "revision")),
    ];
    if page.contains(&format!("name=\"theirs-{part}\"")) {
        fields.push((of("theirs"), hidden(page, &of("theirs"))));
    }
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.submit(answer, &fields).await
}

#[tokio::test]
async fn an_unsettled_conflict_stays_one_whichever_button_is_pressed() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    let (text, stance, settle) = (format!("text-{part}"), format!("stance-{part}"), format!("settle-{part}"));
    let before = visitor.page(&answer).await;
    let (status, told) = {
        autosave(&visitor, &answer, (&part, "Fra den ene fanen", "0", "a")).await;
        autosave(&visitor, &answer, (&part, "Fra den andre fanen", "0", "b")).await
    };
    assert_eq!((status, &told["other"]["text"]), (409, &"Fra den ene fanen".into()));
    let typed = [(&*text, "Fra den andre fanen"), (&*stance, "opposes")];
    let mut page = press(&visitor, &answer, &before, &part, &typed).await.expect(409);
    for then in ["review", "stay"] {
        let again = [&typed[..], &[("then", then)]].concat();
        page = press(&visitor, &answer, &page, &part, &again).await.expect(409);
        assert!(
            page.contains("Fra den ene fanen") && page.contains(">\nFra den andre fanen</textarea>"),
            "{then}"
        );
        assert!(!page.contains("Noen andre"), "it may be the writer's own other tab");
    }
    assert!(visitor.page(&answer).await.contains(">\nFra den ene fanen</textarea>"), "what was saved stands");
    let mine = [&typed[..], &[(&*settle, "mine")]].concat();
    let to = press(&visitor, &answer, &page, &part, &mine).await.to();
    assert_eq!(to, format!("{answer}#{part}"));
    assert!(visitor.page(&answer).await.contains(">\nFra den andre fanen</textarea>"));
}

#[tokio::test]
async fn the_saved_text_can_be_chosen_without_script() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    let (text, settle) = (format!("text-{part}"), format!("settle-{part}"));
    let before = visitor.page(&answer).await;
    autosave(&visitor, &answer, (&part, "Det som er lagret", "0", "a")).await;
    let page = press(&visitor, &answer, &before, &part, &[(&text, "Mitt")]).await.expect(409);
    press(&visitor, &answer, &page, &part, &[(&text, "Mitt"), (&settle, "other")]).await.to();
    assert!(visitor.page(&answer).await.contains(">\nDet som er lagret</textarea>"));
}

#[tokio::test]
async fn a_choice_made_before_a_third_save_is_asked_for_again() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    let (text, settle) = (format!("text-{part}"), format!("settle-{part}"));
    let before = visitor.page(&answer).await;
    autosave(&visitor, &answer, (&part, "Første", "0", "a")).await;
    let page = press(&visitor, &answer, &before, &part, &[(&text, "Mitt")]).await.expect(409);
    autosave(&visitor, &answer, (&part, "Andre", "1", "b")).await;
    let mine = [(&*text, "Mitt"), (&*settle, "mine")];
    assert!(press(&visitor, &answer, &page, &part, &mine).await.expect(409).contains("Andre"));
}

#[tokio::test]
async fn a_conflict_in_the_stance_alone_shows_what_stands_in_words() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    let (text, stance) = (format!("text-{part}"), format!("stance-{part}"));
    let before = visitor.page(&answer).await;
    autosave(&visitor, &answer, (&part, "Likt", "0", "a")).await;
    let page =
        press(&visitor, &answer, &before, &part, &[(&text, "Likt"), (&stance, "opposes")]).await.expect(409);
    let words = regex::Regex::new(r#"<p data-is="supports_partly">\s*<span"#).unwrap();
    assert!(words.is_match(&page) && page.contains("<p data-alike>"), "{page}");
    assert!(page.contains("<p data-is=\"opposes\" hidden>"));
}

#[tokio::test]
async fn what_was_not_touched_is_nobody_s_wish() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let (one, two) = (field.text_of(1), field.text_of(2));
    let before = visitor.page(&answer).await;
    autosave(&visitor, &answer, (&one, "Fra en annen maskin", "0", "a")).await;
    let (first, second) = (format!("text-{one}"), format!("text-{two}"));
    press(&visitor, &answer, &before, &one, &[(&first, ""), (&second, "Mitt eget")]).await.to();
    let page = visitor.page(&answer).await;
    assert!(page.contains(">\nFra en annen maskin</textarea>") && page.contains(">\nMitt eget</textarea>"));
}

#[tokio::test]
async fn a_browser_that_heard_no_answer_is_not_in_conflict_with_itself() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    assert_eq!(follow(&visitor, &answer, &part, "Først", ("a", "")).await, 200);
    // The answer to the first was lost, and the writer went on.
    assert_eq!(follow(&visitor, &answer, &part, "Først og mer", ("c", "b a")).await, 200);
    assert_eq!(autosave(&visitor, &answer, (&part, "En annen", "2", "d")).await.0, 200);
    assert_eq!(
        follow(&visitor, &answer, &part, "Og enda mer", ("e", "c b a")).await,
        409,
        "somebody else wrote"
    );
}
