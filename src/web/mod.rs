//! The web machinery: requests in, pages out. It has never heard of a hearing.

pub mod address;
pub mod assets;
pub mod body;
pub mod cookies;
pub mod csrf;
pub mod download;
pub mod error;
pub mod flash;
pub mod forms;
pub mod head;
pub mod headers;
pub mod health;
pub mod heavy;
pub mod language;
pub mod limits;
pub mod local;
mod packed;
pub mod page;
pub mod pages_cache;
pub mod pagination;
pub mod query;
pub mod request_id;
pub mod state;
pub mod turns;
pub mod typed;
pub mod upload;

pub use error::{Error, Result};
pub use forms::{Choice, Fields, Form, FormErrors};
pub use page::Page;
pub use query::Query;
pub use state::State;
