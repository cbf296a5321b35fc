//! What people do with accounts.

mod keep;
mod let_in;
mod letters;
mod new_password;
mod sign_in;

pub use keep::{KeepError, NewAccount, add, change, close, end_sessions, invite, open_again};
pub use let_in::{LetInError, let_in};
pub use letters::choose_steering_mail;
pub use new_password::{ASKED, INVITED, SetError, ask_for_new, change_password, set_by_link, set_from_shell};
pub use sign_in::{SignInError, session_end, sign_in, sign_out};
