//! What the public page says, put together from the hearing and its draft.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;
use serde::Serialize;

use super::super::scope::{Extent, within};
use super::super::{
    Correction, Details, Phase, Question, Section, anchors, deadline, public_path, read, results_path, rules,
};
use crate::clock::oslo;
use crate::db::{self, Conn};
use crate::lang::{Lang, Msg};
use crate::plans::called::Says;
use crate::plans::read::{Item, image_names};
use crate::plans::{self, SectionKey};
use crate::projects;
use crate::projects::{Background, BackgroundKind, Treatment};
use crate::templates::{ForEverybody, Template};
use crate::text::html::{Rendering, to_html};
use crate::text::plain::to_plain;
use crate::web::State;

/// What is read of a hearing for its page.
pub(super) struct Contents {
    pub details: Details,
    pub questions: Vec<Question>,
    pub corrections: Vec<Correction>,
    pub sections: Vec<Section>,
    /// What of it the round is about; empty where that is all.
    pub scope: HashSet<SectionKey>,
    pub items: Vec<Item>,
    /// Names of the draft's pictures.
    pub images: BTreeSet<String>,
    /// What bodies decided of the plan, the earliest first; nothing that is only planned.
    pub treatments: Vec<Treatment>,
    /// What the plan builds on, as far as everybody may see it.
    pub background: Vec<Background>,
}

impl Contents {
    /// As many queries however long the draft is.
    pub(super) fn read(conn: &mut Conn, details: Details) -> db::Result<Self> {
        let version = details.setup.plan_version_id;
        Ok(Self {
            questions: read::questions(conn, details.id)?,
            corrections: read::corrections(conn, details.id)?,
            sections: plans::read::sections(conn, version)?,
            scope: read::scope(conn, details.id)?,
            items: plans::read::items(conn, version)?,
            images: image_names(conn, version)?.into_iter().map(|image| image.name).collect(),
            treatments: decided(projects::read::treatments(conn, details.project)?),
            background: projects::read::public_background(conn, details.project)?,
            details,
        })
    }
}

fn decided(mut treatments: Vec<Treatment>) -> Vec<Treatment> {
    treatments.retain(|treatment| treatment.said.ruling.is_some());
    treatments
}

/// The template's context. It holds nothing of the visitor: the page is kept for everybody.
#[derive(Serialize)]
pub(super) struct PublicView {
    user: Option<()>,
    flash: Option<()>,
    csrf: &'static str,
    path: String,
    today: Date,
    details: Details,
    url: String,
    answer_url: String,
    /// Where to read what was said and what came of it; none while that is not public.
    results_url: Option<String>,
    /// The day that became public, in Norway.
    results_on: Option<Date>,
    phase: Phase,
    days_left: i32,
    /// First paragraph of the purpose, plain.
    lead: String,
    /// The rest of it, safe HTML.
    about: String,
    address: Vec<String>,
    steps: Vec<Step>,
    questions: Vec<Question>,
    corrections: Vec<Correction>,
    treatments: Vec<Treatment>,
    background: Vec<Source>,
    sections: Vec<Shown>,
    /// Is it about some sections of the plan alone?
    limited: bool,
    /// Warnings and what is missing, for the preview; none on the page itself.
    preview: Option<Preview>,
}

impl Template for PublicView {
    const NAME: &'static str = "hearings/public.html";
}

impl ForEverybody for PublicView {}

/// What only the preview says.
#[derive(Serialize)]
pub(super) struct Preview {
    pub back: String,
    pub warnings: Vec<String>,
}

/// A document that the plan builds on, or another plan.
#[derive(Serialize)]
struct Source {
    kind: BackgroundKind,
    title: String,
    made_by: String,
    dated_on: Option<Date>,
    about: String,
    href: String,
    /// Is it kept here, and saved by whoever follows the link?
    is_file: bool,
}

impl Source {
    fn of(one: Background, url: &str) -> Self {
        let is_file = one.url.is_empty();
        let href = if is_file { format!("{url}/bakgrunn/{}", one.id) } else { one.url };
        let projects::Described { kind, title, source, dated_on, about, is_public: _ } = one.what;
        Self { kind, title, made_by: source, dated_on, about, href, is_file }
    }
}

#[derive(Serialize)]
struct Step {
    title: String,
    text: String,
    /// `done`, `now` or `next`.
    state: &'static str,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    number: String,
    heading: String,
    kind: &'static str,
    /// Does its heading say its kind itself, as «Tiltak 1.1 Flere boliger» does?
    says_kind: bool,
    level: i32,
    /// Level of its heading on the page.
    h: u8,
    /// Safe HTML.
    html: String,
    /// What can be commented on by itself; empty where nobody can answer now.
    items: Vec<ShownItem>,
}

/// An item of a section: its words stand in the section's text.
#[derive(Serialize)]
struct ShownItem {
    number: String,
    /// Its number, or its first words.
    short: String,
    text: String,
    /// Path of the answer page, which opens at the item.
    answer_url: String,
}

/// Where the page is shown: its own address, and that of the draft's images.
pub(super) struct Place {
    pub path: String,
    pub images: String,
    /// Where its readers answer: in the preview the ways to answer on the page itself, because nobody can yet.
    pub answer: String,
    pub preview: Option<Preview>,
}

impl PublicView {
    pub(super) fn of(state: &State, lang: Lang, contents: Contents, place: Place) -> Self {
        let Contents {
            details,
            questions,
            corrections,
            sections,
            scope,
            items,
            images,
            treatments,
            background,
        } = contents;
        let url = public_path(&details.slug);
        let (today, now) = (state.clock.today(), state.clock.now());
        let back = state.templates.say(lang, &Msg::new("hearings-footnote-back"));
        let phase = match place.preview {
            Some(_) => Phase::on(today, true, details.opens_on, details.deadline),
            None => Phase::on(today, details.published_at.is_some(), details.opens_on, details.deadline),
        };
        let (lead, about) = purpose(&details.purpose, &back);
        let answer_url = place.answer;
        let open = phase == Phase::Open && place.preview.is_none();
        let items = by_section(if open { items } else { Vec::new() }, &answer_url);
        Self {
            user: None,
            flash: None,
            csrf: "",
            path: place.path,
            today,
            background: background.into_iter().map(|one| Source::of(one, &url)).collect(),
            url,
            results_url: details.results_at.map(|_| results_path(&details.slug)),
            results_on: details.results_at.map(|at| at.to_zoned(oslo()).date()),
            phase,
            days_left: deadline::days_left(now, details.deadline),
            lead,
            about,
            address: details.postal_address.lines().map(str::to_owned).collect(),
            steps: steps(state, lang, &details, phase),
            questions,
            corrections,
            treatments,
            limited: sections.iter().any(|section| scope.contains(&section.key)),
            sections: shown(state, lang, (sections, &scope), items, (&place.images, &images)),
            answer_url,
            preview: place.preview,
            details,
        }
    }
}

fn purpose(text: &str, back: &str) -> (String, String) {
    let (first, rest) = text.split_once("\n\n").unwrap_or((text, ""));
    let how = Rendering { heading_shift: 2, id_prefix: "p-", footnote_back: back, image: &|_| None };
    (to_plain(first).trim().to_owned(), to_html(rest, &how))
}

fn steps(state: &State, lang: Lang, details: &Details, phase: Phase) -> Vec<Step> {
    let first = match phase {
        Phase::Ended => "done",
        Phase::Open => "now",
        Phase::Coming | Phase::Draft => "next",
    };
    let say = |key| state.templates.say(lang, &Msg::new(key));
    let deadline = crate::lang::dates::long_day(lang, details.deadline);
    let text = state.templates.say(lang, &Msg::new("hearings-step-answer-text").arg("date", deadline));
    let answer = Step { title: say("hearings-step-answer"), text, state: first };
    let after = rules::steps(&details.what_next).into_iter().map(|line| {
        let (title, text) = line.split_once(": ").unwrap_or(("", line));
        Step { title: title.to_owned(), text: text.to_owned(), state: "next" }
    });
    std::iter::once(answer).chain(after).collect()
}

/// Items under the keys of their sections, with the way to say something about each.
fn by_section(items: Vec<Item>, answer_url: &str) -> HashMap<SectionKey, Vec<ShownItem>> {
    let mut out: HashMap<SectionKey, Vec<ShownItem>> = HashMap::new();
    for item in items {
        let answer_url = format!("{answer_url}?til=item-{}", item.key);
        let short = item.said.short();
        let shown = ShownItem { number: item.said.number, short, text: item.said.text, answer_url };
        out.entry(item.section).or_default().push(shown);
    }
    out
}

fn shown(
    state: &State,
    lang: Lang,
    (sections, scope): (Vec<Section>, &HashSet<SectionKey>),
    mut items: HashMap<SectionKey, Vec<ShownItem>>,
    (images, there): (&str, &BTreeSet<String>),
) -> Vec<Shown> {
    let back = state.templates.say(lang, &Msg::new("hearings-footnote-back"));
    // What a section is called in addresses does not change with what else is shown.
    let mut anchors: HashMap<SectionKey, String> =
        sections.iter().map(|section| section.key).zip(anchors(&sections)).collect();
    let top = sections.iter().map(|s| s.level).min().unwrap_or(1);
    let show = |(section, how_much): (Section, Extent)| {
        let id = anchors.remove(&section.key).unwrap_or_default();
        // The draft's own heading is h2, so its chapters are h3; HTML has no level after 6.
        let h = u8::try_from(section.level - top + 3).unwrap_or(6).min(6);
        let prefix = format!("{id}-");
        // A picture that never came with the plan is told in words.
        let image = |name: &str| there.contains(name).then(|| format!("{images}/{name}"));
        let how = Rendering { heading_shift: h, id_prefix: &prefix, footnote_back: &back, image: &image };
        let name = |number: usize| {
            // Several sections may be called «Tiltak»; with its number each is its own.
            let heading = format!("{} {}", section.number, section.heading);
            let msg = Msg::new("hearings-table").arg("number", number).arg("heading", heading.trim());
            state.templates.say(lang, &msg)
        };
        let body = if how_much == Extent::Whole { section.body.as_str() } else { "" };
        Shown {
            html: with_room_for_tables(&to_html(body, &how), name),
            number: section.number.clone(),
            heading: section.heading.clone(),
            kind: section.kind.as_str(),
            says_kind: Says::numbered(&section.number, &section.heading).is_some(),
            level: section.level - top + 1,
            h,
            id,
            items: items.remove(&section.key).filter(|_| how_much == Extent::Whole).unwrap_or_default(),
        }
    };
    within(sections, scope).into_iter().map(show).collect()
}

/// Puts each table in a section that scrolls on a narrow screen; `name` gives what a screen reader calls it.
/// Every `<table>` in cleaned HTML is the renderer's own: what people wrote as tags is escaped.
pub fn with_room_for_tables(html: &str, name: impl Fn(usize) -> String) -> String {
    let mut parts = html.split("<table>");
    let mut out = parts.next().unwrap_or("").to_owned();
    for (number, part) in (1..).zip(parts) {
        let label = ammonia::clean_text(&name(number));
        out.push_str("<section class=\"scroller\" tabindex=\"0\" aria-label=\"");
        out.push_str(&label);
        out.push_str("\"><table>");
        out.push_str(&part.replace("</table>", "</table></section>"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::with_room_for_tables;

    #[test]
    fn each_table_is_named_and_scrolls() {
        let html = with_room_for_tables("<p>a</p><table>1</table><table>2</table>b", |n| format!("\"{n}\""));
        assert_eq!(html.matches("<section class=\"scroller\"").count(), 2);
        assert_eq!(html.matches("</table></section>").count(), 2);
        assert!(
            html.starts_with("<p>a</p><section") && html.ends_with('b') && html.contains("&quot;2&quot;"),
            "{html}"
        );
        assert_eq!(with_room_for_tables("<p>uten</p>", |_| String::new()), "<p>uten</p>");
    }
}
