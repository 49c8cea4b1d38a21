//! Spec folders with unusual content.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The time limit for reading a spec, whatever the folder contains.
const SOON: Duration = Duration::from_secs(60);

fn base() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("diagnostics")
}

/// Returns an empty folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = base().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    folder
}

/// Returns the diagnostics as shown to users, with paths relative to the folder of these tests.
fn shown(folder: &Path) -> String {
    let started = Instant::now();
    let shown = match codegen::read(folder) {
        Ok(_) => "accepted".to_owned(),
        Err(report) => report.to_string(),
    };
    assert!(started.elapsed() < SOON, "took {:?}", started.elapsed());
    shown.replace(&format!("{}/", base().display()), "")
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("can be written");
    fs::write(path, content).expect("the folder for tests can be written");
}

const API: &str = "api: Shop\ncrate: shop\nbase_url: https://shop.example\n";

#[test]
fn missing() {
    insta::assert_snapshot!(shown(&folder("missing").join("none")), @r"
    error: there is no folder missing/none
     |
     = help: pass the spec folder with `--spec DIR`
    ");
}

#[test]
fn a_file() {
    let folder = folder("file");
    write(&folder, "api.yaml", API);
    insta::assert_snapshot!(shown(&folder.join("api.yaml")), @r"
    error: file/api.yaml is a file, not a folder
     |
     = help: pass the spec folder with `--spec DIR`
    ");
}

#[test]
fn without_yaml() {
    let folder = folder("without_yaml");
    write(&folder, "README.md", "# Nothing here\n");
    insta::assert_snapshot!(shown(&folder), @"error: there are no `.yaml` files in without_yaml");
}

#[test]
fn not_utf8() {
    let folder = folder("not_utf8");
    write(&folder, "api.yaml", b"api: Shop\ncrate: caf\xe9\n");
    insta::assert_snapshot!(shown(&folder), @"error: not_utf8/api.yaml is not valid UTF-8: see line 2");
}

#[test]
fn byte_order_mark() {
    let folder = folder("byte_order_mark");
    write(&folder, "api.yaml", format!("\u{feff}{API}nothing: 1\n"));
    insta::assert_snapshot!(shown(&folder), @r"
    error: the API file has no key `nothing`
     --> byte_order_mark/api.yaml:4:1
      |
    4 | nothing: 1
      | ^^^^^^^
      |
      = help: allowed here: `doc`, `example`, `package`, `auth`, `success_flag`, `data_field`, `headers`, `request_id`, `errors`, `scopes`, `types`, `incoming`, `omits`
    ");
}

#[test]
fn larger_than_any_spec() {
    let folder = folder("larger_than_any_spec");
    write(&folder, "api.yaml", "a: b\n".repeat(10 * 1024 * 1024));
    insta::assert_snapshot!(shown(&folder), @r"
    error: larger_than_any_spec/api.yaml is larger than 4 MiB
     |
     = help: split it into several files
    ");
}

#[test]
fn many_errors() {
    let folder = folder("many_errors");
    write(&folder, "api.yaml", API);
    let fields: Vec<String> = (0..10_000)
        .map(|number| format!("  T{number}: {{ x: strng }}\n"))
        .collect();
    let fields = fields.concat();
    write(&folder, "types.yaml", format!("types:\n{fields}"));
    let shown = shown(&folder);
    assert_eq!(shown.matches("\nerror: ").count(), 100);
    insta::assert_snapshot!(shown.lines().last().unwrap_or_default(), @"error: there are more errors: fix these to see the rest");
}

/// Errors in other files are reported too, except for unknown names, which the unreadable file may declare.
#[test]
fn a_file_that_is_not_yaml() {
    let folder = folder("no_yaml");
    write(&folder, "api.yaml", API);
    write(&folder, "carts.yaml", "resource: carts\noperatons:\n");
    write(
        &folder,
        "shops.yaml",
        "resource: shops\noperations:\n  get: { http: GOT, returns: Shop }\n",
    );
    write(&folder, "types.yaml", "types:\n\tShop: string\n");
    insta::assert_snapshot!(shown(&folder), @r"
    error: a resource file has no key `operatons`
     --> no_yaml/carts.yaml:2:1
      |
    2 | operatons:
      | ^^^^^^^^^
      |
      = help: did you mean `operations`?

    error: `GOT` is not an HTTP method
     --> no_yaml/shops.yaml:3:16
      |
    3 |   get: { http: GOT, returns: Shop }
      |                ^^^
      |
      = help: did you mean `GET`?

    error: a tab is not allowed here
     --> no_yaml/types.yaml:2:1
      |
    2 |     Shop: string
      | ^^^^
      |
      = help: indent with spaces
    ");
    let _ = fs::remove_file(folder.join("types.yaml"));
    write(&folder, "api.yaml", "api: 'Shop\n");
    insta::assert_snapshot!(shown(&folder), @r"
    error: this is never closed
     --> no_yaml/api.yaml:1:6
      |
    1 | api: 'Shop
      |      ^

    error: a resource file has no key `operatons`
     --> no_yaml/carts.yaml:2:1
      |
    2 | operatons:
      | ^^^^^^^^^
      |
      = help: did you mean `operations`?

    error: `GOT` is not an HTTP method
     --> no_yaml/shops.yaml:3:16
      |
    3 |   get: { http: GOT, returns: Shop }
      |                ^^^
      |
      = help: did you mean `GET`?
    ");
}

#[test]
fn subfolders() {
    let folder = folder("subfolders");
    write(&folder, "api.yaml", API);
    write(
        &folder,
        "deep/er/carts.yml",
        "resource: carts\noperations: {}\n",
    );
    insta::assert_snapshot!(shown(&folder), @r"
    error: a resource needs at least one operation
     --> subfolders/deep/er/carts.yml:2:1
      |
    2 | operations: {}
      | ^^^^^^^^^^
      |
      = help: write `operations: { get: { http: GET } }`
    ");
}

#[cfg(unix)]
#[test]
fn link_loops() {
    let folder = folder("link_loops");
    write(&folder, "api.yaml", API);
    write(
        &folder,
        "carts.yaml",
        "resource: carts\noperations: { get: { http: GET, doc: Gets. } }\n",
    );
    for name in ["one", "two", "three"] {
        std::os::unix::fs::symlink(&folder, folder.join(name)).expect("links can be made");
    }
    assert_eq!(shown(&folder), "accepted");
}

#[cfg(unix)]
#[test]
fn link_to_nothing() {
    let folder = folder("link_to_nothing");
    write(&folder, "api.yaml", API);
    std::os::unix::fs::symlink("none", folder.join("more.yaml")).expect("links can be made");
    insta::assert_snapshot!(shown(&folder), @"error: there is no link_to_nothing/more.yaml");
}

#[cfg(target_os = "linux")]
#[test]
fn a_device() {
    let folder = folder("device");
    write(&folder, "api.yaml", API);
    std::os::unix::fs::symlink("/dev/zero", folder.join("more.yaml")).expect("links can be made");
    insta::assert_snapshot!(shown(&folder), @"error: device/more.yaml is not a file");
}

#[cfg(unix)]
#[test]
fn no_permission() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder("no_permission");
    write(&folder, "api.yaml", API);
    let none = fs::Permissions::from_mode(0o000);
    fs::set_permissions(folder.join("api.yaml"), none).expect("permissions can be set");
    // The superuser can read it anyway.
    if fs::read(folder.join("api.yaml")).is_err() {
        assert_eq!(
            shown(&folder),
            "error: no_permission/api.yaml can't be read: permission denied\n"
        );
    }
}

#[test]
fn alias_bomb() {
    let folder = folder("alias_bomb");
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let below = format!("*a{}", level - 1);
        let line = format!(
            "a{level}: &a{level} [{}]\n",
            [below.as_str(); 10].join(", ")
        );
        bomb.push_str(&line);
    }
    write(&folder, "api.yaml", API);
    write(&folder, "bomb.yaml", bomb);
    insta::assert_snapshot!(shown(&folder), @r"
    error: the aliases in this file expand to too much content
     --> alias_bomb/bomb.yaml:1:28
      |
    1 | a0: &a0 [x, x, x, x, x, x, x, x, x, x]
      |                            ^
      |
      = help: declare a type for the repeated part
    ");
}

#[test]
fn nested_anchors() {
    let folder = folder("nested_anchors");
    write(&folder, "api.yaml", API);
    write(
        &folder,
        "deep.yaml",
        format!("types: {}\n", "&a [".repeat(200)),
    );
    let shown = shown(&folder);
    assert!(shown.contains("this is nested too deeply"), "{shown}");
}

#[test]
fn many_warnings() {
    let folder = folder("many_warnings");
    write(&folder, "api.yaml", API);
    let operations = |count: usize| {
        let lines = (0..count).map(|number| format!("  o{number}: {{ http: GET /a{number} }}\n"));
        format!("resource: a\noperations:\n{}", lines.collect::<String>())
    };
    let warnings = |count: usize| {
        write(&folder, "a.yaml", operations(count));
        let spec = codegen::read(&folder).unwrap_or_else(|report| panic!("{report}"));
        let last = spec.warnings.diagnostics.last();
        let last = last.map(|warning| warning.message.clone());
        (spec.warnings.diagnostics.len(), last.unwrap_or_default())
    };
    let (shown, last) = warnings(100);
    assert_eq!(shown, 100);
    assert!(!last.contains("100"), "{last}");
    let (shown, last) = warnings(150);
    assert_eq!(shown, 101);
    assert!(last.contains("150"), "{last}");
}
