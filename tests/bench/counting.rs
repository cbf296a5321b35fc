//! Queries of each page, for few answers and for many.

use crate::support::pages;
use crate::{ground, table};

pub(crate) fn measure() {
    let runtime = ground::runtime();
    let few = runtime.block_on(pages::queries(10));
    let many = runtime.block_on(pages::queries(1000));
    table::columns("queries of a page", "10 ans.", "1,000 ans.");
    for ((name, few), (_, many)) in few.into_iter().zip(many) {
        table::pair(name, few, many);
    }
}
