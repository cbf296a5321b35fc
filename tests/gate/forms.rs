//! Every character through every field of every form: what is stored is gated, and nothing that is made of it fails.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use lydhor::accounts::Role;
use lydhor::app;
use lydhor::invitations::link;
use lydhor::text::gate;
use regex::Regex;

use super::characters::characters;
use super::stored::{assert_gated, assert_moves, stored};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::cluster;
use crate::support::scene::{self, Size};

static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r##"href="(/[^"#]*)"##).unwrap());
static ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+").unwrap());
static FORM: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<form([^>]*)>(.*?)</form>").unwrap());
static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>").unwrap()
});
static OPTION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"<option value="([^"]+)""#).unwrap());

/// Pages of one kind that are looked at.
const OF_A_KIND: usize = 6;

/// A field that people do not see and leave empty.
const HONEYPOT: &str = "emne2";
/// Takes addresses, one a line.
const COPIES: &str = "copies";

/// A form on a page: where it is sent, and its fields with what stands in them.
#[derive(Clone, Debug)]
struct Found {
    page: String,
    action: String,
    fields: Vec<Field>,
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    value: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// Takes any words.
    Text,
    /// Takes any words beside the personal link.
    Letter,
    Email,
    /// Takes a number, a day, a time: words are refused.
    Strict,
    /// Not typed: chosen, or hidden.
    Other,
}

impl Found {
    fn key(&self) -> String {
        let names: BTreeSet<String> =
            self.fields.iter().map(|f| ID.replace_all(&f.name, "*").into_owned()).collect();
        format!("{} {names:?}", ID.replace_all(self.action.split('?').next().unwrap(), "*"))
    }

    fn is_typed(&self) -> bool {
        self.fields.iter().any(|field| field.kind != Kind::Other)
    }

    /// The form as it is, with this text in every field that takes words: it can be accepted.
    fn filled(&self, number: usize, text: &str) -> Vec<(String, String)> {
        self.with(|field| match field.kind {
            Kind::Text => format!("{text}Ab{text}c {number}{text}"),
            Kind::Letter => format!("{text}Ab{text} {{{{lenke}}}}"),
            Kind::Strict
                if [
                    "decided_on",
                    "done_on",
                    "due_on",
                    "held_on",
                    "lifted_on",
                    "met_on",
                    "reported_on",
                    "until_day",
                ]
                .contains(&field.name.as_str()) =>
            {
                "2026-02-02".to_owned()
            }
            Kind::Email => format!("ab{number}@example.org"),
            Kind::Strict | Kind::Other => field.value.clone(),
        })
    }

    /// The form as it is, with this text in the fields whose form is strict.
    fn strict(&self, text: &str) -> Vec<(String, String)> {
        self.with(|field| match field.kind {
            Kind::Email => format!("ab@example.org{text}"),
            Kind::Strict => format!("{}{text}", field.value),
            Kind::Text | Kind::Letter | Kind::Other => field.value.clone(),
        })
    }

    fn with(&self, value: impl Fn(&Field) -> String) -> Vec<(String, String)> {
        self.fields.iter().map(|field| (field.name.clone(), value(field))).collect()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let found = Regex::new(&format!(r#"(?:^|\s){name}="([^"]*)""#)).unwrap();
    found.captures(tag).map(|found| plain(&found[1]))
}

fn plain(html: &str) -> String {
    html.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// The forms of a page that are posted as plain fields.
fn forms(page: &str, html: &str) -> Vec<Found> {
    let posted = FORM.captures_iter(html).filter(|form| {
        attribute(&form[1], "method").is_some_and(|method| method.eq_ignore_ascii_case("post"))
            && attribute(&form[1], "enctype").is_none()
    });
    let found = posted.map(|form| Found {
        page: page.to_owned(),
        action: attribute(&form[1], "action").filter(|a| !a.is_empty()).unwrap_or_else(|| page.to_owned()),
        fields: FIELD.captures_iter(&form[2]).filter_map(|field| read(&field)).collect(),
    });
    found.collect()
}

fn read(field: &regex::Captures<'_>) -> Option<Field> {
    let (tag, text, options) =
        (field.get(1).or(field.get(2)).or(field.get(4))?.as_str(), field.get(3), field.get(5));
    let name = attribute(tag, "name")?;
    if let Some(text) = text {
        let kind = match name.as_str() {
            COPIES => Kind::Strict,
            name if name.starts_with("body_") => Kind::Letter,
            _ => Kind::Text,
        };
        return Some(Field { name, value: plain(text.as_str()), kind });
    }
    if let Some(options) = options {
        let value = OPTION.captures(options.as_str()).map(|found| found[1].to_owned()).unwrap_or_default();
        return Some(Field { name, value, kind: Kind::Other });
    }
    let value = attribute(tag, "value").unwrap_or_default();
    let kind = match attribute(tag, "type").as_deref() {
        // A person who answers as one names no organisation, and the first kind to choose is a private person.
        _ if name == HONEYPOT || name == "sender" => Kind::Other,
        None | Some("text" | "search" | "tel" | "url") if attribute(tag, "inputmode").is_none() => Kind::Text,
        None | Some("text" | "tel" | "url" | "number" | "date" | "time") => Kind::Strict,
        Some("email") => Kind::Email,
        Some("radio" | "checkbox") if !tag.contains(" checked") && name != "approved" => return None,
        Some("file" | "password") => return None,
        Some(_) => Kind::Other,
    };
    Some(Field { name, value, kind })
}

/// Every form that is typed in, on these pages and on all that their links lead to; one of each.
async fn every_form(who: &Client, from: &[&str]) -> Vec<Found> {
    let mut ahead: Vec<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut seen: BTreeSet<String> = ahead.iter().cloned().collect();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    while let Some(path) = ahead.pop() {
        let answer = who.get(&path).await;
        for form in forms(&path, &answer.text).into_iter().filter(Found::is_typed) {
            found.entry(form.key()).or_insert(form);
        }
        let links = LINK.captures_iter(&answer.text).map(|found| found[1].replace("&amp;", "&"));
        let pages = links.filter(|path| {
            !path.starts_with("/assets/") && !path.starts_with("/sprak") && !path.contains(".xlsx")
        });
        // A few of each kind: an approved assessment has other forms than a proposed one, and ids come in any order.
        let new = |path: &String| {
            let before = known.entry(address(path)).or_default();
            *before += 1;
            *before <= OF_A_KIND && seen.insert(path.clone())
        };
        ahead.extend(pages.filter(new).collect::<Vec<_>>());
    }
    found.into_values().collect()
}

/// An address without what tells one row from another.
fn address(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let names: BTreeSet<&str> = query.split('&').map(|pair| pair.split('=').next().unwrap()).collect();
    format!("{}?{names:?}", ID.replace_all(path, "*"))
}

/// Sends each form with each text; what the form is now is read again each time, as a person sees it. Gives the forms
/// that were never taken.
async fn send_all(who: &Client, forms: &[Found]) -> Vec<String> {
    let mut refused = Vec::new();
    // The whole walk once: a second database stores the same text.
    let step = if cluster().is_some() { 4 } else { 1 };
    for (place, form) in forms.iter().enumerate() {
        let mut taken = false;
        for (number, (name, text)) in characters().into_iter().enumerate().step_by(step) {
            let html = who.get(&form.page).await.text;
            let now = self::forms(&form.page, &html).into_iter().find(|now| now.key() == form.key());
            let now = now.unwrap_or_else(|| form.clone());
            let short =
                text.len() < 40 && now.fields.iter().any(|f| matches!(f.kind, Kind::Email | Kind::Strict));
            let strict = short.then(|| now.strict(&text));
            for fields in [Some(now.filled(100 * place + number, &text)), strict].into_iter().flatten() {
                taken |= send(who, &now, &fields, &name).await;
            }
        }
        if !taken {
            refused.push(form.action.clone());
        }
    }
    refused
}

/// Whether it was taken. Nothing that is refused anywhere is on the page that answers.
async fn send(who: &Client, form: &Found, fields: &[(String, String)], name: &str) -> bool {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = who.post(&form.action, &fields).await;
    assert!(answer.status < 500, "{name} in {}: {} {}", form.action, answer.status, answer.text);
    let hidden: Vec<char> = answer
        .text
        .chars()
        .filter(|c| gate::is_refused_anywhere(&c.to_string()) && *c != '\n' && *c != '\t')
        .collect();
    assert!(hidden.is_empty(), "{name} in {}: the page holds {hidden:?}", form.action);
    answer.status < 400
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_character_goes_through_every_field_of_every_form() {
    let app = TestApp::spawn_with("mailbox_page = true").await;
    let size = Size { sections: 3, invited: 5, answers: 3 };
    let scene = scene::write(&app.state.db, &app.clock, "boligplan", size);
    let (lead, unpublished) = app.lead_with_hearing("Solveig Havnes").await;
    // A second project takes the name with a number.
    let project = "/planarbeid/boligsosial-handlingsplan";
    let new_round = format!("{project}/ny-runde");
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    let visitor = app.visitor();
    let landing = format!("/i/{}", link::token(&app.state.keys, scene.invitations[4], 1));
    let draft = visitor.submit(&landing, &[]).await.to();
    let work = format!("/arbeid/{}", scene.slug);
    let register = format!("{work}/svar/ny");
    let all = [
        (&visitor, every_form(&visitor, &[&draft, "/"]).await),
        (&lead, every_form(&lead, &[&unpublished, &new_round]).await),
        (
            &staff,
            every_form(&staff, &["/arbeid", project, "/register", "/register/ny", &register, "/meg"]).await,
        ),
    ];
    let actions: BTreeSet<String> = all.iter().flat_map(|(_, forms)| forms).map(Found::key).collect();
    for wanted in [
        "/svar/*",
        "/planarbeid/ny",
        "/ny-runde",
        "/milepeler",
        "/moter",
        "/behandling",
        "/oppsett",
        "/brev",
        "/emneknagger",
        "/register/ny",
        "/register/*",
        "/svar/ny",
        "/vurderinger/*",
        "/del",
        "/logg-inn",
    ] {
        assert!(
            actions.iter().any(|action| action.split(' ').next().unwrap().ends_with(wanted)),
            "{wanted} in {actions:#?}"
        );
    }
    let mut refused = BTreeSet::new();
    for (who, forms) in &all {
        refused.extend(send_all(who, forms).await);
    }
    // How often a new password is asked for is limited; nobody signs in with such an address. Every other form is taken.
    refused.remove("/glemt-passord");
    assert_eq!(refused.iter().map(String::as_str).collect::<Vec<_>>(), ["/logg-inn"]);
    assert_gated(&app);
    invite_everybody(&app, &staff, &work).await;
    for format in ["xlsx", "docx"] {
        let (preview, ask) = (format!("{work}/oppsummering"), format!("{work}/oppsummering.{format}"));
        let (_, file) = app.made(&staff, &preview, &ask).await;
        assert!(staff.bytes(&file).await.starts_with(b"PK"), "{format}");
    }
    assert_moves(&app);
}

/// A letter to each of those that the forms have put into the register: written, every one.
async fn invite_everybody(app: &TestApp, staff: &Client, work: &str) {
    let path = format!("{work}/horingsparter");
    let tick = Regex::new(r#"name="valgt"[^>]* value="([^"]+)""#).unwrap();
    let next = Regex::new(r#"name="side"\s+value="([^"]+)"\s*>\s*Neste"#).unwrap();
    let (mut chosen, mut at) = (Vec::new(), Some(path.clone()));
    while let Some(address) = at {
        let page = staff.page(&address).await;
        chosen.extend(tick.captures_iter(&page).map(|found| found[1].to_owned()));
        at = next.captures(&page).map(|found| format!("{path}?side={}", &found[1]));
    }
    chosen.sort_unstable();
    chosen.dedup();
    let fields: Vec<_> = chosen.iter().map(|id| ("valgt", id.as_str())).collect();
    assert!(!fields.is_empty());
    staff.submit_from(&path, &format!("{path}/send"), &fields).await.to();
    let mailer = app::build_mailer(&app.state.config).unwrap();
    app::build_worker(&app.state, mailer).unwrap().run_until_idle().await.unwrap();
    let unwritten: Vec<_> = stored(&app.state.db)
        .into_iter()
        .filter(|(table, column, said)| {
            table == "outbox" && column == "said" && !said.starts_with("kept as ")
        })
        .collect();
    assert!(unwritten.is_empty(), "{unwritten:?}");
}

#[tokio::test]
async fn a_tab_in_a_name_is_a_space_and_the_letter_is_written() {
    let app = TestApp::spawn().await;
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    let fields = [
        ("name", "Fjord\tvel\0"),
        ("kind", "voluntary_organisation"),
        ("email", "\u{200e}fjord@example.org\u{200b}"),
    ];
    staff.submit("/register/ny", &fields).await.to();
    let names: Vec<_> =
        stored(&app.state.db).into_iter().filter(|(table, ..)| table == "consultee").collect();
    for (column, text) in [("name", "Fjord vel"), ("email", "fjord@example.org")] {
        assert!(names.iter().any(|(_, found, value)| found == column && value == text), "{names:?}");
    }
}
