//! The digest: only what is cleared, each quote proved, the same on page, sheet and table.

#[path = "digest/files.rs"]
mod files;
#[path = "digest/leaks.rs"]
mod leaks;
mod publishing;
#[path = "digest/stances.rs"]
mod stances;

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use diesel::prelude::*;
use lydhor::consultees::ConsulteeKind;
use lydhor::db::schema::{input, tag};
use lydhor::documents::{docx, model};
use lydhor::hearings;
use lydhor::hearings::access::Manage;
use lydhor::inputs::{InputId, TagId};
use lydhor::responses::actions::Clear;

use crate::support::judged::Judged;

const PUBLIC: &str = "/horing/boligplan/oppsummering";
const STAFF: &str = "/arbeid/boligplan/oppsummering";

/// Three answers: a cooperative's and a private person's, cleared; and one that is not.
async fn hearing() -> Judged {
    let judged = Judged::new("boligplan").await;
    let (open, parts) =
        judged.answer("Sjøgata borettslag", &[(1, "Gangveien må lyses opp. Takk for et godt utkast.")]);
    let lit = judged.cut(parts[0], "Gangveien må lyses opp.");
    let text = "=SUM(A1:A9) er ikke nok leiligheter.";
    let (person, parts) = judged.answer_of(ConsulteeKind::PrivatePerson, "Kari Nordmann", &[(2, text)]);
    let formula = judged.cut(parts[0], text);
    let (_, parts) = judged.answer_of(ConsulteeKind::Business, "Hemmelig AS", &[(1, "Dette skal ingen se.")]);
    let secret = judged.cut(parts[0], "Dette skal ingen se.");
    judged.clear(open, Clear::AsUsual);
    judged.clear(person, Clear::AsUsual);
    judged.approved(&[lit, secret], 0, "Lys gir trygghet.");
    judged.assess(&[formula], 1, "Bare et utkast til svar.");
    judged
}

#[tokio::test]
async fn an_unpublished_digest_is_not_there() {
    let judged = hearing().await;
    let visitor = judged.app.visitor();
    let paths = [
        PUBLIC.to_owned(),
        format!("{PUBLIC}.xlsx"),
        format!("{PUBLIC}.docx"),
        "/horing/annen/oppsummering".to_owned(),
    ];
    for path in &paths {
        assert_eq!(visitor.get(path).await.status, 404, "{path}");
    }
    let lead = judged.signed_in("lead").await;
    lead.submit_from(STAFF, &format!("{STAFF}/publiser"), &[]).await.to();
    for path in &paths[..3] {
        assert_eq!(visitor.get(path).await.status, 200, "{path}");
    }
    lead.submit_from(STAFF, &format!("{STAFF}/trekk"), &[]).await.to();
    for path in &paths[..3] {
        assert_eq!(visitor.get(path).await.status, 404, "{path}");
    }
    let audited = judged.app.audited().await;
    assert!(
        audited.ends_with(&["digest.published".to_owned(), "digest.withdrawn".to_owned()]),
        "{audited:?}"
    );
}

#[tokio::test]
async fn only_the_lead_publishes() {
    let judged = hearing().await;
    assert!(Manage::of(judged.seat(&judged.seeded.caseworker)).is_none());
    let caseworker = judged.signed_in("caseworker").await;
    assert_eq!(caseworker.submit_from(STAFF, &format!("{STAFF}/publiser"), &[]).await.status, 403);
    assert_eq!(judged.app.visitor().get(PUBLIC).await.status, 404);
}

#[tokio::test]
async fn only_cleared_answers_are_shown_and_private_persons_without_name() {
    let judged = hearing().await;
    judged.publish();
    let visitor = judged.app.visitor();
    let answer = visitor.get(PUBLIC).await;
    assert_eq!(answer.headers["x-robots-tag"], "noindex, nofollow");
    let html = answer.expect(200);
    assert!(html.contains("Gangveien må lyses opp.") && html.contains("Sjøgata borettslag"));
    assert!(html.contains("=SUM(A1:A9)") && html.contains("Privatperson"));
    assert!(html.contains("Lys gir trygghet.") && html.contains("Tas til følge"));
    assert!(html.contains("Ett svar er ikke offentliggjort"));
    let sheet = text_of_sheet(visitor.bytes(&format!("{PUBLIC}.xlsx")).await);
    let table = text_of_docx(&visitor.bytes(&format!("{PUBLIC}.docx")).await);
    for (what, text) in [("page", &html), ("sheet", &sheet), ("table", &table)] {
        for hidden in ["Kari Nordmann", "Hemmelig AS", "Dette skal ingen se", "Bare et utkast til svar"] {
            assert!(!text.contains(hidden), "{what} shows {hidden}");
        }
        assert!(
            text.contains("Gangveien må lyses opp.") && text.contains("Lys gir trygghet."),
            "{what}: {text}"
        );
    }
}

#[tokio::test]
async fn a_private_person_who_wants_it_is_named() {
    let judged = Judged::new("boligplan").await;
    let (id, parts) = judged.answer_of(ConsulteeKind::PrivatePerson, "Ola Nordmann", &[(1, "Flere trær.")]);
    judged.cut(parts[0], "Flere trær.");
    judged.clear(id, Clear::WithName);
    judged.publish();
    assert!(judged.app.visitor().page(PUBLIC).await.contains("Ola Nordmann"));
}

#[tokio::test]
async fn staff_see_states_and_what_is_not_finished() {
    let judged = hearing().await;
    let html = judged.signed_in("reader").await.page(STAFF).await;
    assert!(html.contains("Bare et utkast til svar") && html.contains("Utkast"));
    assert!(html.contains("Ett svar er ikke helt systematisert"), "the cooperative's thanks is not cut");
    assert!(
        html.contains("Ett innspill mangler godkjent vurdering") && html.contains("Ett svar er ikke klarert")
    );
    assert!(!html.contains("Dette skal ingen se") && !html.contains("/publiser"));
}

#[tokio::test]
async fn cells_that_look_like_formulas_are_text() {
    let judged = hearing().await;
    judged.publish();
    let bytes = judged.app.visitor().bytes(&format!("{PUBLIC}.xlsx")).await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Innspill", "Vurderinger", "Standpunkter", "Svar"]);
    let range = book.worksheet_range("Innspill").unwrap();
    let cell = range.cells().find(|(_, _, cell)| cell.to_string().starts_with("=SUM")).unwrap();
    assert!(matches!(cell.2, Data::String(_)));
    assert!(book.worksheet_formula("Innspill").unwrap().used_cells().count() == 0);
}

#[tokio::test]
async fn a_quote_that_no_longer_matches_is_shown_as_stale() {
    let judged = hearing().await;
    let shift = |tx: &mut lydhor::db::Tx<'_>| {
        let quoted = input::table.filter(input::quote.eq("Gangveien må lyses opp."));
        diesel::update(quoted).set(input::quote.eq("Gangveien må asfalteres.")).execute(tx.conn())
    };
    judged.app.state.db.write_now(shift).unwrap();
    judged.publish();
    let html = judged.app.visitor().page(PUBLIC).await;
    assert!(
        html.contains("Gangveien må asfalteres.") && html.contains("Sitatet stemmer ikke lenger med svaret")
    );
}

#[tokio::test]
async fn each_quote_leads_to_its_place_in_the_answer() {
    let judged = hearing().await;
    judged.publish();
    let visitor = judged.app.visitor();
    let html = visitor.page(PUBLIC).await;
    let link = regex::Regex::new(r#"href="(/horing/boligplan/svar/[0-9a-f-]+)#(i-[0-9a-f-]+)""#).unwrap();
    let found: Vec<(String, String)> =
        link.captures_iter(&html).map(|c| (c[1].to_owned(), c[2].to_owned())).collect();
    assert_eq!(found.len(), 2);
    for (path, anchor) in &found {
        let answer = visitor.page(path).await;
        assert!(
            answer.contains(&format!(r#"id="{anchor}""#)) && answer.contains("<mark>"),
            "{path}#{anchor}"
        );
        assert!(!answer.contains("Kari Nordmann"));
    }
    let work = judged.seeded.work(&judged.app.state.db);
    assert_eq!(work.id(), judged.seeded.hearing);
    let secret = judged.answer("Ikke klarert", &[(1, "Skjult.")]).0;
    judged.app.state.pages.doubt_all();
    assert_eq!(visitor.get(&format!("/horing/boligplan/svar/{}", secret.0)).await.status, 404);
}

#[tokio::test]
async fn filters_stand_in_the_address() {
    let judged = hearing().await;
    let id = TagId::new(&judged.app.clock);
    let insert = |tx: &mut lydhor::db::Tx<'_>| {
        let of = tag::hearing_id.eq(judged.seeded.hearing);
        let values = (
            tag::id.eq(id),
            of,
            tag::position.eq(1),
            tag::name.eq("Uterom"),
            tag::colour.eq("brand1"),
            tag::public.eq(true),
        );
        diesel::insert_into(tag::table).values(values).execute(tx.conn())
    };
    judged.app.state.db.write_now(insert).unwrap();
    let (bench, parts) = judged.answer("Fjellgata velforening", &[(3, "Vi vil ha benker.")]);
    judged.cut_tagged(parts[0], "Vi vil ha benker.", &[id]);
    judged.clear(bench, Clear::AsUsual);
    judged.publish();
    let visitor = judged.app.visitor();
    let (lit, sum, benches) = ("Gangveien må lyses opp.", "=SUM(A1:A9)", "Vi vil ha benker.");
    let outcome = judged.outcome(0);
    for (query, expected) in [
        (String::new(), [true, true, true]),
        ("?del=1".to_owned(), [true, false, false]),
        ("?avsender=private_person".to_owned(), [false, true, false]),
        (format!("?avsender={}", bench.0), [false, false, true]),
        (format!("?emneknagg={}", id.0), [false, false, true]),
        (format!("?konklusjon={outcome}"), [true, false, false]),
        (format!("?del=2&konklusjon={outcome}"), [false, false, false]),
    ] {
        let html = visitor.page(&format!("{PUBLIC}{query}")).await;
        let quoted = [lit, sum, benches].map(|text| html.contains(&format!("<blockquote><p>{text}")));
        assert_eq!(quoted, expected, "{query}");
        let sheet = text_of_sheet(visitor.bytes(&format!("{PUBLIC}.xlsx{query}")).await);
        assert_eq!([lit, sum, benches].map(|text| sheet.contains(text)), expected, "sheet {query}");
    }
    for query in ["?del=%3Cscript%3E&emneknagg=x&side=-1", "?del=finnes-ikke", "?side=2"] {
        assert_eq!(visitor.get(&format!("{PUBLIC}{query}")).await.status, 404, "{query}");
    }
}

#[tokio::test]
async fn a_new_edition_of_an_answer_does_not_show_the_old_ones_words() {
    let judged = hearing().await;
    let (id, parts) = judged.answer("Ombestemt sameie", &[(1, "Det gamle vi ikke lenger mener.")]);
    judged.cut(parts[0], "Det gamle vi ikke lenger mener.");
    judged.seeded.answer_again(&judged.app.state.db, &judged.app.clock, id, 2, &[(1, "Det nye.")]);
    let assessments = judged.signed_in("lead").await.page("/arbeid/boligplan/vurderinger").await;
    assert!(assessments.contains("Fra en tidligere versjon av svaret"), "{assessments}");
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let html = judged.app.visitor().page(PUBLIC).await;
    assert!(
        !html.contains("Det gamle vi ikke lenger mener")
            && html.contains("Avsenderen har sendt et nytt svar siden")
    );
}

#[tokio::test]
async fn a_change_is_seen_though_pages_are_kept() {
    let judged = hearing().await;
    judged.publish();
    let visitor = judged.app.visitor();
    assert!(!visitor.page(PUBLIC).await.contains("Ny stemme"));
    let (id, parts) = judged.answer("Ny stemme", &[(1, "Også vi vil ha lys.")]);
    judged.cut(parts[0], "Også vi vil ha lys.");
    judged.clear(id, Clear::AsUsual);
    // Within a second: for so long a page is believed without asking.
    let seen = async { while !visitor.page(PUBLIC).await.contains("Ny stemme") {} };
    tokio::time::timeout(std::time::Duration::from_secs(30), seen).await.expect("the change is seen");
}

#[test]
fn a_pages_queries_do_not_grow_with_the_answers() {
    // The count is the process's: other tests would be counted with it, so this looks at the store alone.
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let judged = runtime.block_on(Judged::new("boligplan"));
    let many = |count: usize| {
        for n in 0..count {
            let (id, parts) = judged.answer(&format!("Lag {n}"), &[(1 + n % 3, "Vi vil ha lys og benker.")]);
            let input = judged.cut(parts[0], "Vi vil ha lys");
            judged.clear(id, Clear::AsUsual);
            if n % 2 == 0 {
                judged.approved(&[input], 0, "Ja.");
            }
        }
    };
    let of = judged.seeded.hearing;
    let load = || {
        judged
            .app
            .state
            .db
            .read_now(|conn| {
                let before = counted(conn);
                let sources = lydhor::digest::read::sources(conn, of)?.unwrap();
                Ok::<_, lydhor::db::Error>((counted(conn) - before, sources.responses.len()))
            })
            .unwrap()
    };
    many(10);
    let (few, ten) = load();
    many(190);
    let (more, all) = load();
    assert_eq!((ten, all), (10, 200));
    assert_eq!(few, more);
}

/// Queries this connection has run, told by an instrument of its own.
fn counted(conn: &mut lydhor::db::Conn) -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static SEEN: AtomicU64 = AtomicU64::new(0);
    let seen = SEEN.load(Ordering::Relaxed);
    Connection::set_instrumentation(conn, |event: diesel::connection::InstrumentationEvent<'_>| {
        if matches!(event, diesel::connection::InstrumentationEvent::FinishQuery { .. }) {
            SEEN.fetch_add(1, Ordering::Relaxed);
        }
    });
    seen
}

#[tokio::test]
async fn a_large_digest_is_an_overview_that_leads_to_its_sections() {
    let judged = Judged::new("boligplan").await;
    let points: Vec<String> = (0..260).map(|n| format!("Punkt nummer {n}.")).collect();
    let (id, parts) = judged.answer("Grundig lag", &[(1, &points.join(" "))]);
    let ids: Vec<InputId> = points.iter().map(|point| judged.cut(parts[0], point)).collect();
    judged.approved(&ids[..5], 0, "Fem på en gang.");
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let visitor = judged.app.visitor();
    let html = visitor.page(PUBLIC).await;
    assert!(
        !html.contains("Punkt nummer 7.") && html.contains(r#"href="/horing/boligplan/oppsummering?del=1""#)
    );
    assert!(html.contains("Tas til følge: 5"));
    let first = visitor.page(&format!("{PUBLIC}?del=1")).await;
    assert!(first.contains("Punkt nummer 7.") && !first.contains("Punkt nummer 259."));
    let second = visitor.page(&format!("{PUBLIC}?del=1&side=2")).await;
    assert!(!second.contains("Punkt nummer 7.") && second.contains("Punkt nummer 259."));
    for html in [html, first, second] {
        assert!(html.len() < 1_500_000);
    }
}

fn text_of_sheet(bytes: Vec<u8>) -> String {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.worksheets();
    let cells = sheets
        .iter()
        .flat_map(|(_, range)| range.cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>());
    cells.collect::<Vec<_>>().join("\n")
}

fn text_of_docx(bytes: &[u8]) -> String {
    model::plain_blocks(&docx::read(bytes).unwrap().blocks)
}

#[tokio::test]
async fn the_hearings_page_and_the_list_lead_to_it_while_it_is_public() {
    let judged = hearing().await;
    let (visitor, lead) = (judged.app.visitor(), judged.signed_in("lead").await);
    let pages = ["/horing/boligplan", "/"];
    let link = format!("href=\"{PUBLIC}\"");
    for path in pages {
        assert!(!visitor.page(path).await.contains(&link), "{path} before");
    }
    lead.submit_from(STAFF, &format!("{STAFF}/publiser"), &[]).await.to();
    for path in pages {
        let page = visitor.page(path).await;
        assert!(page.contains(&link) && page.contains("Se hva som ble sagt"), "{path} while public");
    }
    let again = lead.submit_from(STAFF, &format!("{STAFF}/publiser"), &[]).await;
    assert_eq!(again.status, 303, "a second click changes nothing");
    assert!(visitor.page(pages[0]).await.contains(&link));
    lead.submit_from(STAFF, &format!("{STAFF}/trekk"), &[]).await.to();
    for path in pages {
        assert!(!visitor.page(path).await.contains(&link), "{path} after");
    }
}

#[tokio::test]
async fn another_process_renews_the_hearings_page_when_the_digest_is_published() {
    let judged = hearing().await;
    let stamp = || judged.app.state.db.read_now(|conn| hearings::read::stamp(conn, "boligplan")).unwrap();
    let before = stamp();
    judged.publish();
    assert_ne!(before, stamp());
}
