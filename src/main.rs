//! Arguments to library. Knows nothing else.

fn main() -> std::process::ExitCode {
    lydhor::cli::run()
}
