//! Placeholder of the measurements.
fn main() {}
