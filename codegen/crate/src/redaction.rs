//! Takes the API token out of what errors and logs show.

use std::ops::Range;

use http::{HeaderMap, HeaderValue};

/// Recognizes a secret, and parts of it, in what a service sends back.
///
/// A part has at least [`PART`] characters. Escapes of JSON (`\u0061`, `\/`) and of
/// URLs (`%61`) are seen through. What is encoded otherwise, such as in base64, and
/// shorter parts are not recognized.
pub(crate) struct Redactor {
    /// Each part of the secret that has this length, sorted.
    parts: Vec<[u8; PART]>,
}

/// Shorter parts may be words.
const PART: usize = 8;

/// No real token is shorter. A shorter one may itself be a word.
const SHORTEST: usize = 16;

const REPLACEMENT: &[u8] = b"[redacted]";

impl Redactor {
    pub(crate) fn new(secret: &str) -> Self {
        let mut parts = Vec::new();
        if secret.len() >= SHORTEST {
            let plain: Vec<u8> = Units::new(secret.as_bytes())
                .map(|unit| unit.byte)
                .collect();
            for bytes in [secret.as_bytes(), &plain] {
                let windows = bytes.windows(PART);
                parts.extend(windows.filter_map(|part| <[u8; PART]>::try_from(part).ok()));
            }
            parts.sort_unstable();
            parts.dedup();
        }
        Self { parts }
    }

    /// Takes the secret out of text. Whether there was anything to take out.
    pub(crate) fn redact(&self, text: &mut Vec<u8>) -> bool {
        let found = self.find(text);
        if found.is_empty() {
            return false;
        }
        let mut redacted = Vec::new();
        let mut kept = 0;
        for range in found {
            redacted.extend_from_slice(&text[kept..range.start]);
            redacted.extend_from_slice(REPLACEMENT);
            kept = range.end;
        }
        redacted.extend_from_slice(&text[kept..]);
        *text = redacted;
        true
    }

    /// Takes the secret out of the values of headers. Whether there was anything to
    /// take out.
    pub(crate) fn redact_headers(&self, headers: &mut HeaderMap) -> bool {
        let mut is_changed = false;
        for value in headers.values_mut() {
            let mut text = value.as_bytes().to_vec();
            if self.redact(&mut text) {
                let replacement = HeaderValue::from_static("[redacted]");
                *value = HeaderValue::from_bytes(&text).unwrap_or(replacement);
                is_changed = true;
            }
        }
        is_changed
    }

    /// Where the secret is, and parts of it.
    fn find(&self, text: &[u8]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        if self.parts.is_empty() {
            return found;
        }
        let mut window = [0; PART];
        let mut starts = [0; PART];
        for (index, unit) in Units::new(text).enumerate() {
            window.rotate_left(1);
            starts.rotate_left(1);
            window[PART - 1] = unit.byte;
            starts[PART - 1] = unit.start;
            if index + 1 < PART || self.parts.binary_search(&window).is_err() {
                continue;
            }
            match found.last_mut() {
                Some(last) if starts[0] < last.end => last.end = unit.end,
                _ => found.push(starts[0]..unit.end),
            }
        }
        found
    }
}

/// A byte of text, and the range of the characters that encode it.
struct Unit {
    byte: u8,
    start: usize,
    end: usize,
}

/// The bytes of text with its escapes resolved.
struct Units<'a> {
    text: &'a [u8],
    position: usize,
}

impl<'a> Units<'a> {
    fn new(text: &'a [u8]) -> Self {
        Self { text, position: 0 }
    }
}

impl Iterator for Units<'_> {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        let start = self.position;
        let (byte, length) = match self.text.get(start..)? {
            [b'\\', b'u', b'0', b'0', high, low, ..] => hex(*high, *low, 6).unwrap_or((b'\\', 1)),
            [b'\\', byte @ (b'/' | b'\\' | b'"'), ..] => (*byte, 2),
            [b'%', high, low, ..] => hex(*high, *low, 3).unwrap_or((b'%', 1)),
            [byte, ..] => (*byte, 1),
            [] => return None,
        };
        self.position = start + length;
        Some(Unit {
            byte,
            start,
            end: self.position,
        })
    }
}

fn hex(high: u8, low: u8, length: usize) -> Option<(u8, usize)> {
    let high = char::from(high).to_digit(16)?;
    let low = char::from(low).to_digit(16)?;
    let byte = u8::try_from(high * 16 + low).ok()?;
    Some((byte, length))
}
