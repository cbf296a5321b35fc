//! What a report says, out of what is known of the measures: pure, so that the preview and what is sent are the same.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::content::{Area, Asked, Change, Content, Counts, Line, Raised};
use crate::clock::oslo;
use crate::measures::indicators::Series;
use crate::measures::{Lift, Measure, MeasureId, Reported, ResponsibleUnitId, Status, Unit};
use crate::projects::{Treatment, TreatmentId};

/// All that a report is made of.
#[derive(Clone, Debug)]
pub struct Sources {
    pub plan: String,
    pub adopted_by: String,
    pub adopted_on: Option<Date>,
    /// In the order of the plan, those that ended too.
    pub measures: Vec<Measure>,
    /// Newest first; of each measure at least what stands, what stood in the report before, and the newest since.
    pub reported: Vec<Reported>,
    pub lifts: Vec<Lift>,
    pub units: Vec<Unit>,
    pub treatments: Vec<Treatment>,
    pub indicators: Vec<Series>,
    /// The report before.
    pub since: Option<Before>,
}

/// The report before: what it could tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// It told of what happened until the end of this day.
    pub day: Date,
    /// What was written down later it could not tell, whatever day that is about.
    pub sent_at: Timestamp,
    /// It was of the whole plan, also where its day was before somebody began to follow it up here.
    pub is_first: bool,
}

impl Before {
    /// Did it tell what is of this day and was written down then?
    pub fn told(&self, of: Date, at: Timestamp) -> bool {
        of <= self.day && at <= self.sent_at
    }

    /// Was a measure that was taken from the plan then in it?
    fn had(&self, came: Date, at: Timestamp) -> bool {
        at <= self.sent_at && (self.is_first || came <= self.day)
    }
}

/// What the report of a year says, with its foreword, of all that was reported until the end of a day.
pub fn compose(sources: &Sources, (year, until): (i32, Date), foreword: &str) -> Content {
    let known = Known::of(sources, until);
    let mut areas: Vec<Area> = Vec::new();
    let mut ended = Vec::new();
    for measure in &sources.measures {
        let Some(line) = known.line(measure) else { continue };
        if line.ended_on.is_some() {
            ended.push(line);
            continue;
        }
        let name = &measure.planned.area;
        match areas.iter_mut().find(|area| area.name == *name) {
            Some(area) => area.lines.push(line),
            None => {
                areas.push(Area { name: name.clone(), counts: Counts::default(), lines: vec![line] });
            }
        }
    }
    for area in &mut areas {
        area.counts = counted(std::slice::from_ref(area));
    }
    Content::new(sources, (year, until), foreword, areas, ended)
}

impl Content {
    fn new(
        sources: &Sources,
        (year, until): (i32, Date),
        foreword: &str,
        areas: Vec<Area>,
        ended: Vec<Line>,
    ) -> Self {
        let mut content = Self::empty(year, until);
        content.plan.clone_from(&sources.plan);
        content.adopted_by.clone_from(&sources.adopted_by);
        content.adopted_on = sources.adopted_on;
        content.since = sources.since.map(|before| before.day);
        foreword.clone_into(&mut content.foreword);
        content.indicators.clone_from(&sources.indicators);
        content.areas = areas;
        content.ended = ended;
        content.counts = counted(&content.areas);
        content
    }
}

/// How the measures of these areas stand.
fn counted(areas: &[Area]) -> Counts {
    let mut counts = Counts::default();
    for line in areas.iter().flat_map(|area| &area.lines) {
        counts.all += 1;
        counts.overdue += usize::from(line.overdue);
        let place = match line.status {
            Some(Status::Done) => &mut counts.done,
            Some(Status::Begun) => &mut counts.begun,
            Some(Status::Delayed) => &mut counts.delayed,
            Some(Status::Stopped) => &mut counts.stopped,
            Some(Status::NotBegun) => &mut counts.not_begun,
            None => &mut counts.not_reported,
        };
        *place += 1;
    }
    counts
}

/// What was known on the day, by measure.
struct Known<'a> {
    since: Option<Before>,
    until: Date,
    /// Newest first.
    reported: HashMap<MeasureId, Vec<&'a Reported>>,
    lifts: HashMap<MeasureId, Vec<&'a Lift>>,
    units: HashMap<ResponsibleUnitId, &'a str>,
    treatments: HashMap<TreatmentId, &'a Treatment>,
}

impl<'a> Known<'a> {
    fn of(sources: &'a Sources, until: Date) -> Self {
        let mut reported: HashMap<MeasureId, Vec<&Reported>> = HashMap::new();
        for one in sources.reported.iter().filter(|one| one.report.reported_on <= until) {
            reported.entry(one.measure).or_default().push(one);
        }
        let mut lifts: HashMap<MeasureId, Vec<&Lift>> = HashMap::new();
        for one in sources.lifts.iter().filter(|one| one.lifted.lifted_on <= until) {
            lifts.entry(one.measure).or_default().push(one);
        }
        Self {
            since: sources.since,
            until,
            reported,
            lifts,
            units: sources.units.iter().map(|unit| (unit.id, unit.said.name.as_str())).collect(),
            treatments: sources.treatments.iter().map(|one| (one.id, one)).collect(),
        }
    }

    /// None for a measure that came after the day of a later report, or had ended before the report before.
    fn line(&self, measure: &Measure) -> Option<Line> {
        let came = measure.created_at.to_zoned(oslo()).date();
        // The first report is of the whole plan, also where its day is before somebody began to follow it up here.
        let is_new = self.since.is_some_and(|before| !before.had(came, measure.created_at));
        if is_new && came > self.until {
            return None;
        }
        let ended = measure.ended_at.map(|at| (at.to_zoned(oslo()).date(), at));
        let ended = ended.filter(|(day, _)| *day <= self.until);
        if ended.is_some_and(|(day, at)| self.is_told(day, at)) {
            return None;
        }
        let told = self.reported.get(&measure.id).map_or(&[][..], Vec::as_slice);
        let newest = told.first().map(|one| &one.report);
        let status = newest.map(|report| report.status);
        let was_told = |one: &&&Reported| self.is_told(one.report.reported_on, one.at);
        let before = told.iter().find(was_told).map(|one| one.report.status);
        let is_ended = status.is_some_and(Status::is_ended);
        let (planned, assigned) = (&measure.planned, &measure.assigned);
        let unit = assigned.unit.and_then(|id| self.units.get(&id)).map(|name| (*name).to_owned());
        Some(Line {
            number: planned.number.clone(),
            text: planned.text.clone(),
            responsible: unit.unwrap_or_else(|| planned.responsible.clone()),
            deadline: planned.deadline.clone(),
            due_on: assigned.due_on,
            said: newest.map(|report| report.said.clone()).unwrap_or_default(),
            reported_on: newest.map(|report| report.reported_on),
            change: changed(before, status),
            new: is_new,
            overdue: !is_ended && assigned.due_on.is_some_and(|day| day < self.until),
            silent: !is_ended && told.iter().all(|one| was_told(&one)),
            asked: newest.and_then(|report| {
                report.needs.map(|needs| Asked { needs, said: report.needs_said.clone() })
            }),
            raised: self.raised(measure.id),
            status,
            before,
            ended_on: ended.map(|(day, _)| day),
        })
    }

    /// Did the report before tell what is of this day and was written down then?
    fn is_told(&self, of: Date, at: Timestamp) -> bool {
        self.since.is_some_and(|before| before.told(of, at))
    }

    /// The earliest first.
    fn raised(&self, of: MeasureId) -> Vec<Raised> {
        let lifts = self.lifts.get(&of).map_or(&[][..], Vec::as_slice);
        let told = |lift: &&&Lift| {
            let answered = lift.lifted.settled_on.zip(lift.settled_at);
            answered.is_none_or(|(day, at)| !self.is_told(day, at))
        };
        let mut raised: Vec<Raised> = lifts.iter().filter(told).map(|lift| self.one_raised(lift)).collect();
        raised.sort_by_key(|one| one.on);
        raised
    }

    fn one_raised(&self, lift: &Lift) -> Raised {
        let lifted = &lift.lifted;
        let body = lifted.treatment.and_then(|id| self.treatments.get(&id));
        // What came of it after the day is of the next report.
        let settled_on = lifted.settled_on.filter(|day| *day <= self.until);
        Raised {
            on: lifted.lifted_on,
            to: body.map_or_else(|| lifted.reference.clone(), |one| one.said.body.clone()),
            said: lifted.said.clone(),
            answer: if settled_on.is_some() { lifted.answer.clone() } else { String::new() },
            settled_on,
        }
    }
}

/// What another status than before means. Nothing told is as not begun.
fn changed(before: Option<Status>, now: Option<Status>) -> Option<Change> {
    let (before, now) = (before.unwrap_or(Status::NotBegun), now?);
    match (before, now) {
        (before, now) if before == now => None,
        (_, Status::Done) => Some(Change::Done),
        (_, Status::Delayed) => Some(Change::Late),
        (_, Status::Stopped) => Some(Change::Stopped),
        (Status::NotBegun, Status::Begun) => Some(Change::Begun),
        (_, Status::Begun | Status::NotBegun) => Some(Change::Changed),
    }
}

#[cfg(test)]
mod tests;
