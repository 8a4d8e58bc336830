//! Generates a method for each message in `assets/texts/`, so that a missing text, a missing translation or a
//! misspelt argument stops the build.
//!
//! A message without arguments becomes `fn id(&self) -> &'static str`, one with a single argument
//! `fn id(&self, argument) -> String`. Two or more arguments are given by name, in alphabetical order:
//! `texts.id().first(…).second(…)`. Neither the wording of a text nor its translation can therefore change
//! which value stands where.

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

/// Writes `$OUT_DIR/texts.rs`, or returns the faults of the texts as lines for Cargo.
pub(crate) fn generate() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut faults = Vec::new();
    let [german, english] = LANGUAGES.map(|language| read_language(language, &mut faults));
    compare(&german, &english, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    for language in LANGUAGES {
        pack(language).map_err(|error| vec![format!("{FOLDER}/{language}: {error}")])?;
    }
    let out = std::env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    std::fs::write(Path::new(&out).join("texts.rs"), code(&german, &english))
        .map_err(|error| vec![error.to_string()])
}

/// Packs the texts of a language as one.
fn pack(language: &str) -> std::io::Result<()> {
    let mut all = String::new();
    for file in files(language) {
        all.push_str(&std::fs::read_to_string(file)?);
        all.push('\n');
    }
    super::pack::pack(all.as_bytes(), &format!("{language}.ftl"))
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
            mut arguments,
            references,
        } = names_in(pattern);
        arguments.sort();
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
                "{}:{line}: {id} is defined in {place} already",
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

/// Names in a text: its arguments, and other texts or functions. The latter are faults, since they could be
/// missing when the text is shown.
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

/// Returns the text with its placeables abbreviated, for documentation and for texts without arguments.
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
                    if message.arguments != other.arguments {
                        faults.push(format!("{place}: {id} takes other arguments in {missing}"));
                    }
                }
            }
        }
    }
}

fn code(german: &Messages, english: &Messages) -> String {
    let mut code = String::from("impl Texts {\n");
    let mut steps = String::new();
    for (number, (id, message)) in german.iter().enumerate() {
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
            let (method, further) = method(number, id, &name, &message.arguments);
            let _ = writeln!(code, "{method}");
            steps.push_str(&further);
        }
    }
    code.push_str("}\n\n");
    code.push_str(&steps);
    code.push_str(&sources());
    code
}

/// Returns the method of a text with arguments, and the steps of its further arguments.
fn method(number: usize, id: &str, name: &str, arguments: &[String]) -> (String, String) {
    let parameter = "impl Into<FluentValue<'t>>";
    let [first, rest @ ..] = arguments else {
        return Default::default();
    };
    if rest.is_empty() {
        let key = first.replace('_', "-");
        let method = format!(
            "    pub fn {name}<'t>(&self, {first}: {parameter}) -> String {{\n        \
             self.format({id:?}, &[({key:?}, {first}.into())])\n    }}"
        );
        return (method, String::new());
    }
    let method = format!(
        "    pub fn {name}(&self) -> PartialText<'_, {number}, 0> {{\n        begin(self, {id:?})\n    }}"
    );
    let mut steps = String::new();
    for (step, argument) in arguments.iter().enumerate() {
        let key = argument.replace('_', "-");
        let (result, body) = if step == rest.len() {
            ("String".to_owned(), "set_last")
        } else {
            (format!("PartialText<'t, {number}, {}>", step + 1), "set")
        };
        let _ = writeln!(
            steps,
            "impl<'t> PartialText<'t, {number}, {step}> {{\n    /// Sets `{key}` of `{id}`.\n    \
             pub fn {argument}(self, value: {parameter}) -> {result} {{\n        \
             {body}(self, {key:?}, value.into())\n    }}\n}}"
        );
    }
    (method, steps)
}

fn sources() -> String {
    let constant = |(language, name): (&str, &str)| {
        let file = format!("concat!(env!(\"OUT_DIR\"), \"/{language}.ftl.z\")");
        format!("const {name}: &[u8] = include_bytes!({file});\n")
    };
    LANGUAGES
        .into_iter()
        .zip(["GERMAN", "ENGLISH"])
        .map(constant)
        .collect()
}
