//! Writing to disk: only changed files are written, only generated files are removed, and a run that fails or is killed
//! leaves no partial files.

mod branches;
mod content;
mod failures;
mod merges;
mod obstacles;
mod ownership;

use codegen::emit::HEADER;
use codegen::files::Files;
use codegen::output::{Difference, DifferenceKind, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// Returns files with this text, each with the header added.
fn files(list: &[(&str, &str)]) -> Files {
    list.iter()
        .map(|(path, text)| ((*path).to_owned(), generated(path, text)))
        .collect()
}

/// Returns the text of a generated file.
fn generated(path: &str, text: &str) -> String {
    let extension = Path::new(path).extension().unwrap_or_default();
    match extension.to_str() {
        Some("rs") => format!("// {HEADER}\n\n{text}"),
        Some("md") => format!("<!-- {HEADER} -->\n\n{text}"),
        _ => format!("# {HEADER}\n\n{text}"),
    }
}

type Tree = BTreeMap<String, String>;

/// Returns each path in `folder` with its content; folders end in `/`.
fn tree(folder: &Path) -> Tree {
    fn walk(folder: &Path, name: &str, tree: &mut Tree) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{name}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                let path = format!("{path}/");
                walk(&entry.path(), &path, tree);
                tree.insert(path, String::new());
            } else {
                let content = fs::read(entry.path()).unwrap_or_default();
                tree.insert(path, String::from_utf8_lossy(&content).into_owned());
            }
        }
    }
    let mut found = BTreeMap::new();
    if folder.exists() {
        walk(folder, "", &mut found);
    }
    found
}

/// Writes the files of a tree.
fn plant(folder: &Path, tree: &Tree) {
    for (path, content) in tree {
        let is_folder = path.ends_with('/');
        let path = folder.join(path);
        if is_folder {
            fs::create_dir_all(path).unwrap();
        } else {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
    }
}

/// Returns a time long before any test.
fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
}

/// Sets the modification time of all files to long ago.
fn age(folder: &Path) {
    for path in tree(folder).keys().filter(|path| !path.ends_with('/')) {
        let file = fs::File::options().write(true).open(folder.join(path));
        file.unwrap().set_modified(long_ago()).unwrap();
    }
}

/// Returns the files that were written since [`age`].
fn touched(folder: &Path) -> Vec<String> {
    let time = |path: &str| fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    let mut paths: Vec<String> = tree(folder).into_keys().collect();
    paths.retain(|path| !path.ends_with('/') && time(path) != long_ago());
    paths
}

fn names(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(ToString::to_string).collect()
}

/// Returns the paths of the differences of one kind.
fn of_kind(differences: &[Difference], kind: DifferenceKind) -> Vec<String> {
    differences
        .iter()
        .filter(|difference| difference.kind == kind)
        .map(|difference| difference.path.clone())
        .collect()
}

/// The first set of files of most tests. To get from it to the second, a run must keep, replace, create and remove
/// files, create folders and remove those that become empty.
fn before() -> Files {
    files(&[
        ("Cargo.toml", "[package]\n"),
        ("src/lib.rs", "mod types;\n"),
        ("src/old/a.rs", "// a\n"),
        ("src/old/deep/b.rs", "// b\n"),
        ("src/types.rs", "// one\n"),
    ])
}

fn after() -> Files {
    files(&[
        ("Cargo.toml", "[package]\n"),
        ("src/lib.rs", "mod new;\nmod types;\n"),
        ("src/new/d.rs", "// d\n"),
        ("src/new/deep/c.rs", "// c\n"),
        ("src/types.rs", "// two\n"),
    ])
}

/// Returns a folder with the files of `before`, one of them edited by hand, and with foreign files; its tree, and the
/// expected tree with the files of `after`.
fn prepared() -> (TempDir, Tree, Tree) {
    let root = tempfile::tempdir().unwrap();
    let out = root.path();
    write(out, &before()).unwrap();
    let edited = generated("src/types.rs", "// by hand\n");
    fs::write(out.join("src/types.rs"), edited).unwrap();
    fs::create_dir(out.join("target")).unwrap();
    fs::write(out.join("target/own.txt"), "own\n").unwrap();
    fs::write(out.join("src/own.rs"), "// own\n").unwrap();
    let old = tree(out);
    let mut new = old.clone();
    new.retain(|path, _| !path.starts_with("src/old/"));
    new.extend(after());
    for folder in ["src/new/", "src/new/deep/"] {
        new.insert(folder.to_owned(), String::new());
    }
    (root, old, new)
}
