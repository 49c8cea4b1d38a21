//! `import`: what the spec lacks of a reference, as YAML.

use std::collections::HashSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use codegen::Spec;
use codegen::diagnostics::{Diagnostics, Location};
use codegen::import::{self, Import, Part, Place, Target};

use super::{
    Format, UNREADABLE, count, print, print_error, read_references, read_spec, show_problems,
};

/// The options of `import`.
#[derive(Args)]
pub struct Options {
    /// Pages of a reference in Markdown, OpenAPI documents, folders of them, or `-` for standard input.
    #[arg(required = true, value_name = "PAGE_OR_OPENAPI")]
    references: Vec<PathBuf>,
    /// Write new files to this folder, such as the spec folder, instead of printing them. Files that exist are never
    /// overwritten, and additions to files are printed in any case.
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
}

/// Prints what is to be added to the spec. Exits with 2 if something can't be read or written.
pub fn run(folder: &Path, options: &Options) -> ExitCode {
    let Ok(spec) = read_target(folder) else {
        return ExitCode::from(UNREADABLE);
    };
    let read = match read_references(&options.references) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let target = spec.as_ref().map(|spec| Target {
        api: &spec.api,
        sources: &spec.warnings.sources,
    });
    let mut import = import::import(target, &read.documents);
    show_problems(&read, &import.problems);
    let mut documents = read.documents.iter();
    if documents.all(|document| document.operations.is_empty()) {
        print_error("error: the reference has no operations, nothing was imported\n");
        return ExitCode::from(UNREADABLE);
    }
    if spec.is_none() {
        let folder = folder.display();
        print_error(&format!(
            "there is no spec in {folder}: importing all of the reference\n"
        ));
    }
    let summary = summary(folder, &import);
    if let Some(folder) = &options.write
        && let Err(error) = write(folder, &mut import)
    {
        print_error(&format!("error: {error}\n"));
        return ExitCode::from(UNREADABLE);
    }
    print(&import.text());
    print_error(&summary);
    if read.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(UNREADABLE)
    }
}

/// Reads the spec to which something is added, if there is one. Fails if it has errors.
fn read_target(folder: &Path) -> Result<Option<Spec>, ExitCode> {
    if is_new(folder) {
        return Ok(None);
    }
    read_spec(folder, Format::Text, "nothing was imported").map(Some)
}

/// Whether there is no spec yet: no folder, or a folder without files of a spec, even unreadable ones.
fn is_new(folder: &Path) -> bool {
    if let Err(error) = fs::read_dir(folder) {
        return error.kind() == ErrorKind::NotFound;
    }
    let mut diagnostics = Diagnostics::default();
    let sources = codegen::yaml::read_folder(folder, &mut diagnostics);
    let shown = folder.display().to_string();
    let is_of_folder =
        |location: &Location| matches!(location, Location::File(name) if *name == shown);
    let problems = diagnostics.sorted(|_| None);
    let mut locations = problems.iter().map(|problem| &problem.location);
    sources.files.is_empty() && locations.all(is_of_folder)
}

fn is_new_file(part: &Part) -> bool {
    part.place == Place::NewFile
}

/// Says how much there is to add: `1 new file, 3 additions to 2 files`.
fn summary(folder: &Path, import: &Import) -> String {
    let (new, additions): (Vec<&Part>, Vec<&Part>) =
        import.parts.iter().partition(|part| is_new_file(part));
    let files: HashSet<&str> = additions.iter().map(|part| part.file.as_str()).collect();
    let new_files = (!new.is_empty()).then(|| count(new.len(), "new file"));
    let additions = (!additions.is_empty()).then(|| {
        let (additions, files) = (
            count(additions.len(), "addition"),
            count(files.len(), "file"),
        );
        format!("{additions} to {files}")
    });
    let texts: Vec<String> = new_files.into_iter().chain(additions).collect();
    if texts.is_empty() {
        format!("{}: nothing to add\n", folder.display())
    } else {
        format!("{}\n", texts.join(", "))
    }
}

/// Writes the new files, and removes them from what is to be added. Returns what is wrong.
fn write(folder: &Path, import: &mut Import) -> Result<(), String> {
    let (new, additions): (Vec<Part>, Vec<Part>) = std::mem::take(&mut import.parts)
        .into_iter()
        .partition(is_new_file);
    import.parts = additions;
    // The names come from a reference, which must not lead out of the folder.
    let is_file_name = |part: &Part| Path::new(&part.file).file_name() == Some(part.file.as_ref());
    if let Some(part) = new.iter().find(|part| !is_file_name(part)) {
        return Err(format!(
            "`{}` is not a file name, nothing was written",
            part.file
        ));
    }
    let paths: Vec<PathBuf> = new.iter().map(|part| folder.join(&part.file)).collect();
    // Checked first, so that not only some of them are written.
    if let Some(path) = paths.iter().find(|path| path.exists()) {
        let path = path.display();
        return Err(format!("{path} exists already, nothing was written"));
    }
    for (path, part) in paths.iter().zip(&new) {
        let written = fs::create_dir_all(folder)
            .and_then(|()| fs::File::create_new(path))
            .and_then(|mut file| file.write_all(part.text.as_bytes()));
        let shown = path.display();
        written.map_err(|error| format!("can't write {shown}: {error}"))?;
        print_error(&format!("wrote {shown}\n"));
    }
    Ok(())
}
