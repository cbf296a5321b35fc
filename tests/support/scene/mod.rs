//! A hearing that is far on, of any size: its plan, those invited, their answers cut into inputs and assessed, and a
//! public digest. Written straight into the tables, so that a thousand answers take a moment.

mod answers;
mod invitations;

use diesel::prelude::*;
use jiff::ToSpan as _;
use lydhor::accounts::{Account, AccountId, Details, Role};
use lydhor::clock::Clock;
use lydhor::db::schema::{
    account, correction, digest_publication, hearing, hearing_publication, outcome, plan_version, project,
    question, section, tag,
};
use lydhor::db::types::{AnyId, Day, Ts};
use lydhor::db::{self, Db, Tx};
use lydhor::hearings::HearingId;
use lydhor::invitations::InvitationId;
use lydhor::lang::Lang;
use lydhor::lang::alphabet::sort_key;
use lydhor::projects::ProjectId;
use lydhor::responses::ResponseId;
use uuid::Uuid;

/// How much there is.
#[derive(Clone, Copy)]
pub struct Size {
    pub sections: usize,
    /// At least as many as answers: each answer is one of theirs.
    pub invited: usize,
    pub answers: usize,
}

/// What was written.
pub struct Scene {
    pub slug: String,
    pub hearing: HearingId,
    /// Keys of the sections, in order.
    pub sections: Vec<Uuid>,
    pub invitations: Vec<InvitationId>,
    pub responses: Vec<ResponseId>,
}

/// What the parts of a scene are written with.
struct Making<'a> {
    clock: &'a Clock,
    now: Ts,
    by: AccountId,
    hearing: HearingId,
    /// Of the plan that is heard.
    version: AnyId,
    sections: &'a [Uuid],
    tags: Vec<AnyId>,
    outcome: AnyId,
}

/// What a section says: about a screenful.
const BODY: &str = "Kommunen skal sørge for at **alle** som bor her, har et trygt sted å bo.\n\n\
    - boligene ligger nær skole, butikk og buss\n- husleien kan betales av vanlige lønninger\n- ingen må flytte mot sin \
    vilje\n\nInnen 2030 skal ventetiden for en kommunal bolig være under åtte uker, og oppfølgingen av dem som flytter \
    inn, skal begynne før de flytter. Tiltaket følges opp av helse og velferd i samarbeid med eiendom og plan, og det \
    rapporteres hvert år til utvalget.";

/// Writes an open hearing with a public digest.
pub fn write(db: &Db, clock: &Clock, slug: &str, size: Size) -> Scene {
    db.write_now(|tx| {
        let now = Ts(clock.now());
        let by = person(tx, clock, slug)?;
        let of = project_row(tx, clock, slug, by)?;
        let (version, sections) = plan_of(tx, clock, (of, by), size.sections)?;
        let hearing = hearing_row(tx, clock, (of, version), slug, by)?;
        let (tags, outcome) = words(tx, clock, hearing)?;
        let making = Making { clock, now, by, hearing, version, sections: &sections, tags, outcome };
        let invited = invitations::write(tx, &making, size.invited)?;
        let responses = answers::write(tx, &making, invited.get(..size.answers).unwrap_or(&invited))?;
        published(tx, &making)?;
        Ok::<_, db::Error>(Scene {
            slug: slug.to_owned(),
            hearing,
            invitations: invited.iter().map(|one| one.id).collect(),
            responses,
            sections: sections.clone(),
        })
    })
    .unwrap()
}

/// Somebody who wrote it all, and whom nobody can sign in as.
fn person(tx: &mut Tx<'_>, clock: &Clock, slug: &str) -> db::Result<AccountId> {
    let id = AccountId::new(clock);
    let (email, name) = (format!("{slug}@example.no"), "Ingrid Aas".to_owned());
    let details = Details { email: email.clone(), name, role: Role::Staff, language: Lang::Nb };
    let who = Account { id, details };
    diesel::insert_into(account::table)
        .values((
            account::id.eq(id),
            account::email.eq(&email),
            account::sort_key.eq(sort_key(&who.name)),
            account::email_key.eq(&email),
            account::name.eq(&who.name),
            account::password_hash.eq(""),
            account::role.eq(who.role),
            account::language.eq(who.language),
            account::created_at.eq(Ts(clock.now())),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

fn project_row(tx: &mut Tx<'_>, clock: &Clock, slug: &str, by: AccountId) -> db::Result<ProjectId> {
    let id = ProjectId::new(clock);
    diesel::insert_into(project::table)
        .values((
            project::id.eq(id),
            project::slug.eq(slug),
            project::title.eq("Boligsosial handlingsplan"),
            project::case_number.eq("26/1234"),
            project::mandate.eq(""),
            project::scope.eq(""),
            project::guidelines.eq(""),
            project::created_at.eq(Ts(clock.now())),
            project::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

fn plan_of(
    tx: &mut Tx<'_>,
    clock: &Clock,
    (of, by): (ProjectId, AccountId),
    sections: usize,
) -> db::Result<(AnyId, Vec<Uuid>)> {
    let (version, now) = (AnyId::new(clock), Ts(clock.now()));
    diesel::insert_into(plan_version::table)
        .values((
            plan_version::id.eq(version),
            plan_version::project_id.eq(of),
            plan_version::number.eq(1),
            plan_version::title.eq("Boligsosial handlingsplan"),
            plan_version::source_name.eq(""),
            plan_version::created_at.eq(now),
            plan_version::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    let mut keys = Vec::new();
    for at in 0..sections {
        let (number, within) = (at / 5 + 1, at % 5);
        let (level, kind, numbered) = match within {
            0 => (1, "focus_area", number.to_string()),
            1 => (2, "goal", format!("{number}.1")),
            _ => (3, "measure", format!("{number}.1.{}", within - 1)),
        };
        let key = clock.new_id();
        diesel::insert_into(section::table)
            .values((
                section::id.eq(AnyId::new(clock)),
                section::plan_version_id.eq(version),
                section::key.eq(AnyId(key)),
                section::position.eq(i32::try_from(at).unwrap() + 1),
                section::level.eq(level),
                section::number.eq(numbered),
                section::kind.eq(kind),
                section::heading.eq(format!("Trygge boliger og gode bomiljøer {at}")),
                section::body.eq(BODY),
            ))
            .execute(tx.conn())?;
        keys.push(key);
    }
    Ok((version, keys))
}

fn hearing_row(
    tx: &mut Tx<'_>,
    clock: &Clock,
    (of, version): (ProjectId, AnyId),
    slug: &str,
    by: AccountId,
) -> db::Result<HearingId> {
    let id = HearingId::new(clock);
    let day = |days: i32| Day(clock.today().checked_add(days.days()).unwrap());
    diesel::insert_into(hearing::table)
        .values((
            (
                (hearing::id.eq(id), hearing::project_id.eq(of), hearing::kind.eq("hearing")),
                hearing::slug.eq(slug),
                hearing::title.eq("Høring av boligsosial handlingsplan"),
            ),
            (hearing::purpose.eq("Vi vil vite om tiltakene treffer."), hearing::case_number.eq("26/1234")),
            (hearing::decided_by.eq("Utvalg for helse og velferd"), hearing::decided_on.eq(day(-14))),
            (hearing::contact_name.eq("Ingrid Aas"), hearing::contact_email.eq("post@example.no")),
            (hearing::contact_phone.eq("00 00 00 00"), hearing::postal_address.eq("Rådhuset\n0001 Eksempel")),
            (
                hearing::what_next.eq("Vi leser alt: Hvert innspill vurderes.\nRådet vedtar"),
                hearing::stance_asked.eq(true),
            ),
            (hearing::plan_version_id.eq(version), hearing::profile.eq("thematic_plan")),
            (hearing::opens_on.eq(day(-10)), hearing::deadline.eq(day(40))),
            (hearing::created_at.eq(Ts(clock.now())), hearing::created_by.eq(by)),
        ))
        .execute(tx.conn())?;
    for (position, text) in (1..).zip(["Hva mangler i planen?", "Hvilket tiltak haster mest?"]) {
        diesel::insert_into(question::table)
            .values((
                question::id.eq(AnyId::new(clock)),
                question::hearing_id.eq(id),
                question::position.eq(position),
                question::text.eq(text),
            ))
            .execute(tx.conn())?;
    }
    Ok(id)
}

/// Tags, and one outcome.
fn words(tx: &mut Tx<'_>, clock: &Clock, of: HearingId) -> db::Result<(Vec<AnyId>, AnyId)> {
    let outcome = AnyId::new(clock);
    diesel::insert_into(outcome::table)
        .values((
            outcome::id.eq(outcome),
            outcome::hearing_id.eq(of),
            outcome::position.eq(1),
            outcome::code.eq("accepted"),
            outcome::label_nb.eq("Tas til følge"),
            outcome::label_nn.eq("Blir teke til følgje"),
            outcome::label_en.eq("Accepted"),
        ))
        .execute(tx.conn())?;
    let mut tags = Vec::new();
    for (position, name) in (1..).zip(["Bomiljø", "Leietid", "Oppfølging"]) {
        let id = AnyId::new(clock);
        diesel::insert_into(tag::table)
            .values((
                tag::id.eq(id),
                tag::hearing_id.eq(of),
                tag::position.eq(position),
                tag::name.eq(name),
                tag::colour.eq("info"),
            ))
            .execute(tx.conn())?;
        tags.push(id);
    }
    Ok((tags, outcome))
}

/// The hearing and its digest are out, and one thing was corrected.
fn published(tx: &mut Tx<'_>, of: &Making<'_>) -> db::Result<()> {
    let id = || AnyId::new(of.clock);
    diesel::insert_into(hearing_publication::table)
        .values((
            hearing_publication::id.eq(id()),
            hearing_publication::hearing_id.eq(of.hearing),
            hearing_publication::at.eq(of.now),
            hearing_publication::by.eq(of.by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(correction::table)
        .values((
            correction::id.eq(id()),
            correction::hearing_id.eq(of.hearing),
            correction::at.eq(of.now),
            correction::by.eq(of.by),
            correction::text.eq("Telefonnummeret var feil."),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(digest_publication::table)
        .values((
            digest_publication::id.eq(id()),
            digest_publication::hearing_id.eq(of.hearing),
            digest_publication::at.eq(of.now),
            digest_publication::by.eq(of.by),
        ))
        .execute(tx.conn())?;
    Ok(())
}
