//! The measurements of `make bench`: each figure stands beside a limit of the same machine, taken in the same run.
//! Nothing is asserted about time. Arguments choose which: serving, submitting, sending, queries, pages, process.

#[cfg(test)]
mod counting;
#[cfg(test)]
mod ground;
#[cfg(test)]
mod http;
#[cfg(test)]
mod paging;
#[cfg(test)]
mod process;
#[cfg(test)]
mod sending;
#[cfg(test)]
mod serving;
#[cfg(test)]
mod submitting;
#[cfg(test)]
#[path = "../support/mod.rs"]
#[expect(dead_code, unreachable_pub, reason = "tests use what measuring does not")]
mod support;
#[cfg(test)]
mod table;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|arg| arg == name);
    ground::log_into_nothing();
    table::machine();
    table::head();
    if wanted("serving") {
        serving::measure();
    }
    if wanted("submitting") {
        submitting::measure();
    }
    if wanted("sending") {
        sending::measure();
    }
    if wanted("queries") {
        counting::measure();
    }
    if wanted("pages") {
        paging::measure();
    }
    if wanted("process") {
        process::measure();
    }
}
