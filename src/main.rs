//! Arguments to library. Knows nothing else.
fn main() {}
