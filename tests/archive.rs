//! The archive's package: everything that came and went, as it stood at one moment.

use std::collections::BTreeMap;
use std::io::Read as _;

use lydhor::accounts::Role;

use crate::responses::field::{Field, autosave, send};
use crate::support::app::TestApp;
use crate::support::client::Client;

const FROM: &str = "/arbeid/plan/svar";
const ASK: &str = "/arbeid/plan/arkiv";

/// The documents of the package, by name.
pub(crate) async fn documents(app: &TestApp, who: &Client) -> BTreeMap<String, String> {
    let (_, file) = app.made(who, FROM, ASK).await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(who.bytes(&file).await)).unwrap();
    let count = zip.len();
    let read = |at: usize| {
        let mut file = zip.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().into_owned(), text)
    };
    (0..count).map(read).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_gets_every_document() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, (&field.text_of(3), "Følg opp <hver> måned", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let worker = field.member("caseworker").await;
    let files = documents(&field.app, &worker).await;
    let number = &field.received()[0].receipt_number;
    let read = |name: &str| files.get(name).unwrap_or_else(|| panic!("{name}")).clone();
    let text = read(&format!("inn/{number}-sjogata-borettslag.txt"));
    assert!(
        text.contains("Følg opp <hver> måned") && text.contains("3 Oppfølging") && text.contains(number),
        "{text}"
    );
    assert!(read(&format!("inn/{number}-sjogata-borettslag.html")).contains("Følg opp &lt;hver&gt; måned"));
    let letter = read(&format!("ut/{}-sjogata-borettslag.txt", field.invitation));
    assert!(
        letter.contains("Til Sjøgata borettslag") && !letter.contains(field.link.trim_start_matches("/i/"))
    );
    let list = read("liste.csv");
    assert_eq!(list.lines().count(), 3, "{list}");
    assert!(list.contains(number) && list.contains("Sjøgata borettslag"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_package_is_the_same_until_something_in_it_has_changed() {
    let field = Field::new().await;
    let worker = field.member("caseworker").await;
    let (job, file) = field.app.made(&worker, FROM, ASK).await;
    let (page, before) = (worker.page(&job).await, worker.bytes(&file).await);
    assert!(page.contains("Filen er klar") && page.contains("2. mars 2026 kl. 10.00"), "{page}");
    let (_, same) = field.app.made(&worker, FROM, ASK).await;
    assert_eq!(worker.bytes(&same).await, before);
    // An answer; the new name of somebody who was asked.
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, (&field.text_of(3), "Følg opp", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let (second, fresh) = field.app.made(&worker, FROM, ASK).await;
    assert!(second != job && fresh != file);
    let one = format!("/register/{}", field.consultee);
    let name =
        [("name", "Sjøgata sameie"), ("kind", "housing_cooperative"), ("language", "nb"), ("version", "1")];
    field.app.signed_in("Kari Nes", Role::Administrator).await.submit(&one, &name).await.to();
    let renamed = documents(&field.app, &worker).await;
    assert!(renamed["liste.csv"].contains("Sjøgata sameie"), "{}", renamed["liste.csv"]);
    // The first one stays as it was for some days.
    assert_eq!(worker.bytes(&file).await, before);
    assert_eq!(field.app.audited().await.iter().filter(|done| *done == "export.asked").count(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_work_on_answers_take_the_package_out() {
    let field = Field::new().await;
    let worker = field.member("caseworker").await;
    let (_, file) = field.app.made(&worker, FROM, ASK).await;
    let reader = field.member("reader").await;
    assert_eq!(reader.get(&file).await.status, 403);
    assert_eq!(reader.submit_from("/arbeid/plan", ASK, &[]).await.status, 403);
    assert_eq!(field.app.visitor().get(&file).await.status, 303, "signs in first");
    // By another way than its own, it is not there.
    assert_eq!(worker.get(&file.replace("/arkiv/", "/oppsummering/fil/")).await.status, 404);
}
