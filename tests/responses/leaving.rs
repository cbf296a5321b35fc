//! Changing what was sent, giving that up, and leaving an answer: on purpose, or because the browser lost its cookie.

use super::field::{Field, autosave, id_of, send};
use crate::support::client::Client;
use crate::support::client::hidden;

async fn sent(field: &Field) -> (Client, String) {
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, (&field.text_of(1), "Det som ble sendt", "0", "a")).await;
    send(&visitor, &answer).await.to();
    (visitor, answer)
}

async fn begin_anew(visitor: &Client, answer: &str) {
    visitor.submit_from(&format!("{answer}/kvittering"), &format!("{answer}/ny"), &[]).await.to();
}

#[tokio::test]
async fn a_change_says_what_it_changes_and_what_was_sent_can_be_read() {
    let field = Field::new().await;
    let (visitor, answer) = sent(&field).await;
    let number = field.received()[0].receipt_number.clone();
    begin_anew(&visitor, &answer).await;
    autosave(&visitor, &answer, (&field.text_of(1), "Endret", "1", "b")).await;
    for path in [answer.clone(), format!("{answer}/se-over"), field.link.clone()] {
        let page = visitor.page(&path).await;
        assert!(page.contains(&number) && page.contains("endring"), "{path}: {page}");
    }
    let receipt = visitor.page(&format!("{answer}/kvittering")).await;
    assert!(receipt.contains("Det som ble sendt") && !receipt.contains("Endret"));
    let read = visitor.submit_from(&field.link, &field.link, &[("then", "read")]).await.to();
    assert_eq!(read, format!("{answer}/kvittering"));
}

#[tokio::test]
async fn an_unchanged_change_is_told_and_nothing_is_withdrawn() {
    let field = Field::new().await;
    let (visitor, answer) = sent(&field).await;
    let before = field.received().remove(0);
    begin_anew(&visitor, &answer).await;
    assert!(visitor.page(&format!("{answer}/se-over")).await.contains("id=\"unchanged\""));
    let told = send(&visitor, &answer).await.expect(409);
    assert!(told.contains("det samme som er sendt"), "{told}");
    let after = field.received().remove(0);
    assert_eq!(
        (after.revision, after.number, after.receipt_number),
        (before.revision, 1, before.receipt_number)
    );
    assert_eq!(field.app.audited().await.iter().filter(|done| *done == "response.submitted").count(), 1);
}

#[tokio::test]
async fn giving_up_a_change_keeps_what_was_sent() {
    let field = Field::new().await;
    let (visitor, answer) = sent(&field).await;
    begin_anew(&visitor, &answer).await;
    autosave(&visitor, &answer, (&field.text_of(1), "Endret", "1", "b")).await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let keep = format!("{answer}/behold");
    let to = visitor.submit_from(&answer, &keep, &[("revision", &revision)]).await.to();
    assert_eq!(to, format!("{answer}/kvittering"));
    assert_eq!(field.app.audited().await.last().unwrap(), "response.draft_dropped");
    let page = visitor.page(&to).await;
    assert!(page.contains("Det som ble sendt") && page.contains("Begynn på en endring"), "{page}");
    // Pressed twice, or with the form of a draft that is gone: nothing more happens.
    assert_eq!(visitor.submit_from(&to, &keep, &[("revision", &revision)]).await.to(), to);
    assert_eq!(field.received().len(), 1);
}

#[tokio::test]
async fn a_first_draft_cannot_be_given_up_for_what_was_never_sent() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Halvt", "0", "a")).await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    visitor.submit_from(&answer, &format!("{answer}/behold"), &[("revision", &revision)]).await.expect(409);
    assert!(visitor.page(&answer).await.contains("Halvt"));
}

#[tokio::test]
async fn no_comments_keeps_the_words_that_were_looked_over() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Takk for et godt utkast.", "0", "a")).await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let none = format!("{answer}/ingen-merknader");
    let page = visitor.submit_from(&answer, &none, &[("revision", &revision)]).await.expect(422);
    assert!(
        page.contains("Takk for et godt utkast.") && field.received().is_empty(),
        "looked over first: {page}"
    );
    let seen = hidden(&page, "seen");
    let fields = [
        ("name", "Åse Ørnes"),
        ("email", "ase@example.no"),
        ("approved", "true"),
        ("no_comments", "true"),
        ("revision", &*revision),
        ("seen", &*seen),
    ];
    let receipt = visitor.submit(&format!("{answer}/se-over"), &fields).await.to();
    let page = visitor.page(&receipt).await;
    assert!(page.contains("Ingen merknader") && page.contains("Takk for et godt utkast."), "{page}");
    assert!(field.received()[0].no_comments);
    let staff = field.member("caseworker").await;
    let id = id_of(&answer);
    for path in [format!("/arbeid/plan/svar/{id}"), format!("/arbeid/plan/arbeidsbenk/{id}")] {
        assert!(staff.page(&path).await.contains("Takk for et godt utkast."), "{path}");
    }
    assert!(
        !staff.page("/arbeid/plan/arbeidsbenk?vis=not_started").await.contains("Ingen svar"),
        "its words are left"
    );
    let digest = staff.page("/arbeid/plan/oppsummering").await;
    let sums = digest.split("<tfoot>").nth(1).unwrap().split("</tfoot>").next().unwrap();
    let sums: Vec<&str> = sums.split("</td>").filter_map(|cell| cell.rsplit('>').next()).collect();
    assert_eq!(sums[1..3], ["1", "0"], "one answer, and none without comments: {digest}");
}

#[tokio::test]
async fn a_form_that_showed_nothing_sends_nothing() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Slik", "0", "a")).await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let fields =
        [("name", "Åse"), ("email", "ase@example.no"), ("approved", "true"), ("revision", &*revision)];
    visitor.submit(&format!("{answer}/se-over"), &fields).await.expect(409);
    assert!(field.received().is_empty());
}

#[tokio::test]
async fn a_lost_cookie_shows_what_was_typed_under_its_section_and_the_way_back() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let page = visitor.page(&answer).await;
    let (revision, csrf, part) = (hidden(&page, "revision"), hidden(&page, "csrf"), field.text_of(2));
    let (text, stance) = (format!("text-{part}"), format!("stance-{part}"));
    let fields = [
        (&*text, "Dette må ikke bli borte"),
        (&*stance, "supports_partly"),
        ("text-whole", "Og dette"),
        ("then", "review"),
        ("revision", &*revision),
        ("csrf", &*csrf),
    ];
    let gone = field.app.visitor().post(&answer, &fields).await.expect(401);
    for shown in [
        "Dette må ikke bli borte",
        "Leietid",
        "Støtter delvis",
        "Planen som helhet",
        "Og dette",
        "personlige lenken",
    ] {
        assert!(gone.contains(shown), "{shown}: {gone}");
    }
    for token in ["supports_partly</", "Logg inn og", ">review<", &*revision] {
        assert!(!gone.contains(token), "{token}: {gone}");
    }
}

#[tokio::test]
async fn a_bookmark_without_its_cookie_says_where_the_way_back_is_and_tells_nothing_else() {
    let field = Field::new().await;
    let (_, answer) = field.begun().await;
    let stranger = field.app.visitor();
    let none = format!("/svar/{}", uuid::Uuid::from_u128(7));
    for end in ["", "/se-over", "/kvittering"] {
        let (real, made_up) =
            (stranger.get(&format!("{answer}{end}")).await, stranger.get(&format!("{none}{end}")).await);
        let page = real.expect(404);
        assert!(page.contains("personlige lenken") && !page.contains("Sjøgata"), "{page}");
        let same = made_up.expect(404);
        let without =
            |page: &str| page.replace(&answer.replace('/', "%2F"), "").replace(&none.replace('/', "%2F"), "");
        assert_eq!(
            without(&page).len(),
            without(&same).len(),
            "nothing tells one that is from one that is not"
        );
    }
}

#[tokio::test]
async fn signing_out_closes_the_answer_in_this_browser_and_the_link_opens_it_again() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Halvt", "0", "a")).await;
    let page = visitor.submit_from(&answer, &format!("{answer}/avslutt"), &[]).await.expect(200);
    assert!(page.contains(&format!("data-forget=\"{}\"", id_of(&answer))), "{page}");
    visitor.get(&answer).await.expect(404);
    assert_eq!(visitor.submit_from(&field.link, &field.link, &[]).await.to(), answer);
    assert!(visitor.page(&answer).await.contains("Halvt"));
}

#[tokio::test]
async fn a_private_person_is_not_asked_on_behalf_of_whom() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let answer = visitor.submit("/horing/plan/svar", &who).await.to();
    autosave(&visitor, &answer, ("whole", "Som nabo", "0", "k")).await;
    let mut pages = vec![visitor.page(&answer).await, visitor.page(&format!("{answer}/se-over")).await];
    let receipt = send(&visitor, &answer).await.to();
    pages.push(visitor.page(&receipt).await);
    for page in pages.iter().map(|page| page.replace("Hvordan vil dere bidra?", "")) {
        for word in ["på vegne av", "På vegne av", " dere", "Dere "] {
            assert!(!page.contains(word), "{word}: {page}");
        }
    }
}

/// The file of a receipt, and the checksum that its page shows.
async fn proof(visitor: &Client, answer: &str, version: i32) -> (String, String) {
    let page = visitor.page(&format!("{answer}/kvittering?versjon={version}")).await;
    let sum =
        regex::Regex::new("<code>([0-9a-f]{64})</code>").unwrap().captures(&page).unwrap()[1].to_owned();
    (visitor.page(&format!("{answer}/kvittering.txt?versjon={version}")).await, sum)
}

fn sha256(text: &str) -> String {
    lydhor::keys::digest(text).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

#[tokio::test]
async fn the_checksum_covers_all_that_was_received_and_can_be_reckoned_by_anybody() {
    let field = Field::new().await;
    let (visitor, answer) = sent(&field).await;
    let part = field.text_of(1);
    let (first, sum) = proof(&visitor, &answer, 1).await;
    assert_eq!(sha256(&first), sum);
    let (number, about) =
        (&field.received()[0].receipt_number, format!("\n\n{part} supports_partly 17\nDet som ble sendt\n"));
    let facts =
        [&*format!("\nnumber: {number}\n"), "\nsubmitter: Åse Ørnes\n", "\nno-comments: no\n", &*about];
    for fact in facts {
        assert!(first.contains(fact), "{fact}: {first}");
    }
    begin_anew(&visitor, &answer).await;
    let page = visitor.page(&answer).await;
    let (text, stance) = (format!("text-{part}"), format!("stance-{part}"));
    let (version, revision) = (format!("version-{part}"), hidden(&page, "revision"));
    let fields =
        [(&*text, "Det som ble sendt"), (&*stance, "opposes"), (&*version, "1"), ("revision", &*revision)];
    visitor.submit(&answer, &fields).await.to();
    let review = format!("{answer}/se-over");
    let seen = hidden(&visitor.page(&review).await, "seen");
    let other = [
        ("name", "Per Eksempel"),
        ("email", "per@example.org"),
        ("approved", "true"),
        ("revision", &*revision),
        ("seen", &*seen),
    ];
    visitor.submit(&review, &other).await.to();
    let (second, second_sum) = proof(&visitor, &answer, 2).await;
    assert_eq!(sha256(&second), second_sum);
    assert!(
        second_sum != sum && second.contains(" opposes 17\n") && second.contains("submitter: Per Eksempel\n")
    );
    assert_eq!(
        proof(&visitor, &answer, 1).await,
        (first, sum),
        "each version keeps its own, and who sent it"
    );
    let newest = visitor.page(&format!("{answer}/kvittering")).await;
    assert!(newest.contains("?versjon=1") && newest.contains(&second_sum));
    visitor.get(&format!("{answer}/kvittering?versjon=9")).await.expect(404);
}
