//! Reads a spec folder as it was in a revision of its git repository.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use codegen::diagnostics::{Source, Sources};

/// What to do if the old spec can't be had from git.
const INSTEAD: &str = "pass the folder of the old spec instead: `changes OLD_SPEC_DIR`";

/// Returns the YAML files that a folder had in a revision, or what is wrong.
pub fn sources(folder: &Path, revision: &str) -> Result<Sources, String> {
    let shown = folder.display();
    let prefix = run(folder, &["rev-parse", "--show-prefix"])
        .map_err(|failure| failure.explain(&format!("{shown} is not in a git repository")))?;
    let prefix = text(prefix)?;
    let prefix = prefix.trim_end_matches(['\r', '\n']);
    let commit = commit(folder, revision)?;
    let mut arguments = vec!["ls-tree", "-r", "-z", "--full-tree", &commit];
    if !prefix.is_empty() {
        arguments.extend(["--", prefix]);
    }
    let list =
        run(folder, &arguments).map_err(|failure| failure.explain("git can't list files"))?;
    let mut sources = Sources::default();
    for entry in text(list)?.split_terminator('\0') {
        if let Some(source) = source(folder, revision, prefix, entry)? {
            sources.files.push(source);
        }
    }
    if sources.files.is_empty() {
        return Err(format!(
            "there are no `.yaml` files in {shown} in the revision `{revision}`\n  help: {INSTEAD}"
        ));
    }
    Ok(sources)
}

fn commit(folder: &Path, revision: &str) -> Result<String, String> {
    let unknown = || {
        format!(
            "there is no revision `{revision}` in the git repository of {}",
            folder.display()
        )
    };
    // Git would take it for an option.
    if revision.starts_with('-') {
        return Err(unknown());
    }
    let name = format!("{revision}^{{commit}}");
    let commit = run(folder, &["rev-parse", "--verify", "--quiet", &name]);
    let commit = commit.map_err(|failure| failure.explain(&unknown()))?;
    Ok(text(commit)?.trim().to_owned())
}

/// Reads a file from its entry in the list: `100644 blob HASH<tab>PATH`.
fn source(
    folder: &Path,
    revision: &str,
    prefix: &str,
    entry: &str,
) -> Result<Option<Source>, String> {
    let Some((about, path)) = entry.split_once('\t') else {
        return Ok(None);
    };
    let is_yaml = Path::new(path)
        .extension()
        .is_some_and(|end| end == "yaml" || end == "yml");
    let mut about = about.split(' ');
    let (Some(mode), Some("blob"), Some(hash), true) =
        (about.next(), about.next(), about.next(), is_yaml)
    else {
        return Ok(None);
    };
    let name = format!("{revision}:{path}");
    if mode == "120000" {
        return Err(format!("{name} is a symbolic link\n  help: {INSTEAD}"));
    }
    let content = run(folder, &["cat-file", "blob", hash]);
    let content = content.map_err(|failure| failure.explain(&format!("{name} can't be read")))?;
    let text = String::from_utf8(content).map_err(|_| format!("{name} is not UTF-8"))?;
    Ok(Some(Source {
        path: path.strip_prefix(prefix).unwrap_or(path).to_owned(),
        name,
        text,
    }))
}

/// Why git gave nothing.
enum Failure {
    /// It can't be run.
    NotRun(std::io::Error),
    /// It says no, and why.
    Refused(String),
}

impl Failure {
    fn explain(self, problem: &str) -> String {
        match self {
            Failure::NotRun(error) if error.kind() == ErrorKind::NotFound => {
                format!("git is not installed\n  help: {INSTEAD}")
            }
            Failure::NotRun(error) => format!("git can't be run: {error}\n  help: {INSTEAD}"),
            Failure::Refused(reason) if reason.is_empty() => problem.to_owned(),
            Failure::Refused(reason) => format!("{problem}\n  git: {reason}\n  help: {INSTEAD}"),
        }
    }
}

/// Runs git in a folder, and returns what it prints.
fn run(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, Failure> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments);
    // A hook of git has these, for another folder.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    let output = command.output().map_err(Failure::NotRun)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    let first = errors.lines().next().unwrap_or_default();
    Err(Failure::Refused(
        first.trim_start_matches("fatal: ").to_owned(),
    ))
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "a path in the git repository is not UTF-8".to_owned())
}
