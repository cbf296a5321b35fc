//! What the digest is made of, read in a fixed number of queries; and whether it is public.

use diesel::prelude::*;

use super::projection::{Invited, Sources};
use super::{DeadlineChanged, Publication, PublicationId};
use crate::assessments;
use crate::db::schema::{account, consultee, digest_publication, hearing, invitation};
use crate::db::{self, Conn, tally};
use crate::hearings::{self, HearingId};
use crate::inputs::read::{Wanted, coverage, standing, tags};
use crate::plans;
use crate::responses;

/// Everything a digest is made of; None if there is no such hearing.
pub fn sources(conn: &mut Conn, of: HearingId) -> db::Result<Option<Sources>> {
    let Some(details) = hearings::read::details(conn, of)? else {
        return Ok(None);
    };
    Ok(Some(Sources {
        sections: plans::read::sections(conn, details.setup.plan_version_id)?,
        items: {
            let items = plans::read::items(conn, details.setup.plan_version_id)?;
            items.into_iter().map(|item| (item.key, item.section)).collect()
        },
        questions: hearings::read::questions(conn, of)?,
        outcomes: hearings::read::outcomes(conn, of)?,
        invited: invited(conn, of)?,
        responses: responses::read::responses(conn, of)?,
        parts: responses::read::parts_of_hearing(conn, of)?,
        inputs: standing(conn, of, Wanted::Every)?,
        assessed: assessments::read::of_inputs(conn, of)?,
        tags: tags::public(conn, of)?,
        assessments: assessments::read::all(conn, of)?,
        covered: coverage::of_answers(conn, of)?,
        hearing: details,
    }))
}

/// The standing publication.
pub fn publication(conn: &mut Conn, of: HearingId) -> db::Result<Option<Publication>> {
    digest_publication::table
        .inner_join(account::table.on(account::id.eq(digest_publication::by)))
        .filter(digest_publication::hearing_id.eq(of))
        .filter(digest_publication::withdrawn_at.is_null())
        .select(Publication::as_select())
        .first(conn)
        .optional()
}

/// Whether the deadline is another than when this was published; the last change, and what held before the first.
pub fn deadline_changed(
    conn: &mut Conn,
    hearing: &hearings::Details,
    since: &Publication,
) -> db::Result<Option<DeadlineChanged>> {
    let corrections = hearings::read::corrections(conn, hearing.id)?;
    let mut changed: Option<DeadlineChanged> = None;
    // Newest first: the last one to pass is the first change.
    for correction in corrections.iter().filter(|correction| correction.at > since.at) {
        if let Some(before) = correction.deadline_before {
            changed = Some(DeadlineChanged { at: changed.map_or(correction.at, |c| c.at), before });
        }
    }
    Ok(changed.filter(|changed| changed.before != hearing.deadline))
}

/// A hearing with a public digest, and the version of what it shows.
///
/// Every change to a hearing writes an audit row in its own transaction and none is ever deleted, so their number
/// changes with anything the page could show; so does that of changes to consultees and accounts. It is kept, not counted.
pub fn published(conn: &mut Conn, slug: &str) -> db::Result<Option<(HearingId, String)>> {
    let found = hearing::table
        .inner_join(digest_publication::table.on(digest_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .filter(digest_publication::withdrawn_at.is_null())
        .select((hearing::id, digest_publication::id))
        .first::<(HearingId, PublicationId)>(conn)
        .optional()?;
    let Some((hearing, publication)) = found else {
        return Ok(None);
    };
    Ok(Some((hearing, format!("{publication}/{}", tally::state(conn, hearing.0)?))))
}

fn invited(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Invited>> {
    // The key is selected too: PostgreSQL orders distinct rows by nothing else.
    let rows: Vec<(Invited, String)> = invitation::table
        .inner_join(consultee::table.on(consultee::id.eq(invitation::consultee_id)))
        .filter(invitation::hearing_id.eq(of))
        .order((consultee::sort_key, consultee::id))
        .select((Invited::as_select(), consultee::sort_key))
        .distinct()
        .load(conn)?;
    Ok(rows.into_iter().map(|(invited, _)| invited).collect())
}
