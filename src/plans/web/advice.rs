//! Can it be followed up? What the advice says of a version's measures and goals: a page of its own, and a part of a section's editor.

use std::ops::Range;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use super::VersionView;
use super::seats::Reader;
use crate::config::InEach;
use crate::lang::Lang;
use crate::plans::advice::{Remark, Rule, Rules, Subject, of_items, subjects};
use crate::plans::areas::areas;
use crate::plans::called;
use crate::plans::items::{ItemKind, Written};
use crate::plans::read::{self, Section};
use crate::plans::{MAX_FOLLOWED, SectionId, SectionKind, may_change};
use crate::projects::access::Work;
use crate::projects::web::HeadView;
use crate::templates::Template;
use crate::web::{Query, Result};

/// Most measures and goals that one page shows; its filters narrow it down.
const MOST_SHOWN: usize = 300;

#[derive(Serialize)]
struct AdviceView {
    project: HeadView,
    tab: &'static str,
    plan: VersionView,
    plan_url: String,
    url: String,
    can_change: bool,
    /// Measures and goals of the version, and how many of them have a remark.
    total: usize,
    remarked: usize,
    /// Measures of the whole version and the most that can be followed up, where they are more.
    too_many: Option<TooMany>,
    rules: Vec<RuleFilter>,
    areas: Vec<AreaOption>,
    area: String,
    rule: String,
    sections: Vec<Advised>,
    shown: usize,
    found: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
struct TooMany {
    count: usize,
    max: usize,
}

impl TooMany {
    fn of(count: usize, max: usize) -> Option<Self> {
        (count > max).then_some(Self { count, max })
    }
}

impl Template for AdviceView {
    const NAME: &'static str = "plans/advice.html";
}

/// A rule that one may look at alone.
#[derive(Serialize)]
struct RuleFilter {
    key: String,
    name: Option<String>,
    count: usize,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct AreaOption {
    value: String,
    label: String,
}

/// A section with those of its measures and goals that have a remark.
#[derive(Serialize)]
struct Advised {
    id: SectionId,
    number: String,
    heading: String,
    subjects: Vec<Remarked>,
}

/// A measure or a goal with its remarks.
#[derive(Serialize)]
pub(super) struct Remarked {
    kind: ItemKind,
    number: String,
    /// Its words in order; those that caused a remark are marked.
    pieces: Vec<Piece>,
    remarks: Vec<RemarkView>,
}

#[derive(Serialize)]
struct Piece {
    text: String,
    marked: bool,
}

#[derive(Serialize)]
struct RemarkView {
    key: String,
    /// A municipality's own texts; the shipped rules have theirs with the program.
    name: Option<String>,
    why: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Narrowed {
    regel: Option<String>,
    omrade: Option<SectionId>,
}

/// `GET …/plan/{version}/kan-folges-opp?regel=…&omrade=…`.
pub(super) async fn show(me: Reader, query: Query<Narrowed>) -> Result<HttpResponse> {
    let version = me.plan.version;
    let sections = me.page.state.db.read(move |conn| read::sections(conn, version)).await?;
    let (rules, lang) = (Rules::of(&me.page.state.config.advice), me.page.lang);
    let url = format!("{}/kan-folges-opp", me.plan.url());
    let (rule, area) = (query.regel.clone().unwrap_or_default(), query.omrade);
    let base = area.map_or_else(|| format!("{url}?"), |area| format!("{url}?omrade={area}&"));
    let wanted = rule.clone();
    // A whole plan is read through, away from the threads that answer requests.
    let look = move || Looked::of(&sections, &rules, (&wanted, area), (&base, lang));
    let looked = me.page.state.heavy.run(look).await?;
    let may_work = Work::of((*me.witness).clone()).is_some();
    let view = AdviceView {
        project: HeadView::of(&me.witness),
        tab: "project-plan",
        can_change: may_work && may_change(me.plan.frozen_at),
        plan_url: me.plan.url(),
        plan: me.plan.clone().into(),
        url,
        total: looked.total,
        remarked: looked.remarked,
        too_many: TooMany::of(looked.measures, MAX_FOLLOWED),
        rules: looked.rules,
        areas: looked.areas,
        area: area.map(|area| area.to_string()).unwrap_or_default(),
        rule,
        shown: looked.sections.iter().map(|section| section.subjects.len()).sum(),
        sections: looked.sections,
        found: looked.found,
    };
    me.page.render(view)
}

/// A plan that was looked through.
struct Looked {
    total: usize,
    /// Of all areas.
    measures: usize,
    remarked: usize,
    rules: Vec<RuleFilter>,
    areas: Vec<AreaOption>,
    sections: Vec<Advised>,
    found: usize,
}

impl Looked {
    fn of(
        sections: &[Section],
        rules: &Rules,
        (rule, area): (&str, Option<SectionId>),
        (base, lang): (&str, Lang),
    ) -> Self {
        let filter = |one: &Rule| RuleFilter {
            key: one.key.clone(),
            name: one.name.as_ref().map(|name| said(name, lang)),
            count: 0,
            href: format!("{base}regel={}", one.key),
            current: one.key == rule,
        };
        let mut looked = Self {
            total: 0,
            measures: 0,
            remarked: 0,
            rules: rules.all().iter().map(filter).collect(),
            areas: area_options(sections),
            sections: Vec::new(),
            found: 0,
        };
        let heads = called::over_others(sections.iter().map(|s| (s.level, s.kind, s.heading.as_str())));
        for ((section, of), heads) in sections.iter().zip(areas(sections)).zip(heads) {
            let read = if heads { of_items } else { subjects };
            let all = read(&section.written());
            let measures = all.iter().filter(|one| one.kind == ItemKind::Measure).count();
            looked.measures = looked.measures.saturating_add(measures);
            if area.is_none() || of == area {
                looked.take(section, all, (rules, rule, lang));
            }
        }
        looked
    }

    fn take(&mut self, section: &Section, all: Vec<Subject>, (rules, rule, lang): (&Rules, &str, Lang)) {
        let mut told = Vec::new();
        for subject in all {
            self.total = self.total.saturating_add(1);
            let remarks = rules.remarks(&subject);
            self.remarked = self.remarked.saturating_add(usize::from(!remarks.is_empty()));
            for filter in &mut self.rules {
                let has = remarks.iter().any(|remark| remark.rule == filter.key);
                filter.count = filter.count.saturating_add(usize::from(has));
            }
            let wanted = rule.is_empty() || remarks.iter().any(|remark| remark.rule == rule);
            if remarks.is_empty() || !wanted {
                continue;
            }
            if self.found < MOST_SHOWN {
                told.push(view(&subject, &remarks, rules, lang));
            }
            self.found = self.found.saturating_add(1);
        }
        if !told.is_empty() {
            let Section { id, number, heading, .. } = section.clone();
            self.sections.push(Advised { id, number, heading, subjects: told });
        }
    }
}

fn area_options(sections: &[Section]) -> Vec<AreaOption> {
    let areas = sections.iter().filter(|section| section.kind == SectionKind::FocusArea);
    areas
        .map(|area| AreaOption {
            value: area.id.to_string(),
            label: format!("{} {}", area.number, area.heading).trim().to_owned(),
        })
        .collect()
}

/// What the advice says of a section as it is written in its form.
pub(super) fn of_written(section: &Written<'_>, rules: &Rules, lang: Lang) -> Vec<Remarked> {
    let all = subjects(section).into_iter().filter_map(|subject| {
        let remarks = rules.remarks(&subject);
        (!remarks.is_empty()).then(|| view(&subject, &remarks, rules, lang))
    });
    all.collect()
}

fn view(subject: &Subject, remarks: &[Remark<'_>], rules: &Rules, lang: Lang) -> Remarked {
    let marks: Vec<Range<usize>> = remarks.iter().flat_map(|remark| remark.words.clone()).collect();
    let texts = |remark: &Remark<'_>| {
        let rule = rules.all().iter().find(|rule| rule.key == remark.rule);
        let text = |of: Option<&InEach>| of.map(|text| said(text, lang));
        RemarkView {
            key: remark.rule.to_owned(),
            name: text(rule.and_then(|rule| rule.name.as_ref())),
            why: text(rule.and_then(|rule| rule.why.as_ref())),
        }
    };
    Remarked {
        kind: subject.kind,
        number: subject.number.clone(),
        pieces: pieces(&subject.text, marks),
        remarks: remarks.iter().map(texts).collect(),
    }
}

/// A text cut where marks begin and end.
fn pieces(text: &str, mut marks: Vec<Range<usize>>) -> Vec<Piece> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut out = Vec::new();
    let mut done = 0;
    let mut push = |range: Range<usize>, marked| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            out.push(Piece { text: text.to_owned(), marked });
        }
    };
    for mark in marks {
        let start = mark.start.max(done);
        if mark.end > start {
            push(done..start, false);
            push(start..mark.end, true);
            done = mark.end;
        }
    }
    push(done..text.len(), false);
    out
}

fn said(text: &InEach, lang: Lang) -> String {
    match lang {
        Lang::Nb => &text.nb,
        Lang::Nn => &text.nn,
        Lang::En => &text.en,
    }
    .clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_measures_than_can_be_followed_up_are_told_with_both_numbers() {
        for (count, told) in [(0, None), (3, None), (4, Some(TooMany { count: 4, max: 3 }))] {
            assert_eq!(TooMany::of(count, 3), told, "{count}");
        }
    }
}
