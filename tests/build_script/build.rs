//! Writes the client into cargo's `OUT_DIR`, from where `src/lib.rs` takes it.

fn main() -> Result<(), codegen::BuildError> {
    // All `.yaml` files in this folder and below; cargo runs this again when one of them changes.
    codegen::Builder::new("spec").build()
}
