//! What a hearing asks: its head, and everything that can be answered, in order.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use uuid::Uuid;

use super::super::{Asked, Item, Target, TargetKind};
use crate::db::schema::{hearing, hearing_publication, plan_image, question, section};
use crate::db::types::{AnyId, Day};
use crate::db::{self, Conn};
use crate::hearings::HearingId;

/// Questions stand after every section, the whole after every question.
const QUESTIONS_FROM: i32 = 1_000_000;
const WHOLE_AT: i32 = 2_000_000;

#[derive(Queryable, Selectable)]
#[diesel(table_name = hearing)]
pub(super) struct AskedRow {
    id: HearingId,
    slug: String,
    title: String,
    purpose: String,
    case_number: String,
    opens_on: Day,
    deadline: Day,
    stance_asked: bool,
    contact_name: String,
    contact_email: String,
    what_next: String,
    plan_version_id: AnyId,
}

impl AskedRow {
    pub(super) fn asked(self, publication: Option<AnyId>) -> Asked {
        Asked {
            id: self.id,
            slug: self.slug,
            title: self.title,
            purpose: self.purpose,
            case_number: self.case_number,
            opens_on: self.opens_on.0,
            deadline: self.deadline.0,
            stance_asked: self.stance_asked,
            published: publication.is_some(),
            contact_name: self.contact_name,
            contact_email: self.contact_email,
            what_next: self.what_next,
            plan_version: self.plan_version_id,
        }
    }
}

/// What a hearing asks.
pub fn asked(conn: &mut Conn, id: HearingId) -> db::Result<Option<Asked>> {
    let found = hearing::table
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::id.eq(id))
        .select((AskedRow::as_select(), hearing_publication::id.nullable()))
        .first::<(AskedRow, Option<AnyId>)>(conn)
        .optional()?;
    Ok(found.map(|(row, publication)| row.asked(publication)))
}

/// The same by the hearing's slug.
pub fn asked_by_slug(conn: &mut Conn, slug: &str) -> db::Result<Option<Asked>> {
    let id = hearing::table.filter(hearing::slug.eq(slug)).select(hearing::id).first(conn).optional()?;
    match id {
        Some(id) => asked(conn, id),
        None => Ok(None),
    }
}

/// Everything that can be answered, in order: sections, questions, the whole. Two queries.
pub fn items(conn: &mut Conn, asked: &Asked) -> db::Result<Vec<Item>> {
    let sections = section::table
        .filter(section::plan_version_id.eq(asked.plan_version))
        .order((section::position, section::id))
        .select((
            section::key,
            section::position,
            section::level,
            section::number,
            section::kind,
            section::heading,
            section::body,
        ))
        .load::<(AnyId, i32, i32, String, String, String, String)>(conn)?;
    let questions = question::table
        .filter(question::hearing_id.eq(asked.id))
        .order((question::position, question::id))
        .select((question::id, question::position, question::text))
        .load::<(AnyId, i32, String)>(conn)?;
    let sections = sections.into_iter().map(|(key, position, level, number, kind, heading, body)| Item {
        target: Target::section(key.0),
        position,
        level,
        number,
        kind,
        heading,
        body,
    });
    let questions = questions.into_iter().map(|(id, position, text)| {
        let target = Target::question(id.0);
        single(target, QUESTIONS_FROM.saturating_add(position), text)
    });
    let whole = single(Target::WHOLE, WHOLE_AT, String::new());
    Ok(sections.chain(questions).chain(std::iter::once(whole)).collect())
}

/// Names of the images that the draft has: others are shown by their alternative text.
pub fn image_names(conn: &mut Conn, asked: &Asked) -> db::Result<HashSet<String>> {
    let names =
        plan_image::table.filter(plan_image::plan_version_id.eq(asked.plan_version)).select(plan_image::name);
    Ok(names.load(conn)?.into_iter().collect())
}

/// Number and heading of what published hearings ask about. Two queries.
pub fn names(conn: &mut Conn, targets: &[Target]) -> db::Result<HashMap<Target, (String, String)>> {
    let keys: Vec<_> = targets.iter().map(|target| AnyId(target.key)).collect();
    let sections = section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(section::key.eq_any(&keys))
        .order(section::id)
        .select((section::key, section::number, section::heading))
        .load::<(AnyId, String, String)>(conn)?;
    let questions = question::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(question::hearing_id)))
        .filter(question::id.eq_any(&keys))
        .order(question::id)
        .select((question::id, question::text))
        .load::<(AnyId, String)>(conn)?;
    let sections =
        sections.into_iter().map(|(key, number, heading)| (Target::section(key.0), (number, heading)));
    let questions = questions.into_iter().map(|(id, text)| (Target::question(id.0), (String::new(), text)));
    Ok(sections.chain(questions).collect())
}

fn single(target: Target, position: i32, heading: String) -> Item {
    let kind = target.kind.as_str().to_owned();
    Item { target, position, level: 1, number: String::new(), kind, heading, body: String::new() }
}

/// Where a target stands in the hearing's order; `None` if the hearing does not ask about it.
pub fn position(conn: &mut Conn, hearing: HearingId, target: Target) -> db::Result<Option<i32>> {
    match target.kind {
        TargetKind::Whole => Ok(Some(WHOLE_AT)),
        TargetKind::Section => section_position(conn, hearing, target.key),
        TargetKind::Question => {
            let found = question::table
                .filter(question::hearing_id.eq(hearing))
                .filter(question::id.eq(AnyId(target.key)))
                .select(question::position)
                .first::<i32>(conn)
                .optional()?;
            Ok(found.map(|position| QUESTIONS_FROM.saturating_add(position)))
        }
    }
}

fn section_position(conn: &mut Conn, hearing: HearingId, key: Uuid) -> db::Result<Option<i32>> {
    section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(hearing))
        .filter(section::key.eq(AnyId(key)))
        .select(section::position)
        .first(conn)
        .optional()
}
