//! The front page: every published hearing, a page at a time, kept in memory for each page and language.

use actix_web::{HttpRequest, HttpResponse};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::read::{self, AdoptedPlan, Cursor, PublicHead};
use super::super::{Phase, deadline, public_path, results_path};
use crate::db::{self, Conn};
use crate::projects::plan_path;
use crate::templates::{ForEverybody, Template};
use crate::text::plain::to_plain;
use crate::web::flash::Flash;
use crate::web::{Error, Page, Query, Result, State, language};

/// Hearings that have not ended, on one page.
const CURRENT: i64 = 50;
/// Those that ended last, below them.
const ENDED: i64 = 20;
/// Plans that were adopted last.
const ADOPTED: i64 = 50;

/// What the address asks for: those after a hearing that has not ended, or those that ended before one.
#[derive(Deserialize)]
pub(super) struct ListQuery {
    etter: Option<String>,
    eldre: Option<String>,
}

#[derive(Clone, Copy)]
enum Part {
    First,
    After(Cursor),
    Older(Cursor),
}

#[derive(Serialize)]
struct ListView {
    path: &'static str,
    /// The page without a cursor.
    first: bool,
    open: Vec<Listed>,
    coming: Vec<Listed>,
    ended: Vec<Listed>,
    /// Plans that were adopted, on the first page.
    adopted: Vec<Adopted>,
    /// Where the list goes on; none where it ends.
    next: Option<String>,
    older: Option<String>,
}

impl Template for ListView {
    const NAME: &'static str = "hearings/list.html";
}

impl ForEverybody for ListView {}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    found: PublicHead,
    href: String,
    lead: String,
    /// Where to read what came of it; none while that is not public.
    results: Option<String>,
    days_left: i32,
}

#[derive(Serialize)]
struct Adopted {
    #[serde(flatten)]
    plan: AdoptedPlan,
    href: String,
}

/// What stands on one page.
#[derive(Default)]
struct Found {
    current: Vec<PublicHead>,
    ended: Vec<PublicHead>,
    adopted: Vec<AdoptedPlan>,
}

/// `GET /`, `GET /?etter=…`, `GET /?eldre=…`. Another query is the same page.
pub(super) async fn list(request: HttpRequest, asked: Query<ListQuery>) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = language::of(&request, &state.config);
    let part = Part::of(&asked)?;
    if Flash::of_request(&request).is_some() {
        let view = read(&state, part).await?;
        return Page::of(&request)?.render(view);
    }
    let address = part.address();
    if let Some(page) = state.pages.fresh(&address, lang) {
        return Ok(page.answer(&request));
    }
    let before = state.pages.before();
    let stamp = state.db.read(read::list_stamp).await?;
    let version = format!("{stamp}-{}", state.clock.today());
    if let Some(page) = state.pages.of_version(&address, lang, &version, before) {
        return Ok(page.answer(&request));
    }
    let view = read(&state, part).await?;
    let body = state.templates.for_everybody(lang, view).map_err(Error::internal)?;
    Ok(state.pages.keep(&address, lang, version, body.into(), before).answer(&request))
}

impl Part {
    fn of(asked: &ListQuery) -> Result<Self> {
        let cursor = |text: &str| text.parse().or(Err(Error::NotFound));
        match (&asked.etter, &asked.eldre) {
            (None, None) => Ok(Self::First),
            (Some(after), None) => cursor(after).map(Self::After),
            (None, Some(older)) => cursor(older).map(Self::Older),
            (Some(_), Some(_)) => Err(Error::NotFound),
        }
    }

    fn address(self) -> String {
        match self {
            Self::First => "/".to_owned(),
            Self::After(cursor) => format!("/?etter={cursor}"),
            Self::Older(cursor) => format!("/?eldre={cursor}"),
        }
    }
}

async fn read(state: &State, part: Part) -> Result<ListView> {
    let (today, now) = (state.clock.today(), state.clock.now());
    let found =
        state.db.read::<_, db::Error>(move |conn| load(conn, part, today)).await?.ok_or(Error::NotFound)?;
    let Found { mut current, mut ended, adopted } = found;
    let next = cut(&mut current, CURRENT);
    let older = cut(&mut ended, if matches!(part, Part::First) { ENDED } else { CURRENT });
    let row = |found: PublicHead| Listed {
        href: public_path(&found.head.slug),
        lead: lead(&found.purpose),
        results: found.results_at.map(|_| results_path(&found.head.slug)),
        days_left: deadline::days_left(now, found.head.deadline),
        found,
    };
    let opens_later = |row: &Listed| {
        Phase::on(today, true, row.found.head.opens_on, row.found.head.deadline) == Phase::Coming
    };
    let (coming, open) = current.into_iter().map(row).partition(opens_later);
    Ok(ListView {
        path: "/",
        first: matches!(part, Part::First),
        open,
        coming,
        ended: ended.into_iter().map(row).collect(),
        adopted: adopted.into_iter().map(|plan| Adopted { href: plan_path(&plan.slug), plan }).collect(),
        next: next.map(|cursor| Part::After(cursor).address()),
        older: older.map(|cursor| Part::Older(cursor).address()),
    })
}

/// One more than a page has, to know whether there are more. Nothing for a cursor that names no hearing: nobody makes up pages.
fn load(conn: &mut Conn, part: Part, today: Date) -> db::Result<Option<Found>> {
    if let Part::After(cursor) | Part::Older(cursor) = part
        && !read::is_listed(conn, cursor)?
    {
        return Ok(None);
    }
    let found = match part {
        Part::First => Found {
            current: read::current(conn, today, None, CURRENT + 1)?,
            ended: read::ended(conn, today, None, ENDED + 1)?,
            adopted: read::adopted(conn, ADOPTED)?,
        },
        Part::After(from) => {
            Found { current: read::current(conn, today, Some(from), CURRENT + 1)?, ..Found::default() }
        }
        Part::Older(from) => {
            Found { ended: read::ended(conn, today, Some(from), CURRENT + 1)?, ..Found::default() }
        }
    };
    Ok(Some(found))
}

/// Leaves a page's worth; gives the last of it where more follow.
fn cut(rows: &mut Vec<PublicHead>, most: i64) -> Option<Cursor> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    rows.last().filter(|_| more).map(|row| Cursor { deadline: row.head.deadline, id: row.head.id })
}

fn lead(purpose: &str) -> String {
    let first = purpose.split("\n\n").next().unwrap_or(purpose);
    to_plain(first).trim().to_owned()
}
