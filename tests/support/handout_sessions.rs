//! Sessions to print: a believable one, and difficult ones.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test and bench uses a part, and all of it is test data"
)]

use funkenbuch::session::{
    Answer, Cell, Location, Mark, Moment, OwnRow, Session, SharedSession, Value, read_document,
};
use funkenbuch::workbook::{Body, Form, OptionId, RowId, builtin};
use uuid::Uuid;

/// Returns an empty session of the built-in workbook.
pub(crate) fn empty(language: &str) -> Session {
    let mut session = Session::begin(builtin(), language, at("2026-11-02T14:03:00+01:00"));
    session.id = Uuid::from_u128(7);
    session.updated_at = at("2026-11-20T09:30:00+01:00");
    session
}

fn at(time: &str) -> Moment {
    time.parse().unwrap()
}

pub(crate) fn shared(session: &Session) -> SharedSession {
    SharedSession::of(session)
}

pub(crate) fn put(session: &mut Session, cell: Cell, value: Value) {
    let answer = Answer {
        value,
        changed_at: session.updated_at,
        library: Uuid::nil(),
    };
    session.answers.insert(cell, answer);
}

pub(crate) fn plain(session: &mut Session, question: &str, value: Value) {
    put(session, Cell::plain(question), value);
}

pub(crate) fn cell(session: &mut Session, question: &str, row: &str, column: &str, value: Value) {
    put(session, Cell::of_table(question, row, column), value);
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.into())
}

pub(crate) fn choice(option: &str) -> Value {
    Value::Choice {
        option: option.into(),
        other: None,
    }
}

pub(crate) fn own_row(session: &mut Session, table: &str, id: &str, title: &str) {
    let row = OwnRow {
        id: id.into(),
        title: title.into(),
    };
    session.own_rows.entry(table.into()).or_default().push(row);
}

/// Returns the session of Friederike Großmann of the joinery with everything she would write.
pub(crate) fn full() -> Session {
    let mut s = empty("de");
    for (question, words) in [
        ("name", "Friederike Großmann"),
        ("organisation", "Schreinerei Großmann & Töchter"),
        ("role", "Geschäftsführerin"),
        (
            "occasion",
            "Unsere Auszubildende sagt, ohne TikTok finden wir niemanden mehr.",
        ),
        (
            "must_dump",
            "Ich muss jeden Tag etwas posten, obwohl die Werkstatt voll ist. Eigentlich müsste ich auch noch den Blog pflegen.\n\nMeine Schwester sagt, ich soll ihre Seite liken. Ich will lieber erzählen, was wir bauen.",
        ),
        (
            "find_this_week",
            "Den Bericht über Eichenfurnier für Herrn Yılmaz – einfach so.",
        ),
        (
            "duty_or_joy",
            "Die Stellenanzeige war Pflicht, das Foto von der Treppe war Freude. Bei der Treppe riefen drei Leute an.",
        ),
        ("tells_unasked", "Von Holz, das vierzig Jahre gelagert hat."),
        ("decisive_why", "Auf Menschen ja, auf Zahlen nein."),
        ("freed", "Der Sonntagabend."),
        ("surprise", "Dass niemand den Redaktionsplan je verlangt hat."),
        ("talk_about", "Wie sage ich es meiner Schwester?"),
        ("good_meeting", "ich weiß, was ich meiner Schwester sage."),
        ("my_sentence", "Ich erzähle, was wir gebaut haben."),
    ] {
        plain(&mut s, question, text(words));
    }
    plain(&mut s, "meeting_on", Value::Date("2026-12-03".parse().unwrap()));
    plain(&mut s, "must_start", Value::Scale(8));
    plain(&mut s, "must_now", Value::Scale(4));
    plain(&mut s, "likes_to_show", Value::Scale(7));
    plain(&mut s, "decisive", choice("partly"));
    plain(&mut s, "rhythm", choice("spontaneous"));
    plain(&mut s, "hours_wanted", Value::Number(2.5));
    let learn = ["write", "film"].map(OptionId::from).to_vec();
    plain(
        &mut s,
        "learn",
        Value::Choices {
            options: learn,
            other: None,
        },
    );
    musts(&mut s);
    channels(&mut s);
    plans(&mut s);
    s.marks.insert(Location::question("surprise"), Mark::Discuss);
    s.marks
        .insert(Location::row("musts", "own-sister"), Mark::Discuss);
    s
}

fn musts(s: &mut Session) {
    own_row(s, "musts", "own-sister", "Die Seite meiner Schwester liken");
    for (row, pressure, now, basis, who) in [
        ("time", 8, 3, "assumed", &["self", "experts"][..]),
        ("platforms", 8, 2, "said", &["colleagues"]),
        ("plan", 6, 1, "unsure", &["experts", "custom"]),
        ("own-sister", 10, 7, "agreed", &["family"]),
    ] {
        if row != "own-sister" {
            cell(s, "musts", row, "occupies", choice("often"));
        }
        cell(s, "musts", row, "pressure", Value::Scale(pressure));
        cell(s, "musts", row, "basis", choice(basis));
        let options = who.iter().map(|w| OptionId::from(*w)).collect();
        cell(s, "musts", row, "who", Value::Choices { options, other: None });
        cell(
            s,
            "musts",
            row,
            "consequence",
            text("Nichts, was man merkt. Vielleicht ruft die Kammer an."),
        );
        cell(
            s,
            "wants",
            row,
            "want",
            text("Ich will freitags eine halbe Stunde erzählen, was wir gebaut haben."),
        );
        cell(s, "wants", row, "pressure_now", Value::Scale(now));
    }
    for (row, agrees) in [
        ("thinks_of_others", 9),
        ("passes_on", 7),
        ("connects", 5),
        ("shares_knowledge", 8),
    ] {
        cell(s, "attitude", row, "agrees", Value::Scale(agrees));
    }
}

fn channels(s: &mut Session) {
    for (row, uses, desire, pressure, hours) in [
        ("linkedin", "yes", 3, 7, 3.0),
        ("xing", "no", 1, 2, 0.0),
        ("instagram", "yes", 7, 4, 3.5),
        ("tiktok", "no", 2, 8, 0.0),
        ("facebook", "yes", 2, 6, 1.5),
        ("blog", "yes", 5, 5, 1.0),
        ("meetings", "yes", 9, 1, 3.0),
    ] {
        cell(s, "channels", row, "uses", choice(uses));
        cell(s, "channels", row, "desire", Value::Scale(desire));
        cell(s, "channels", row, "pressure", Value::Scale(pressure));
        if uses == "yes" {
            cell(s, "channels", row, "hours", Value::Number(hours));
        }
    }
    cell(s, "let_go", "facebook", "choice", choice("drop"));
    cell(s, "let_go", "linkedin", "choice", choice("renegotiate"));
    cell(s, "let_go", "instagram", "choice", choice("hand_over"));
    cell(s, "let_go", "instagram", "to_whom", text("Mira aus dem Büro"));
    cell(
        s,
        "let_go",
        "instagram",
        "hand_over_by",
        Value::Date("2027-01-15".parse().unwrap()),
    );
}

fn plans(s: &mut Session) {
    own_row(s, "plans", "plan-1", "");
    cell(
        s,
        "plans",
        "plan-1",
        "want",
        text("jeden Freitag ein Werkstück zeigen"),
    );
    cell(s, "plans", "plan-1", "first_step", text("Handyhalterung bauen"));
    cell(
        s,
        "plans",
        "plan-1",
        "on",
        Value::Date("2026-12-11".parse().unwrap()),
    );
    cell(s, "plans", "plan-1", "confidence", Value::Scale(8));
    own_row(s, "finds", "find-1", "");
    cell(s, "finds", "find-1", "what", text("Bericht über Eichenfurnier"));
    cell(s, "finds", "find-1", "to_whom", text("Herrn Yılmaz"));
    cell(s, "finds", "find-1", "way", choice("phone"));
}

/// Returns a session with every question answered, texts of `words` words and ten own rows in each table.
pub(crate) fn everything(language: &str, words: usize) -> Session {
    let mut s = full();
    s.language = language.into();
    let long = prose(language, words);
    let workbook = builtin();
    for question in workbook.questions() {
        if let Body::Plain(Form::Line | Form::Prose { .. }) = &question.body {
            put(&mut s, Cell::plain(question.id.clone()), text(&long));
            s.marks
                .insert(Location::question(question.id.clone()), Mark::Discuss);
        }
        let Some(table) = question.table() else { continue };
        let mut rows: Vec<RowId> = table.rows.iter().map(|r| r.id.clone()).collect();
        if table.own_rows.is_some() {
            for i in 0..10 {
                let id = format!("{}-{i}", question.id.as_str().replace('_', "-"));
                own_row(&mut s, question.id.as_str(), &id, &prose(language, words.min(20)));
                rows.push(id.as_str().into());
            }
        }
        for row in rows {
            for column in &table.columns {
                let value = match &column.form {
                    Form::Line | Form::Prose { .. } => text(&long),
                    Form::Choice(options) => choice(options[options.len() - 1].id.as_str()),
                    Form::Choices(options) => Value::Choices {
                        options: options.iter().map(|o| o.id.clone()).collect(),
                        other: Some(prose(language, words.min(20))),
                    },
                    Form::Scale { .. } => Value::Scale(9),
                    Form::Number { max, .. } => Value::Number(*max),
                    Form::Date => Value::Date("2026-12-24".parse().unwrap()),
                };
                put(
                    &mut s,
                    Cell::of_table(question.id.clone(), row.clone(), column.id.clone()),
                    value,
                );
            }
        }
    }
    s
}

/// Returns running text in a language, the same each time.
pub(crate) fn prose(language: &str, words: usize) -> String {
    let vocabulary: &[&str] = if language == "en" {
        &[
            "Every",
            "Friday",
            "afternoon",
            "we",
            "tell",
            "somebody",
            "about",
            "the",
            "things",
            "that",
            "were",
            "built,",
            "unhurriedly.",
        ]
    } else {
        &[
            "Freitagnachmittag",
            "erzählen",
            "wir",
            "jemandem",
            "von",
            "den",
            "Möbelstücken,",
            "die",
            "fertig",
            "geworden",
            "sind,",
            "ohne",
            "Redaktionsplan.",
        ]
    };
    (0..words)
        .map(|i| vocabulary[(i * 5 + i / 7) % vocabulary.len()])
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the full session with scripts that the text faces lack.
pub(crate) fn scripts() -> Session {
    let mut s = full();
    plain(&mut s, "name", text("Ελένη 😀 Жанна Müßig"));
    plain(
        &mut s,
        "occasion",
        text("Καλημέρα λόγος. Привет, мир! 👩\u{200d}👧 ❤️ 1️⃣ 中文字 مرحبا بالعالم שלום नमस्ते \0 \u{202e}abc"),
    );
    plain(
        &mut s,
        "must_dump",
        text(
            "Fenster zur Straße; Mu\u{308}ßiggang, Fu\u{df}ball.\tTab\tund\tmehr\n  eingerückt\n\nhttps://example.org/ein/sehr/langer/pfad/der/nirgends/umbrochen/werden/kann?und=immer&noch=weiter&bis=zum&ende=0123456789012345678901234567890123456789",
        ),
    );
    s
}

/// Returns the full session with twenty channels, most of them at one point of the map.
pub(crate) fn crowded() -> Session {
    let mut s = full();
    for i in 0..13 {
        let id = format!("own-{i}");
        own_row(
            &mut s,
            "channels",
            &id,
            &format!("Kanal Nummer {i} mit langem Namen"),
        );
        cell(&mut s, "channels", &id, "desire", Value::Scale(8));
        cell(&mut s, "channels", &id, "pressure", Value::Scale(8));
    }
    s
}

/// Returns the session of a document with pasted text.
pub(crate) fn pasted(file: &str) -> Session {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/handout_sessions/pasted/");
    let bytes = std::fs::read(format!("{folder}{file}")).unwrap();
    let document = read_document(&bytes).unwrap();
    document.check(&builtin(), &|_| true).unwrap()
}
