//! What comes in: every kind of character through every form, addresses and bodies that are none, and what is made of them all.

mod characters;
mod foreign;
mod forms;
mod kept;
mod outputs;
mod requests;
mod stored;
