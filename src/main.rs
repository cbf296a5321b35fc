//! Arguments to library. Knows nothing else.

/// Gives back what a large spreadsheet took: glibc's own keeps it for the thread that wrote it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    lydhor::cli::run()
}
