//! A hearing with submitted answers, written straight into the tables: what tests of the later slices begin with.

use diesel::prelude::*;
use lydhor::accounts::{self, Account, AccountId, Details, Role};
use lydhor::clock::Clock;
use lydhor::db::schema::{hearing, part, plan_version, project, response, revision, section};
use lydhor::db::types::{AnyId, Day, Ts};
use lydhor::db::{self, Db, Tx};
use lydhor::hearings::access::{self, Seat, Work};
use lydhor::hearings::{HearingId, MemberRole};
use lydhor::inputs::{PartId, ResponseId, SectionKey};
use lydhor::lang::Lang;
use lydhor::projects::{self, ProjectId};
use lydhor::responses::store::received::{self, Noted};
use lydhor::responses::{RevisionId, Stance};

/// A hearing of a plan with three sections, its lead and a caseworker, a reader.
#[derive(Clone)]
pub struct Seeded {
    pub slug: String,
    pub project: ProjectId,
    pub hearing: HearingId,
    /// Of the plan that is heard.
    pub version: AnyId,
    /// Sections 1, 2 and 3.
    pub sections: Vec<SectionKey>,
    pub lead: Account,
    pub caseworker: Account,
    pub reader: Account,
}

/// One part of an answer: the section (1 to 3; 0 for the draft as a whole) and the canonical text.
pub type Said<'a> = (usize, &'a str);

/// Writes a hearing; `name` tells several of one test apart.
pub fn hearing(db: &Db, clock: &Clock, name: &str) -> Seeded {
    let people =
        [("lead", MemberRole::Lead), ("caseworker", MemberRole::Caseworker), ("reader", MemberRole::Reader)];
    db.write_now(|tx| {
        let [lead, caseworker, reader] = people.map(|(who, _)| account(tx, clock, &format!("{who}.{name}")));
        let (version, of) = (AnyId::new(clock), ProjectId::new(clock));
        project_row(tx, clock, (of, name), lead.id)?;
        let sections = plan_with_sections(tx, clock, (of, version), lead.id)?;
        let id = HearingId::new(clock);
        hearing_row(tx, clock, (of, id), (name, version), lead.id)?;
        for (account, (_, role)) in [&lead, &caseworker, &reader].into_iter().zip(people) {
            projects::store::insert_member(tx, of, account.id, role, lead.id)?;
        }
        let slug = name.to_owned();
        Ok::<_, db::Error>(Seeded {
            slug,
            project: of,
            hearing: id,
            version,
            sections,
            lead,
            caseworker,
            reader,
        })
    })
    .unwrap()
}

impl Seeded {
    /// Submits an answer; each part in the order given.
    pub fn answer(
        &self,
        db: &Db,
        clock: &Clock,
        sender: &str,
        parts: &[Said<'_>],
    ) -> (ResponseId, Vec<PartId>) {
        self.answer_ticking(db, clock, sender, parts, &[])
    }

    /// Submits an answer that ticks stances, part by part.
    pub fn answer_ticking(
        &self,
        db: &Db,
        clock: &Clock,
        sender: &str,
        parts: &[Said<'_>],
        ticks: &[Option<Stance>],
    ) -> (ResponseId, Vec<PartId>) {
        let id = ResponseId::new(clock);
        let texts: Vec<&str> = parts.iter().map(|(_, text)| *text).collect();
        db.write_now(|tx| {
            response_row(tx, clock, self.hearing, id, sender)?;
            self.revise(tx, clock, (id, 1), (parts, ticks), &texts.concat())
        })
        .map(|parts| (id, parts))
        .unwrap()
    }

    /// Submits a further revision of an answer.
    pub fn answer_again(
        &self,
        db: &Db,
        clock: &Clock,
        id: ResponseId,
        number: i32,
        parts: &[Said<'_>],
    ) -> Vec<PartId> {
        db.write_now(|tx| self.revise(tx, clock, (id, number), (parts, &[]), "")).unwrap()
    }

    /// The witness of a caseworker.
    pub fn work(&self, db: &Db) -> Work {
        Work::of(self.seat(db, &self.caseworker).unwrap()).unwrap()
    }

    /// A member's seat.
    pub fn seat(&self, db: &Db, who: &Account) -> Option<Seat> {
        db.read_now(|conn| access::seat(conn, who, &self.slug, "test")).unwrap()
    }

    fn revise(
        &self,
        tx: &mut Tx<'_>,
        clock: &Clock,
        (id, number): (ResponseId, i32),
        (parts, ticks): (&[Said<'_>], &[Option<Stance>]),
        found_by: &str,
    ) -> db::Result<Vec<PartId>> {
        let revision_id = AnyId::new(clock);
        diesel::insert_into(revision::table)
            .values((
                revision::id.eq(revision_id),
                revision::response_id.eq(id),
                revision::plan_version_id.eq(self.version),
                revision::number.eq(number),
                revision::no_comments.eq(parts.is_empty()),
                revision::started_at.eq(Ts(clock.now())),
                revision::search_text.eq(lydhor::text::fold::fold(found_by)),
            ))
            .execute(tx.conn())?;
        let mut ids = Vec::new();
        for (position, (at, text)) in parts.iter().enumerate() {
            let (id, key) = (PartId::new(clock), at.checked_sub(1).map(|at| self.sections[at]));
            diesel::insert_into(part::table)
                .values((
                    part::id.eq(id),
                    part::revision_id.eq(revision_id),
                    part::target_kind.eq(if key.is_some() { "section" } else { "whole" }),
                    part::target_key.eq(key.map_or(AnyId(self.hearing.0), |key| AnyId(key.0))),
                    part::position.eq(i32::try_from(position).unwrap()),
                    part::text.eq(*text),
                    part::canonical.eq(*text),
                    part::stance.eq(ticks.get(position).copied().flatten()),
                    part::updated_at.eq(Ts(clock.now())),
                ))
                .execute(tx.conn())?;
            ids.push(id);
        }
        diesel::update(revision::table.filter(revision::id.eq(revision_id)))
            .set((
                revision::submitted_at.eq(Some(Ts(clock.now()))),
                revision::received_on.eq(Some(Day(clock.today()))),
                revision::received_at.eq(Some(Ts(clock.now()))),
            ))
            .execute(tx.conn())?;
        let visible = |text: &str| lydhor::text::coverage::coverage(text, &[]).total;
        let noted = Noted {
            response: id,
            hearing: self.hearing,
            revision: RevisionId(revision_id.0),
            received_on: Day(clock.today()),
            submitted_at: Ts(clock.now()),
            no_comments: parts.is_empty(),
            total: parts.iter().map(|(_, text)| visible(text)).sum(),
        };
        received::note(tx, &noted)?;
        Ok(ids)
    }
}

fn account(tx: &mut Tx<'_>, clock: &Clock, name: &str) -> Account {
    let details = Details {
        email: format!("{name}@example.no"),
        name: name.to_owned(),
        role: Role::Reader,
        language: Lang::Nb,
    };
    let account = Account { id: AccountId::new(clock), details };
    let hash = accounts::password::hash("åpne dører i nordvik").unwrap();
    accounts::store::insert(tx, &account, &hash).unwrap();
    account
}

fn project_row(
    tx: &mut Tx<'_>,
    clock: &Clock,
    (id, slug): (ProjectId, &str),
    by: AccountId,
) -> db::Result<()> {
    diesel::insert_into(project::table)
        .values((
            project::id.eq(id),
            project::slug.eq(slug),
            project::title.eq("Boligsosial handlingsplan"),
            project::case_number.eq("2026/418"),
            project::mandate.eq(""),
            project::created_at.eq(Ts(clock.now())),
            project::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn plan_with_sections(
    tx: &mut Tx<'_>,
    clock: &Clock,
    (of, version): (ProjectId, AnyId),
    by: AccountId,
) -> db::Result<Vec<SectionKey>> {
    diesel::insert_into(plan_version::table)
        .values((
            plan_version::id.eq(version),
            plan_version::project_id.eq(of),
            plan_version::number.eq(1),
            plan_version::title.eq("Boligsosial handlingsplan"),
            plan_version::source_name.eq(""),
            plan_version::created_at.eq(Ts(clock.now())),
            plan_version::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    let mut keys = Vec::new();
    for (number, heading) in ["Bomiljø", "Leietid", "Oppfølging"].into_iter().enumerate() {
        let key = SectionKey::new(clock);
        diesel::insert_into(section::table)
            .values((
                section::id.eq(AnyId::new(clock)),
                section::plan_version_id.eq(version),
                section::key.eq(key),
                section::position.eq(i32::try_from(number).unwrap() + 1),
                section::level.eq(1),
                section::number.eq((number + 1).to_string()),
                section::kind.eq("chapter"),
                section::heading.eq(heading),
                section::body.eq("Kommunen skal ha *gode* bomiljø."),
            ))
            .execute(tx.conn())?;
        keys.push(key);
    }
    Ok(keys)
}

fn hearing_row(
    tx: &mut Tx<'_>,
    clock: &Clock,
    (of, id): (ProjectId, HearingId),
    (slug, version): (&str, AnyId),
    by: AccountId,
) -> db::Result<()> {
    let day = |text: &str| Day(text.parse().unwrap());
    diesel::insert_into(hearing::table)
        .values((
            (
                (hearing::id.eq(id), hearing::project_id.eq(of), hearing::kind.eq("hearing")),
                hearing::slug.eq(slug),
                hearing::title.eq("Høring av boligsosial handlingsplan"),
            ),
            (hearing::purpose.eq(""), hearing::case_number.eq("2026/418"), hearing::decided_by.eq("Komité")),
            (
                hearing::decided_on.eq(day("2026-02-18")),
                hearing::contact_name.eq(""),
                hearing::contact_email.eq(""),
            ),
            (hearing::contact_phone.eq(""), hearing::postal_address.eq(""), hearing::what_next.eq("")),
            (hearing::plan_version_id.eq(version), hearing::profile.eq("thematic_plan")),
            (hearing::opens_on.eq(day("2026-02-20")), hearing::deadline.eq(day("2026-04-10"))),
            (
                hearing::stance_asked.eq(true),
                hearing::created_at.eq(Ts(clock.now())),
                hearing::created_by.eq(by),
            ),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn response_row(
    tx: &mut Tx<'_>,
    clock: &Clock,
    hearing: HearingId,
    id: ResponseId,
    sender: &str,
) -> db::Result<()> {
    diesel::insert_into(response::table)
        .values((
            response::id.eq(id),
            response::hearing_id.eq(hearing),
            response::channel.eq("web"),
            response::sender_name.eq(sender),
            response::sender_kind.eq("housing_cooperative"),
            response::submitter_name.eq(""),
            response::submitter_email.eq(""),
            response::language.eq("nb"),
            response::created_at.eq(Ts(clock.now())),
        ))
        .execute(tx.conn())?;
    Ok(())
}
