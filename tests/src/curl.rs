//! Parses the `curl` commands in API documentation.

/// The request that a `curl` command makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curl {
    /// The method: that of `-X`, or else `POST` with a body, or else `GET`.
    pub method: String,
    /// The whole URL.
    pub url: String,
    /// The name and value of each `-H`, in order. Names are in lower case.
    pub headers: Vec<(String, String)>,
    /// The value of `-d`.
    pub body: Option<String>,
}

impl Curl {
    /// Parses a command with no other options than `-X`, `-H` and `-d`.
    ///
    /// Each variable is a name without `$` and its value.
    ///
    /// # Errors
    ///
    /// Returns the part of the command that isn't supported.
    pub fn parse(command: &str, variables: &[(&str, &str)]) -> Result<Self, String> {
        let mut words = words(command, variables)?.into_iter();
        if words.next().as_deref() != Some("curl") {
            return Err("the command is not `curl`".to_owned());
        }
        let mut method = None;
        let mut url = None;
        let mut headers = Vec::new();
        let mut body = None;
        while let Some(word) = words.next() {
            if !word.starts_with('-') {
                url = Some(word);
                continue;
            }
            let value = words
                .next()
                .ok_or_else(|| format!("`{word}` has no value"))?;
            match word.as_str() {
                "-X" => method = Some(value),
                "-d" => body = Some(value),
                "-H" => {
                    let (name, value) = value
                        .split_once(": ")
                        .ok_or_else(|| format!("`{value}` is not a header"))?;
                    headers.push((name.to_lowercase(), value.to_owned()));
                }
                _ => return Err(format!("`{word}` is not understood")),
            }
        }
        let usual = if body.is_some() { "POST" } else { "GET" };
        Ok(Self {
            method: method.unwrap_or_else(|| usual.to_owned()),
            url: url.ok_or("there is no URL")?,
            headers,
            body,
        })
    }
}

/// Splits a command into words like a shell: removes quotes, expands variables, and joins lines after a backslash.
fn words(command: &str, variables: &[(&str, &str)]) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut rest = command.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, quote) {
            (_, Some(open)) if c == open => quote = None,
            ('\'' | '"', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            ('\\', None) if rest.peek() == Some(&'\n') => {
                rest.next();
            }
            ('\\', None | Some('"')) => return Err("a backslash is not understood".to_owned()),
            ('$', None | Some('"')) => {
                let mut name = String::new();
                while let Some(c) = rest.next_if(|c| c.is_ascii_alphanumeric() || *c == '_') {
                    name.push(c);
                }
                let known = variables.iter().find(|(known, _)| *known == name);
                let (_, value) = known.ok_or_else(|| format!("`${name}` is not known"))?;
                word.get_or_insert_default().push_str(value);
            }
            (_, None) if c.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    if quote.is_some() {
        return Err("a quote is not closed".to_owned());
    }
    words.extend(word);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::Curl;

    #[test]
    fn a_command_is_read_as_by_a_shell() {
        let command = "curl https://example.com/$ID/x \\\n  -H \"A: b $ID\" -d '{ \"$ID\": 1 }'\n";
        let expected = Curl {
            method: "POST".to_owned(),
            url: "https://example.com/7/x".to_owned(),
            headers: vec![("a".to_owned(), "b 7".to_owned())],
            body: Some("{ \"$ID\": 1 }".to_owned()),
        };
        assert_eq!(Curl::parse(command, &[("ID", "7")]), Ok(expected));
    }

    #[test]
    fn unsupported_options_are_named() {
        for (command, reason) in [
            ("wget x", "the command is not `curl`"),
            ("curl", "there is no URL"),
            ("curl x -X", "`-X` has no value"),
            ("curl x -H y", "`y` is not a header"),
            ("curl x -k y", "`-k` is not understood"),
            ("curl $X", "`$X` is not known"),
            ("curl 'x", "a quote is not closed"),
            ("curl a\\b", "a backslash is not understood"),
        ] {
            assert_eq!(Curl::parse(command, &[]), Err(reason.to_owned()));
        }
    }
}
