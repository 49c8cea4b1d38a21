//! Random names that are difficult for a Rust generator, and sets of names that are distinct in Rust.

use std::collections::HashSet;

use super::dice::Dice;

/// Words that are common in APIs.
const WORDS: &[&str] = &[
    "account",
    "color",
    "count",
    "created",
    "email",
    "end",
    "file",
    "folder",
    "id",
    "image",
    "images",
    "label",
    "meeting",
    "note",
    "page",
    "poll",
    "room",
    "size",
    "start",
    "state",
    "tag",
    "team",
    "title",
    "url",
    "user",
    "vote",
    "x",
    "y",
    "z",
    "is_open",
    "has_more",
    "to_user",
    "into_room",
    "as_text",
    "from_user",
];

/// Names with a meaning in Rust, its standard library, the runtime or the generated code, and names that aren't valid
/// file names on Windows.
const OWN_WORDS: &str = "\
    abstract as async await become box break const continue crate do dyn else enum extern false final fn for \
    gen if impl in let loop macro macro_rules match mod move mut override priv pub raw ref return safe self \
    Self static struct super trait true try type typeof union unsafe unsized use virtual where while yield \
    AsRef BTreeMap Box Clone Copy Debug Default Drop Eq Err Fn FnOnce From Hash Into IntoIterator Iterator \
    None Ok Option Ord PartialEq Result Send Sized Some String Sync ToOwned ToString TryFrom Vec bool char f64 \
    i64 str u8 usize core std alloc test derive doc fmt must_use deprecated expect panic println vec todo api \
    authentication base_url blocking client client_builder envelope error error_kind http_client json \
    json_path lib limits log main operation path query rate_limit received request reqwest response retry \
    handles handles serde serde_core serde_json text timestamp transport tokio types Async Blocking Client \
    ClientBuilder Deserialize Deserializer Endpoint Error ErrorKind Json Method Operation RequestParts Path RateLimit \
    RawResponse Request Response Serialize Serializer ApiMessage Timestamp Value Visitor Unknown D E O R S T \
    W de read write build bin mod_ add and body builder clear clone cmp decode default deref drop empty eq \
    example field fill fits formatter from from_env from_str from_text handle hash header headers index into \
    into_iter is_none item iter len list literal map max_retries name ne neg next not options parameter \
    parameters parts push required root send send_full send_raw serialize set shl slot status sub timeout \
    to_string total_timeout value variable writer Body Parameters Null aux con nul prn com1 lpt9 try_into into_inner \
    try_from to_owned call decode_full type_id borrow PartialOrd prepare retry_delays max_retry_after \
    max_response_bytes new customize if_some Mode FromStr UnknownValue ResponseFuture mode path_ additional incoming partial \
    secret Partial";

/// Names with characters that mean something elsewhere: in Rust, in YAML, in Markdown.
const ODD_NAMES: &[&str] = &[
    "$ref",
    "@id",
    "2fa",
    "720p",
    "0",
    "007",
    "a b",
    "a`b",
    "a``b`",
    "<b>bold</b>",
    "<img",
    "[link]",
    "[a](b)",
    "a*/b",
    "*star*",
    "back\\slash",
    "quote\"d",
    "it's",
    "{brace}",
    "{}x",
    "a|b",
    "a#b",
    "a: b",
    "# head",
    "- item",
    "&amp;",
    "https://example.com/a",
    "a\tb",
    "a\nb",
    "a\u{7f}b",
    "%41",
    "~a~",
    "_lead",
    "trail_",
    "__dunder__",
    "a__b",
    "a.b.c",
    "a-b-c",
    "a/b",
    "!x",
    "?x",
    "=x",
    "x\u{1b}[31m",
    "r#fn",
    "'a",
    "://x",
    "HTTPServer",
    "iOS",
    "ID",
    "x86_64",
    "v1.2",
];

/// Names from which no Rust name can be derived.
const FOREIGN_NAMES: &[&str] = &[
    "naïve",
    "名前",
    "\u{202e}sdrawkcab",
    "a\u{200b}b",
    "🎉",
    "---",
    "+1%",
    "Ⅷ",
    "\u{feff}x",
    "ﬁ",
    "é`[x]",
    "a\u{2028}b",
];

/// The names that are taken, reduced to what a Rust name keeps of them.
#[derive(Clone, Debug, Default)]
pub struct Taken(HashSet<String>);

impl Taken {
    /// Takes a name; returns false if a name that may be the same in Rust is taken.
    pub fn take(&mut self, name: &str) -> bool {
        self.0.insert(bare(name))
    }

    /// Returns whether a name is free.
    pub fn is_free(&self, name: &str) -> bool {
        !self.0.contains(&bare(name))
    }

    /// Takes a name together with those derived from it; returns false, and takes none, if one of them is taken.
    pub fn take_with(&mut self, name: &str, ends: &[&str]) -> bool {
        let names: Vec<String> = ends
            .iter()
            .map(|end| format!("{}{end}", bare(name)))
            .collect();
        let is_free = names.iter().all(|name| !self.0.contains(name));
        if is_free {
            self.0.extend(names);
        }
        is_free
    }
}

/// Returns the letters and digits of a name.
fn bare(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    let mut bare: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
    if bare.starts_with(|first: char| first.is_ascii_digit()) {
        bare.insert(0, 'n');
    }
    bare
}

/// Returns a name of any kind from which a Rust name can be derived.
pub fn any(dice: &mut Dice) -> String {
    match dice.below(10) {
        0..3 => own_word(dice).to_owned(),
        3 => (*dice.pick(ODD_NAMES)).to_owned(),
        4 => styled(dice),
        5 => {
            let character =
                *dice.pick(&['.', '-', '$', '@', ' ', '/', ':', '_', '`', '<', ']', '\\']);
            format!("{}{character}{}", dice.pick(WORDS), own_word(dice))
        }
        6 => (*dice.pick(WORDS)).to_owned(),
        _ => format!("{}_{}", dice.pick(WORDS), dice.pick(WORDS)),
    }
}

/// Returns a name of any kind that is not taken.
pub fn fresh(dice: &mut Dice, taken: &mut Taken) -> String {
    fresh_of(dice, taken, any, |_| true)
}

/// Returns a name made by `make` that `fits` and is not taken.
pub fn fresh_of(
    dice: &mut Dice,
    taken: &mut Taken,
    make: impl Fn(&mut Dice) -> String,
    fits: impl Fn(&str) -> bool,
) -> String {
    for _ in 0..20 {
        let name = make(dice);
        if fits(&name) && taken.take(&name) {
            return name;
        }
    }
    loop {
        let name = format!("{}_{}", dice.pick(WORDS), dice.below(1_000_000));
        if taken.take(&name) {
            return name;
        }
    }
}

/// Returns a valid type name, of which the partial type is not taken either.
pub fn fresh_type(dice: &mut Dice, taken: &mut Taken) -> String {
    let reserved = [
        "string",
        "integer",
        "number",
        "boolean",
        "timestamp",
        "date",
        "unknown",
        "array",
        "map",
        "optional",
        "partial",
        "or",
        "null",
    ];
    let partial = |name: &str| format!("Partial{name}");
    let before = taken.clone();
    let name = fresh_of(dice, taken, type_name, |name| {
        !name.contains(|character: char| character.is_whitespace() || "()\"".contains(character))
            && !reserved.contains(&name)
            && before.is_free(&partial(name))
    });
    taken.take(&partial(&name));
    name
}

fn type_name(dice: &mut Dice) -> String {
    if dice.chance(50) {
        any(dice)
    } else {
        camel(dice)
    }
}

/// Returns a name for a path parameter.
pub fn fresh_path_parameter(dice: &mut Dice, taken: &mut Taken) -> String {
    fresh_of(dice, taken, any, |name| {
        name.chars()
            .all(|character| character.is_ascii_alphanumeric() || "_-".contains(character))
    })
}

/// Returns a name for a header.
pub fn fresh_header(dice: &mut Dice, taken: &mut Taken) -> String {
    // Only the client sets these; of `OWN_WORDS`, they are the ones that are headers.
    let own = ["expect", "host", "te", "trailer", "upgrade"];
    fresh_of(dice, taken, any, |name| {
        name.chars().all(|character| {
            character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
        }) && !own.contains(&name.to_ascii_lowercase().as_str())
    })
}

/// Returns a name that needs `rust:`, with the Rust name.
pub fn fresh_foreign(dice: &mut Dice, taken: &mut Taken, camel: bool) -> (String, String) {
    let wire = (*dice.pick(FOREIGN_NAMES)).to_owned();
    loop {
        let number = dice.below(1_000);
        let rust = if camel {
            format!("Chosen{number}")
        } else {
            format!("chosen_{number}")
        };
        if taken.take(&rust) {
            return (format!("{wire}ß{number}"), rust);
        }
    }
}

fn own_word(dice: &mut Dice) -> &'static str {
    let word = dice.below(OWN_WORDS.split(' ').count());
    OWN_WORDS.split(' ').nth(word).unwrap_or("self")
}

fn styled(dice: &mut Dice) -> String {
    let (first, second) = (*dice.pick(WORDS), own_word(dice));
    match dice.below(4) {
        0 => format!("{first}_{second}").to_ascii_uppercase(),
        1 => format!("{first}{}", capital(second)),
        2 => camel(dice),
        _ => format!("{first}-{second}"),
    }
}

fn camel(dice: &mut Dice) -> String {
    let (first, second) = (*dice.pick(WORDS), *dice.pick(WORDS));
    format!("{}{}", capital(first), capital(second)).replace('_', "")
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    format!("{}{rest}", first.to_ascii_uppercase())
}
