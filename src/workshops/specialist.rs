//! Advice from specialists: typed in by the team as it was given, an answer of its own channel with one input that covers it.

use crate::clock::When;
use crate::consultees::ConsulteeKind;
use crate::db::{self, Tx};
use crate::hearings::access::Work;
use crate::inputs::actions::CutError;
use crate::lang::Lang;
use crate::plans::SectionKey;
use crate::responses::actions::{
    self as answers, Before, Register, RegisterError, Sender, SubmitError, Typed,
};
use crate::responses::said::Said;
use crate::responses::{self, Channel, ResponseId, Target};

use super::covering::cover;

/// What somebody who knows the field said.
#[derive(Clone, Debug)]
pub struct Advice {
    /// Of the form: sent twice it is registered once.
    pub form_key: String,
    /// Who said it; empty where nobody is named.
    pub who: String,
    /// Where they are from: this is the sender.
    pub from: String,
    pub received: When,
    /// None for the plan as a whole.
    pub theme: Option<SectionKey>,
    pub text: String,
}

/// Why nothing was registered.
#[derive(Debug, thiserror::Error)]
pub enum AdviceError {
    #[error("no such round")]
    NotFound,
    #[error(transparent)]
    Register(#[from] RegisterError),
    #[error(transparent)]
    Cut(#[from] CutError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
impl db::WriteError for AdviceError {
    fn database(&self) -> Option<&db::Error> {
        match self {
            Self::Database(error)
            | Self::Cut(CutError::Database(error))
            | Self::Register(
                RegisterError::Database(error) | RegisterError::Submit(SubmitError::Database(error)),
            ) => Some(error),
            _ => None,
        }
    }
}

/// Registers advice, and gives its answer. The same form again gives the same one.
pub fn register(
    tx: &mut Tx<'_>,
    who: &Work,
    advice: &Advice,
    language: Lang,
) -> Result<ResponseId, AdviceError> {
    let asked = responses::read::hearing(tx, who.id())?.ok_or(AdviceError::NotFound)?;
    let target = advice.theme.map_or(Target::Whole, Target::Section);
    let command = Register {
        sender: Sender {
            consultee: None,
            invitation: None,
            name: advice.from.clone(),
            kind: ConsulteeKind::Other,
        },
        channel: Channel::Specialist,
        typed: Typed {
            form_key: Some(advice.form_key.clone()),
            received: advice.received,
            submitter_name: advice.who.clone(),
            parts: vec![Said { target, stance: None, text: advice.text.clone() }],
            no_comments: false,
        },
        submitter_email: String::new(),
        language,
        another: false,
    };
    if let Some(Before::Same(receipt)) = answers::registered_before(tx, &asked, &command.typed)? {
        return Ok(receipt.response);
    }
    let receipt = answers::register(tx, who, &asked, &command)?;
    cover(tx, who, receipt.revision)?;
    Ok(receipt.response)
}
