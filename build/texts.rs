//! Makes a typed method of each message in `assets/texts/`, so that a missing text, a translation that
//! was forgotten or an argument that is misspelt stops the build and not the client.
//!
//! A message without arguments becomes `fn id(&self) -> &'static str`; one with arguments becomes
//! `fn id(&self, …) -> String`, its arguments in the order in which the German text names them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant};

const FOLDER: &str = "assets/texts";
const LANGUAGES: [&str; 2] = ["de", "en"];

struct Message {
    file: PathBuf,
    line: usize,
    arguments: Vec<String>,
    text: String,
}

type Messages = BTreeMap<String, Message>;

/// Writes `$OUT_DIR/texts.rs`, or says what is wrong with the texts.
pub(crate) fn generate() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut faults = Vec::new();
    let [german, english] = LANGUAGES.map(|language| read_language(language, &mut faults));
    compare(&german, &english, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let out = std::env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    std::fs::write(Path::new(&out).join("texts.rs"), code(&german, &english))
        .map_err(|error| vec![error.to_string()])
}

fn files(language: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(Path::new(FOLDER).join(language))
        .into_iter()
        .flatten()
        .flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    files
}

fn read_language(language: &str, faults: &mut Vec<String>) -> Messages {
    let mut messages = Messages::new();
    for file in files(language) {
        match std::fs::read_to_string(&file) {
            Ok(source) => read_file(&file, &source, &mut messages, faults),
            Err(error) => faults.push(format!("{}: {error}", file.display())),
        }
    }
    messages
}

fn read_file(file: &Path, source: &str, messages: &mut Messages, faults: &mut Vec<String>) {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            for error in errors {
                let line = source[..error.pos.start].lines().count().max(1);
                faults.push(format!("{}:{line}: {}", file.display(), error.kind));
            }
            return;
        }
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name.to_owned();
        let line = line_of(source, &id);
        let Some(pattern) = &message.value else {
            faults.push(format!("{}:{line}: {id} has no text", file.display()));
            continue;
        };
        check_id(file, line, &id, faults);
        let Names {
            arguments,
            references,
        } = names_in(pattern);
        for name in references {
            faults.push(format!(
                "{}:{line}: {id} refers to {name}; write it out, please",
                file.display()
            ));
        }
        if !message.attributes.is_empty() {
            faults.push(format!(
                "{}:{line}: {id} has attributes, which nothing shows",
                file.display()
            ));
        }
        let text = text_of(pattern);
        let found = Message {
            file: file.to_owned(),
            line,
            arguments,
            text,
        };
        if let Some(earlier) = messages.insert(id.clone(), found) {
            let place = format!("{}:{}", earlier.file.display(), earlier.line);
            faults.push(format!(
                "{}:{line}: {id} stands in {place} already",
                file.display()
            ));
        }
    }
}

fn line_of(source: &str, id: &str) -> usize {
    let at = source.lines().position(|line| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    });
    at.map_or(1, |at| at + 1)
}

fn check_id(file: &Path, line: usize, id: &str, faults: &mut Vec<String>) {
    let kebab = id
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !kebab || id == "message" || id == "of" {
        faults.push(format!(
            "{}:{line}: {id} is no usable id; kebab-case, please",
            file.display()
        ));
    }
}

/// What a text names: its arguments, and other texts or functions, which no text may: what is not given
/// to a text could be missing when it is shown.
#[derive(Default)]
struct Names {
    arguments: Vec<String>,
    references: Vec<String>,
}

fn names_in(pattern: &Pattern<&str>) -> Names {
    let mut names = Names::default();
    collect(pattern, &mut names);
    names
}

fn collect(pattern: &Pattern<&str>, names: &mut Names) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, names);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, names: &mut Names) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, names),
        Expression::Select { selector, variants } => {
            collect_inline(selector, names);
            variants
                .iter()
                .for_each(|Variant { value, .. }| collect(value, names));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, names: &mut Names) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let name = id.name.replace('-', "_");
            if !names.arguments.contains(&name) {
                names.arguments.push(name);
            }
        }
        InlineExpression::FunctionReference { id, arguments: call } => {
            names.references.push(id.name.to_owned());
            call.positional
                .iter()
                .for_each(|inline| collect_inline(inline, names));
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, names),
        InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
            names.references.push(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

/// The text without its placeables' insides, for the generated documentation and for texts without arguments.
fn text_of(pattern: &Pattern<&str>) -> String {
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned()
            }
            Expression::Inline(InlineExpression::VariableReference { id }) => format!("{{{}}}", id.name),
            _ => "{…}".to_owned(),
        },
    });
    pieces.collect()
}

fn compare(german: &Messages, english: &Messages, faults: &mut Vec<String>) {
    let sides = [(german, english, "English"), (english, german, "German")];
    for (here, there, missing) in sides {
        for (id, message) in here {
            let place = format!("{}:{}", message.file.display(), message.line);
            match there.get(id) {
                None => faults.push(format!("{place}: {id} has no {missing} text")),
                Some(other) => {
                    let [mut one, mut two] = [message.arguments.clone(), other.arguments.clone()];
                    one.sort();
                    two.sort();
                    if one != two {
                        faults.push(format!("{place}: {id} takes other arguments in {missing}"));
                    }
                }
            }
        }
    }
}

fn code(german: &Messages, english: &Messages) -> String {
    let mut code = String::from("impl Texts {\n");
    for (id, message) in german {
        let doc = format!("{} · {}", message.text, english[id].text).replace('\n', " ");
        let name = id.replace('-', "_");
        let _ = writeln!(code, "    /// {}", doc.trim());
        if message.arguments.is_empty() {
            let _ = writeln!(
                code,
                "    pub fn {name}(&self) -> &'static str {{\n        self.plain({:?}, {:?})\n    }}",
                message.text, english[id].text
            );
        } else {
            let _ = writeln!(code, "{}", method(id, &name, &message.arguments));
        }
    }
    code.push_str("}\n\n");
    code.push_str(&sources());
    code
}

fn method(id: &str, name: &str, arguments: &[String]) -> String {
    let parameters: Vec<String> = arguments
        .iter()
        .map(|argument| format!("{argument}: impl Into<FluentValue<'a>>"))
        .collect();
    let pairs: Vec<String> = arguments
        .iter()
        .map(|argument| format!("({:?}, {argument}.into())", argument.replace('_', "-")))
        .collect();
    format!(
        "    pub fn {name}<'a>(&self, {}) -> String {{\n        self.format({id:?}, &[{}])\n    }}",
        parameters.join(", "),
        pairs.join(", ")
    )
}

fn sources() -> String {
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut code = String::new();
    for (language, name) in LANGUAGES.iter().zip(["GERMAN", "ENGLISH"]) {
        let includes: Vec<String> = files(language)
            .iter()
            .map(|file| format!("include_str!({:?})", Path::new(&root).join(file)))
            .collect();
        let _ = writeln!(code, "const {name}: &[&str] = &[{}];", includes.join(", "));
    }
    code
}
