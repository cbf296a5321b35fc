//! Files that people have made: by a job, fetched as often as they like, the same as long as nothing has changed, and gone in the end.

mod killed;

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::db::schema::{blob, export, plan_version};
use lydhor::db::{Conn, Error};
use lydhor::responses::actions::Clear;

use crate::support::judged::Judged;

const PAGE: &str = "/arbeid/boligplan/oppsummering";
const SHEET: &str = "/arbeid/boligplan/oppsummering.xlsx";

/// A hearing with one cleared answer.
async fn hearing() -> Judged {
    let judged = Judged::new("boligplan").await;
    speak(&judged, "Sjøgata borettslag", "Gangveien må lyses opp.");
    judged
}

fn speak(judged: &Judged, who: &str, what: &str) {
    let (id, parts) = judged.answer(who, &[(1, what)]);
    judged.cut(parts[0], what);
    judged.clear(id, Clear::AsUsual);
}

/// The inputs of a spreadsheet: its rows under the head.
fn rows(bytes: Vec<u8>) -> usize {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.worksheet_range("Innspill").unwrap().rows().count() - 1
}

/// Files in the folder.
fn on_disk(judged: &Judged) -> Vec<std::path::PathBuf> {
    crate::files::on_disk(judged.app.folder())
}

/// Files that are used beside the plan as it was read in, and files that were asked for.
async fn kept(judged: &Judged) -> (i64, i64) {
    let count = |conn: &mut Conn| {
        let plan = plan_version::table.filter(plan_version::source_id.eq(blob::id.nullable()));
        let used = blob::table.filter(blob::unused_on.is_null()).filter(not(exists(plan)));
        let used = used.count().get_result(conn)?;
        Ok((used, export::table.count().get_result(conn)?))
    };
    judged.app.state.db.read::<_, Error>(count).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_made_by_a_job_that_tells_of_which_moment_it_is_and_is_fetched_as_often_as_one_likes() {
    let judged = hearing().await;
    let reader = judged.signed_in("reader").await;
    let job = reader.submit_from(PAGE, SHEET, &[]).await.to();
    let waiting = reader.page(&job).await;
    assert!(
        waiting.contains("Vi lager filen med oppsummeringen") && waiting.contains("står for tur"),
        "{waiting}"
    );
    assert!(!waiting.contains("Last ned filen"), "nothing is half");
    assert_eq!(reader.submit_from(PAGE, SHEET, &[]).await.to(), job, "asked for twice, it is made once");
    judged.app.run_jobs().await;
    let page = reader.page(&job).await;
    for words in ["Filen er klar", "Filen viser hvordan det var 2. mars 2026 kl. 10.00", "Last ned filen"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let (later, file) = judged.app.made(&reader, PAGE, SHEET).await;
    assert_ne!(later, job, "what is made is asked for anew");
    assert_eq!(kept(&judged).await, (1, 2), "and it is the same file");
    let answer = reader.get(&file).await;
    let of = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
    assert!(of("content-disposition").contains("boligplan-oppsummering-2026-03-02-1000.xlsx"));
    assert!(of("content-type").ends_with("spreadsheetml.sheet"), "{}", of("content-type"));
    assert_eq!(of("cache-control"), "private, no-store");
    let bytes = reader.bytes(&file).await;
    assert_eq!(bytes, reader.bytes(&file).await);
    assert_eq!(rows(bytes.clone()), 1);
    assert_eq!(judged.app.audited().await.iter().filter(|done| *done == "export.asked").count(), 2);
    // What has changed is in the next one; the first stays what it was.
    speak(&judged, "Lia borettslag", "Flere benker.");
    judged.app.clock.advance(3600);
    let (second, fresh) = judged.app.made(&reader, PAGE, SHEET).await;
    assert_ne!(second, job);
    assert!(reader.page(&second).await.contains("kl. 11.00"));
    assert_eq!((rows(reader.bytes(&fresh).await), reader.bytes(&file).await), (2, bytes));
    judged.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_another_format_and_another_language_are_other_files() {
    let judged = hearing().await;
    speak(&judged, "Lia borettslag", "Flere benker.");
    let reader = judged.signed_in("reader").await;
    let (whole, _) = judged.app.made(&reader, PAGE, SHEET).await;
    let (part, file) = judged.app.made(&reader, PAGE, &format!("{SHEET}?del=2")).await;
    assert_eq!(rows(reader.bytes(&file).await), 0, "nobody spoke of that section");
    let (document, file) = judged.app.made(&reader, PAGE, &SHEET.replace("xlsx", "docx")).await;
    assert!(lydhor::documents::docx::read(&reader.bytes(&file).await).is_ok());
    reader.get("/sprak?til=en").await.to();
    let (english, file) = judged.app.made(&reader, PAGE, SHEET).await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(reader.bytes(&file).await)).unwrap();
    assert!(book.worksheet_range("Inputs").is_ok(), "{:?}", book.sheet_names());
    let jobs = std::collections::BTreeSet::from([whole, part, document, english]);
    assert_eq!(jobs.len(), 4);
    reader.submit_from(PAGE, &SHEET.replace("xlsx", "pdf"), &[]).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_is_kept_once_for_everybody_and_one_that_is_damaged_is_made_anew() {
    let judged = hearing().await;
    let before = on_disk(&judged);
    let (reader, lead) = (judged.signed_in("reader").await, judged.signed_in("lead").await);
    let (_, one) = judged.app.made(&reader, PAGE, SHEET).await;
    let (page, other) = judged.app.made(&lead, PAGE, SHEET).await;
    assert_ne!(one, other);
    assert_eq!(reader.bytes(&one).await, lead.bytes(&other).await);
    assert_eq!(kept(&judged).await, (1, 2));
    assert_eq!(reader.get(&page).await.status, 404, "the job is the lead's");
    let file = on_disk(&judged).into_iter().find(|file| !before.contains(file)).unwrap();
    std::fs::write(file, "cut").unwrap();
    let worker = judged.signed_in("caseworker").await;
    let (_, third) = judged.app.made(&worker, PAGE, SHEET).await;
    assert_eq!(rows(worker.bytes(&third).await), 1);
    assert_eq!(lead.get(&other).await.status, 500, "nothing else is given for what was kept");
    let (_, mended) = judged.app.made(&lead, PAGE, SHEET).await;
    assert_eq!(lead.bytes(&mended).await, worker.bytes(&third).await, "whoever had it made asks again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_damaged_and_as_large_as_before_is_made_anew() {
    let judged = hearing().await;
    let before = on_disk(&judged);
    let reader = judged.signed_in("reader").await;
    let (_, one) = judged.app.made(&reader, PAGE, SHEET).await;
    let bytes = reader.bytes(&one).await;
    let file = on_disk(&judged).into_iter().find(|file| !before.contains(file)).unwrap();
    std::fs::write(file, vec![0; bytes.len()]).unwrap();
    let (_, again) = judged.app.made(&reader, PAGE, SHEET).await;
    assert_eq!(reader.bytes(&again).await, bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_for_whoever_may_see_what_it_is_made_of() {
    let judged = hearing().await;
    let (_, file) = judged.app.made(&judged.signed_in("lead").await, PAGE, SHEET).await;
    judged.signed_in("reader").await.get(&file).await.expect(200);
    assert_eq!(judged.app.visitor().get(&file).await.status, 303);
    let stranger = judged.app.signed_in("Ola Nes", Role::Staff).await;
    assert_eq!(stranger.get(&file).await.status, 404, "a member of another round");
    assert_eq!(stranger.submit_from("/arbeid", SHEET, &[]).await.status, 404);
    let admin = judged.app.signed_in("Kari Nes", Role::Administrator).await;
    let (other, _) = judged.app.lead_with_hearing("Solveig Havnes").await;
    assert_eq!(other.get(&file).await.status, 404);
    admin.get(&file).await.expect(200);
    assert_eq!(admin.get(&file.replace("/oppsummering/fil/", "/arkiv/")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_removed_after_days_that_the_program_lived_through() {
    let judged = hearing().await;
    let before = on_disk(&judged);
    judged.app.run_jobs().await;
    let (job, file) = judged.app.made(&judged.signed_in("reader").await, PAGE, SHEET).await;
    judged.app.clock.jump(400 * 86_400);
    judged.app.run_jobs().await;
    judged.signed_in("reader").await.get(&file).await.expect(200);
    judged.app.clock.jump(-400 * 86_400);
    for _ in 0..12 {
        judged.app.clock.advance(86_400);
        judged.app.run_jobs().await;
    }
    let reader = judged.signed_in("reader").await;
    assert_eq!((reader.get(&file).await.status, reader.get(&job).await.status), (404, 404));
    assert_eq!(kept(&judged).await, (0, 0));
    assert_eq!(on_disk(&judged), before, "nothing of what it held is left");
    judged.app.finish().await;
}
