//! What a reader asks the digest for: a section, a tag, a sender, an outcome. All of it stands in the address.

use serde::{Deserialize, Serialize};

use crate::consultees::ConsulteeKind;
use crate::hearings::OutcomeId;
use crate::inputs::{ResponseId, TagId};

/// The address's query as it came. Names are words of the address, so Norwegian.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct AddressQuery {
    /// A section's number, or its key.
    pub del: Option<String>,
    pub emneknagg: Option<String>,
    /// A kind of sender, or an answer's id.
    pub avsender: Option<String>,
    pub konklusjon: Option<String>,
    pub side: Option<String>,
}

impl AddressQuery {
    /// The page of a long list.
    pub fn side(&self) -> Option<i64> {
        self.side.as_deref()?.parse().ok()
    }
}

/// A filter that can be used: what cannot be understood asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub section: Option<String>,
    pub tag: Option<TagId>,
    pub sender: Option<SenderFilter>,
    pub outcome: Option<OutcomeId>,
}

/// One sender, or all of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SenderFilter {
    Kind(ConsulteeKind),
    Response(ResponseId),
}

/// The filter as the form shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Chosen {
    pub section: String,
    pub tag: String,
    pub sender: String,
    pub outcome: String,
    pub any: bool,
}

impl Filter {
    pub fn of(asked: &AddressQuery) -> Self {
        let section =
            asked.del.as_deref().map(str::trim).filter(|s| !s.is_empty() && s.chars().count() <= 40);
        let sender = asked.avsender.as_deref().and_then(|text| {
            let kind = ConsulteeKind::parse(text).map(SenderFilter::Kind);
            kind.or_else(|| text.parse().map(SenderFilter::Response).ok())
        });
        Self {
            section: section.map(str::to_owned),
            tag: asked.emneknagg.as_deref().and_then(|text| text.parse().ok()),
            outcome: asked.konklusjon.as_deref().and_then(|text| text.parse().ok()),
            sender,
        }
    }

    /// What it asks for, in the words that [`Filter::of`] understands.
    pub fn asked(&self) -> AddressQuery {
        let Chosen { section, tag, sender, outcome, .. } = self.chosen();
        let word = |word: String| Some(word).filter(|word| !word.is_empty());
        AddressQuery {
            del: word(section),
            emneknagg: word(tag),
            avsender: word(sender),
            konklusjon: word(outcome),
            side: None,
        }
    }

    /// Does it ask for some inputs only, wherever they stand?
    pub fn picks_inputs(&self) -> bool {
        self.tag.is_some() || self.sender.is_some() || self.outcome.is_some()
    }

    pub fn chosen(&self) -> Chosen {
        let sender = match self.sender {
            Some(SenderFilter::Kind(kind)) => kind.as_str().to_owned(),
            Some(SenderFilter::Response(id)) => id.to_string(),
            None => String::new(),
        };
        Chosen {
            section: self.section.clone().unwrap_or_default(),
            tag: self.tag.map_or_else(String::new, |id| id.to_string()),
            outcome: self.outcome.map_or_else(String::new, |id| id.to_string()),
            any: self.section.is_some() || self.picks_inputs(),
            sender,
        }
    }

    /// The address's query for the same filter on another section: `?del=2.1&avsender=…`; empty for no filter.
    pub fn query(&self, section: Option<&str>) -> String {
        let chosen = self.chosen();
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let pairs = [
            ("del", section.unwrap_or("")),
            ("emneknagg", &chosen.tag),
            ("avsender", &chosen.sender),
            ("konklusjon", &chosen.outcome),
        ];
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        let text = query.finish();
        if text.is_empty() { text } else { format!("?{text}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_understood_asks_for_nothing() {
        let asked = |del: &str, avsender: &str| AddressQuery {
            del: Some(del.to_owned()),
            avsender: Some(avsender.to_owned()),
            emneknagg: Some("x".to_owned()),
            ..AddressQuery::default()
        };
        assert_eq!(Filter::of(&asked(" ", "<script>")), Filter::default());
        let filter = Filter::of(&asked("2.1", "private_person"));
        assert_eq!(filter.sender, Some(SenderFilter::Kind(ConsulteeKind::PrivatePerson)));
        assert_eq!(filter.query(filter.section.as_deref()), "?del=2.1&avsender=private_person");
        assert_eq!(Filter::default().query(None), "");
    }
}
