//! The events of an input round: workshops, meetings and open calls. What is known of each, who is invited to it and until when one
//! may say whether one comes. Their pages and notes are of `workshops`; letters and personal links read them here.

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::Serialize;

use super::HearingId;
use crate::clock::oslo;
use crate::db::schema::workshop;
use crate::db::types::{Day, Maybe, Ts};
use crate::lang::{Lang, dates};
use crate::text::gate::day::time_of_day;

crate::id!(
    /// The id of a workshop, a meeting or an open call.
    WorkshopId
);
crate::text_enum!(
    /// What sort of event it was; the label is the text `workshops-form-<name>`.
    Form { Workshop = "workshop", Meeting = "meeting", OpenCall = "open_call" }
);

/// What is known of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = workshop, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Facts {
    pub title: String,
    pub form: Form,
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub held_on: Date,
    /// `18:00`; empty where it is not known.
    pub held_at: String,
    /// `20:00`; empty where it is not known.
    pub ends_at: String,
    pub place: String,
    /// Are those who are asked in the round invited to it?
    pub invites: bool,
    /// Who took part, in words.
    pub took_part: String,
    /// How many they were, where somebody counted.
    pub participants: Option<i32>,
}

impl Facts {
    /// Is it at another time or place than `was`?
    pub fn moved_from(&self, was: &Self) -> bool {
        (self.held_on, &self.held_at, &self.ends_at, &self.place)
            != (was.held_on, &was.held_at, &was.ends_at, &was.place)
    }

    /// When it begins; none where only its day is known.
    pub fn starts(&self) -> Option<Timestamp> {
        self.instant(&self.held_at)
    }

    /// When it is over, where that is known.
    pub fn ends(&self) -> Option<Timestamp> {
        self.instant(&self.ends_at)
    }

    fn instant(&self, clock: &str) -> Option<Timestamp> {
        let at: Time = time_of_day(clock)?;
        self.held_on.to_datetime(at).to_zoned(oslo()).ok().map(|zoned| zoned.timestamp())
    }

    /// `18.00–20.00`; empty where the time is not known.
    pub fn hours(&self, lang: Lang) -> String {
        let shown = |at: Option<Timestamp>| at.map(|at| dates::time(lang, at));
        match (shown(self.starts()), shown(self.ends())) {
            (None, _) => String::new(),
            (Some(from), None) => from,
            (Some(from), Some(to)) => format!("{from}–{to}"),
        }
    }
}

/// An event of a round.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = workshop)]
pub struct Workshop {
    pub id: WorkshopId,
    #[diesel(column_name = hearing_id)]
    pub hearing: HearingId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub facts: Facts,
    /// How often it was moved, called off or taken up again: calendars ask for it (RFC 5545, 3.8.7.4).
    pub sequence: i32,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub called_off_at: Option<Timestamp>,
    pub version: i32,
}

impl Workshop {
    /// Are people invited to it, and is it still to come?
    pub fn invites(&self, now: Timestamp) -> bool {
        self.facts.invites && !self.has_begun(now)
    }

    /// May one say whether one comes?
    pub fn takes_replies(&self, now: Timestamp) -> bool {
        self.invites(now) && self.called_off_at.is_none()
    }

    /// Where the time is not known, it has begun when its day is over.
    fn has_begun(&self, now: Timestamp) -> bool {
        match self.facts.starts() {
            Some(starts) => starts <= now,
            None => self.facts.held_on < now.to_zoned(oslo()).date(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn event(held_at: &str, ends_at: &str) -> Workshop {
        let facts = Facts {
            title: "Verksted".to_owned(),
            form: Form::Workshop,
            held_on: date(2026, 3, 29),
            held_at: held_at.to_owned(),
            ends_at: ends_at.to_owned(),
            place: String::new(),
            invites: true,
            took_part: String::new(),
            participants: None,
        };
        let (id, hearing) = (WorkshopId(uuid::Uuid::nil()), HearingId(uuid::Uuid::nil()));
        Workshop { id, hearing, facts, sequence: 0, called_off_at: None, version: 1 }
    }

    #[test]
    fn replies_are_taken_until_it_begins_and_where_no_time_is_known_all_day() {
        for (held_at, now, taken) in [
            // The clocks went forward that night.
            ("18:00", "2026-03-29T15:59:59Z", true),
            ("18:00", "2026-03-29T16:00:00Z", false),
            ("", "2026-03-29T21:59:59Z", true),
            ("", "2026-03-29T22:00:00Z", false),
        ] {
            assert_eq!(event(held_at, "").takes_replies(now.parse().unwrap()), taken, "{held_at} {now}");
        }
        let off = Workshop { called_off_at: Some(Timestamp::UNIX_EPOCH), ..event("18:00", "") };
        let before = "2026-03-29T10:00:00Z".parse().unwrap();
        assert_eq!((off.invites(before), off.takes_replies(before)), (true, false));
    }

    #[test]
    fn hours_are_written_as_far_as_they_are_known() {
        for (from, to, shown) in
            [("", "", ""), ("18:00", "", "18.00"), ("18:00", "20:30", "18.00–20.30"), ("", "20:30", "")]
        {
            assert_eq!(event(from, to).facts.hours(Lang::Nb), shown);
        }
    }
}
