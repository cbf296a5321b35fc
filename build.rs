//! Embeds the templates, and lets the crate compile before the first asset build.

fn main() {
    // The asset build fills it; `make setup` runs it. Without the folder nothing would compile, not even a check.
    if let Err(error) = std::fs::create_dir_all("build/assets") {
        println!("cargo:warning=cannot make build/assets: {error}");
    }
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=build/assets/manifest.json");
    minijinja_embed::embed_templates!("templates");
}
