//! Generates the client into cargo's `OUT_DIR`, from where `src/lib.rs` includes it.

fn main() -> Result<(), codegen::BuildError> {
    // Reads all YAML files in this folder and its subfolders; cargo reruns the script when one of them changes.
    codegen::Builder::new("spec").build()
}
