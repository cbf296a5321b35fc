//! The register and the import of a list, as staff meet them.

mod killed;
mod reading;
mod saving;

use lydhor::accounts::Role;

use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};

const LIST: &[u8] = include_bytes!("data/consultees/adressatliste.csv");

async fn place() -> (TestApp, Client) {
    let app = TestApp::spawn().await;
    let staff = app.signed_in("Ingrid Aas", Role::Staff).await;
    (app, staff)
}

async fn upload(staff: &Client, name: &str, bytes: &[u8]) -> Answer {
    staff.upload("/register/import", "/register/import", "file", (name, bytes.to_vec()), &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_looked_at_before_it_is_saved_and_saved_once() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "adressatliste.csv", LIST).await.to();
    let page = staff.page(&preview).await;
    assert!(page.contains("Ingenting er lagret ennå") && page.contains("adressatliste.csv"), "{page}");
    assert!(staff.page("/register").await.contains("Registeret er tomt"));
    assert!(staff.page(&format!("{preview}?alle=1")).await.contains("Boligkontoret"));
    let job = staff.submit(&preview, &[]).await.to();
    assert!(staff.page("/register").await.contains("Registeret er tomt"));
    app.run_jobs().await;
    assert!(staff.page(&job).await.contains("45 nye høringsparter er lagret. 1 rad ble utelatt"));
    let register = staff.page("/register").await;
    assert!(register.contains("Boligkontoret"), "{register}");
    assert_eq!(staff.get(&preview).await.to(), job, "it is saved, and says so");
    let again = upload(&staff, "igjen.csv", LIST).await.to();
    assert!(staff.page(&again).await.contains("Finnes fra før"));
    assert!(app.audited().await.contains(&"consultee.imported".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_another_is_not_shown() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "adressatliste.csv", LIST).await.to();
    let other = app.signed_in("Ola Nord", Role::Staff).await;
    assert_eq!(other.get(&preview).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_file_is_told_in_words() {
    let (_app, staff) = place().await;
    let huge = vec![b'x'; 6 * 1024 * 1024];
    for (name, bytes, words) in [
        ("tom.csv", b"".as_slice(), "Filen er tom"),
        ("feil.csv", b"Fornavn;Alder\nKari;7\n", "Vi finner ikke disse kolonnene: Navn"),
        ("stor.csv", &huge, "Filen er for stor"),
        ("bok.xlsx", b"PK\x03\x04....", "Vi kan ikke lese regnearket"),
        ("bilde.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x01", "Vi kan ikke lese filen som tekst"),
        ("sitat.csv", b"Navn;Type;E-post\n\"Kari;Annet;a@b.no\n", "Et anførselstegn på linje"),
    ] {
        let answer = upload(&staff, name, bytes).await.expect(422);
        assert!(answer.contains(words), "{name}: {answer}");
    }
    let token = staff.token("/register/import").await;
    let none = staff
        .upload("/register/import", "/register/import", "annet", ("", Vec::new()), &[("csrf", &token)])
        .await;
    assert!(none.expect(422).contains("Velg en fil først"));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_is_added_found_edited_and_taken_out() {
    let (app, staff) = place().await;
    let new = [
        ("name", "Sjøgata borettslag"),
        ("kind", "housing_cooperative"),
        ("email", "post@bø.no"),
        ("org_number", ""),
        ("copies", ""),
        ("contact_name", ""),
        ("language", "nb"),
    ];
    staff.submit("/register/ny", &new).await.to();
    let found = staff.page("/register?q=SJ%C3%98GATA&slag=housing_cooperative").await;
    assert!(found.contains("Sjøgata borettslag"), "{found}");
    assert!(staff.page("/register?q=fjord").await.contains("Ingen høringsparter passer"));
    let path = found
        .split("<a href=\"/register/")
        .find_map(|part| part.split_once("\">Sjøgata"))
        .unwrap()
        .0
        .to_owned();
    let path = format!("/register/{path}");
    let wrong = [
        ("name", "Sjøgata"),
        ("kind", "housing_cooperative"),
        ("email", "post@"),
        ("org_number", "123456789"),
        ("version", "1"),
    ];
    let refused = staff.submit(&path, &wrong).await.expect(422);
    for words in
        ["«post@» er ikke en gyldig e-postadresse", "Kontrollsifferet stemmer ikke", "value=\"123456789\""]
    {
        assert!(refused.contains(words), "{words}: {refused}");
    }
    let right =
        [("name", "Sjøgata 2"), ("kind", "other"), ("email", ""), ("language", "nn"), ("version", "1")];
    staff.submit(&path, &right).await.to();
    // Whoever mends a bad field after somebody else has saved meets what was saved first.
    let refused = staff.submit(&path, &wrong).await.expect(422);
    assert!(refused.contains(r#"name="version" value="1""#), "{refused}");
    let met = staff
        .submit(
            &path,
            &[right[0], ("kind", "other"), ("email", "ny@example.no"), ("language", "nb"), ("version", "1")],
        )
        .await;
    let met = met.expect(409);
    for words in
        ["Noen andre lagret", "ny@example.no", "I registeret står nå: nn", r#"name="version" value="2""#]
    {
        assert!(met.contains(words), "{words}: {met}");
    }
    staff.submit_from(&path, &format!("{path}/ut"), &[]).await.to();
    assert!(staff.page("/register").await.contains("Registeret er tomt"));
    assert!(staff.page("/register?ute=1").await.contains("Sjøgata 2"));
    staff.submit_from(&path, &format!("{path}/inn"), &[]).await.to();
    let audited = app.audited().await;
    for action in ["consultee.added", "consultee.edited", "consultee.retired", "consultee.restored"] {
        assert!(audited.iter().any(|one| one == action), "{action}: {audited:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_are_kept_out() {
    let (app, _) = place().await;
    let reader = app.signed_in("Ola Nord", Role::Reader).await;
    for page in ["/register", "/register/ny", "/register/import"] {
        assert_eq!(reader.get(page).await.status, 403, "{page}");
    }
    assert_eq!(app.visitor().get("/register").await.status, 303);
}
