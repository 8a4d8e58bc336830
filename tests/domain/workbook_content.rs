//! The built-in workbook has exactly the promised ids. Files of other copies of the program refer to them, so
//! none may ever change, vanish or get another form.
//!
//! Long because: it lists every id of the workbook.

use funkenbuch::workbook::{
    Body, Column, Condition, ConditionSubject, DisplayRule, Form, Item, Layout, OptionRole, PictureKind,
    Question, QuestionId, Role, Table, Text, Workbook, builtin, builtins,
};

/// Stations with their questions as `id form`; a table has its rows in brackets, with `+` for own rows and
/// `<table` for rows taken over, then its columns; options follow a colon, and `*` means folded.
const PROMISED: &[(&str, &[&str])] = &[
    (
        "arrive",
        &[
            "occasion prose",
            "must_start scale",
            "meeting_on date",
            "name line",
            "organisation line",
            "role line",
        ],
    ),
    (
        "musts",
        &[
            "must_dump prose",
            "musts table [time platforms blog plan +]",
            "  occupies choice: no sometimes often",
            "  pressure scale",
            "  who choices: self boss colleagues customers competitors family experts custom other",
            "  basis choice: agreed said assumed unsure",
            "  consequence prose",
        ],
    ),
    (
        "attitude",
        &[
            "attitude table [thinks_of_others passes_on connects shares_knowledge]",
            "  agrees scale",
            "finds* table [+]",
            "  what line",
            "  to_whom line",
            "  where choice: private colleagues bosses staff customers",
            "  way choice: in_person phone email social_media paper",
            "find_this_week prose",
        ],
    ),
    (
        "enthusiasm",
        &[
            "duty_or_joy prose",
            "tells_unasked prose",
            "caught_fire* prose",
            "likes_to_show scale",
        ],
    ),
    (
        "question",
        &[
            "decisive choice: yes partly no unsure",
            "decisive_why prose",
            "channels table [linkedin xing instagram tiktok facebook youtube blog newsletter meetings +]",
            "  uses choice: no yes",
            "  desire scale",
            "  pressure scale",
            "  hours number",
        ],
    ),
    (
        "let_go",
        &[
            "let_go table [<channels]",
            "  choice choice: keep renegotiate hand_over drop",
            "  to_whom line",
            "  hand_over_by date",
            "keen_people table [+]",
            "  who line",
            "  enjoys line",
            "  ask line",
            "  training* line",
            "freed prose",
        ],
    ),
    (
        "learn",
        &[
            "learn choices: write photograph film listen profile plan evaluate connect other",
            "learn_how* prose",
            "learn_from* date",
        ],
    ),
    ("try_out", &["try_what line", "try_until date", "try_sign line"]),
    (
        "wants",
        &[
            "wants table [<musts +]",
            "  want prose",
            "  pressure_now scale",
            "hours_wanted number",
            "rhythm choice: plan spontaneous mixed",
            "plans table [+]",
            "  want line",
            "  first_step line",
            "  on date",
            "  confidence scale",
            "  why_confident* prose",
            "  obstacle* line",
            "  then* line",
        ],
    ),
    (
        "review",
        &[
            "must_now scale",
            "surprise prose",
            "talk_about prose",
            "good_meeting prose",
            "my_sentence line",
        ],
    ),
];

fn question_lines(question: &Question) -> Vec<String> {
    let name = named(question.id.as_str(), question.more);
    match &question.body {
        Body::Plain(form) => vec![format!("{name} {}", form_words(form))],
        Body::Table(table) => {
            let columns = table.columns.iter().map(|column| {
                format!(
                    "  {} {}",
                    named(column.id.as_str(), column.more),
                    form_words(&column.form)
                )
            });
            std::iter::once(format!("{name} table [{}]", rows_words(table)))
                .chain(columns)
                .collect()
        }
    }
}

fn named(id: &str, more: bool) -> String {
    format!("{id}{}", if more { "*" } else { "" })
}

fn rows_words(table: &Table) -> String {
    let mut words: Vec<String> = table.rows.iter().map(|row| row.id.to_string()).collect();
    words.extend(table.rows_from.as_ref().map(|from| format!("<{}", from.table)));
    words.extend(table.own_rows.as_ref().map(|_| "+".to_owned()));
    words.join(" ")
}

fn form_words(form: &Form) -> String {
    let options: Vec<_> = form.options().iter().map(|option| option.id.as_str()).collect();
    match options.as_slice() {
        [] => form.kind().name().to_owned(),
        options => format!("{}: {}", form.kind().name(), options.join(" ")),
    }
}

fn question<'w>(workbook: &'w Workbook, id: &str) -> &'w Question {
    workbook
        .question(&QuestionId::from(id))
        .expect("a promised question")
}

fn column<'w>(workbook: &'w Workbook, table: &str, id: &str) -> &'w Column {
    let table = question(workbook, table).table().expect("a promised table");
    table.column(&id.into()).expect("a promised column")
}

fn condition(of: &str, options: &[&str]) -> Condition {
    let subject = match of.strip_prefix("row.") {
        Some(column) => ConditionSubject::Row(column.into()),
        None => ConditionSubject::Question(of.into()),
    };
    let options = options.iter().map(|option| (*option).into()).collect();
    Condition { of: subject, options }
}

fn only_if(of: &str, options: &[&str]) -> DisplayRule {
    let only_if = vec![condition(of, options)];
    DisplayRule {
        only_if,
        unless: Vec::new(),
    }
}

#[test]
fn all_promised_ids_are_there_in_their_order_and_no_others() {
    let workbook = builtin();
    assert_eq!((workbook.id.as_str(), workbook.version), ("networking", 1));
    assert_eq!(workbook.languages, ["de", "en"]);
    let found = workbook.stations.iter().map(|station| {
        let lines = station.questions().flat_map(question_lines);
        (station.id.to_string(), lines.collect::<Vec<_>>())
    });
    let promised = PROMISED.iter().map(|(id, lines)| {
        let lines = lines.iter().map(|line| (*line).to_owned());
        ((*id).to_owned(), lines.collect::<Vec<_>>())
    });
    assert_eq!(found.collect::<Vec<_>>(), promised.collect::<Vec<_>>());
}

#[test]
fn stations_depend_on_the_decisive_answer() {
    let workbook = builtin();
    let shown = |id: &str| workbook.station(&id.into()).unwrap().shown.clone();
    assert_eq!(shown("let_go"), only_if("decisive", &["no", "partly"]));
    assert_eq!(shown("learn"), only_if("decisive", &["yes", "partly"]));
    assert_eq!(shown("try_out"), only_if("decisive", &["unsure"]));
    let always = [
        "arrive",
        "musts",
        "attitude",
        "enthusiasm",
        "question",
        "wants",
        "review",
    ];
    assert!(always.into_iter().all(|id| shown(id) == DisplayRule::default()));
}

#[test]
fn columns_depend_on_their_row() {
    let workbook = builtin();
    let shown = |table, id| column(&workbook, table, id).shown.clone();
    for id in ["pressure", "who", "basis"] {
        assert_eq!(
            shown("musts", id),
            only_if("row.occupies", &["sometimes", "often"])
        );
    }
    assert_eq!(shown("musts", "consequence"), only_if("row.occupies", &["often"]));
    assert_eq!(shown("channels", "hours"), only_if("row.uses", &["yes"]));
    assert_eq!(shown("let_go", "to_whom"), only_if("row.choice", &["hand_over"]));
    assert_eq!(
        shown("let_go", "hand_over_by"),
        only_if("row.choice", &["hand_over"])
    );
}

#[test]
fn columns_know_their_kinds_of_row() {
    let workbook = builtin();
    let kinds = |table, id| column(&workbook, table, id).rows;
    let occupies = kinds("musts", "occupies");
    assert!(occupies.fixed && !occupies.from && !occupies.own);
    let now = kinds("wants", "pressure_now");
    assert!(now.from && !now.fixed && !now.own);
}

#[test]
fn rows_are_taken_over_from_musts_and_channels() {
    let workbook = builtin();
    let only = |id| {
        question(&workbook, id)
            .table()
            .unwrap()
            .rows_from
            .as_ref()
            .unwrap()
            .only
            .clone()
    };
    assert_eq!(
        only("wants"),
        [condition("row.occupies", &["sometimes", "often"])]
    );
    assert_eq!(only("let_go"), [condition("row.uses", &["yes"])]);
    let echo = &question(&workbook, "wants").echo;
    assert_eq!(echo.len(), 1);
    assert_eq!(echo[0].column.as_ref().unwrap().as_str(), "consequence");
}

#[test]
fn the_rhythm_is_not_asked_after_a_no() {
    let workbook = builtin();
    assert_eq!(
        question(&workbook, "rhythm").shown.unless,
        [condition("decisive", &["no"])]
    );
}

#[test]
fn a_no_may_stay_a_no_and_leads_on_two_ways() {
    let workbook = builtin();
    let station = workbook.station(&"question".into()).unwrap();
    let note = station.items.iter().find_map(|item| match item {
        Item::Note(note) => Some(note),
        _ => None,
    });
    let note = note.unwrap();
    assert!(note.text.get("de").starts_with("Dann darf es dabei bleiben."));
    assert_eq!(note.shown, only_if("decisive", &["no"]));
    let targets: Vec<_> = note.go_to.iter().map(|button| button.station.as_str()).collect();
    assert_eq!(targets, ["let_go", "review"]);
}

#[test]
fn pictures_stand_where_they_belong() {
    let workbook = builtin();
    let pictures = |id: &str| -> Vec<PictureKind> {
        let items = &workbook.station(&id.into()).unwrap().items;
        let kinds = items.iter().filter_map(|item| match item {
            Item::Picture(picture) => Some(picture.kind),
            _ => None,
        });
        kinds.collect()
    };
    assert_eq!(pictures("question"), [PictureKind::Map]);
    assert!(
        PictureKind::ALL
            .iter()
            .all(|kind| pictures("review").contains(kind))
    );
}

#[test]
fn must_now_is_asked_before_a_picture_shows_the_earlier_figure() {
    let workbook = builtin();
    let review = workbook.station(&"review".into()).unwrap();
    assert_eq!(review.items[0].question().unwrap().id.as_str(), "must_now");
}

#[test]
fn every_role_is_carried() {
    let workbook = builtin();
    for role in Role::ALL {
        let carried = match role.table() {
            None => workbook.with_role(*role).is_some(),
            Some(table) => workbook
                .column_with_role(*role)
                .is_some_and(|(question, _)| question.role == Some(table)),
        };
        assert!(carried, "{role:?}");
    }
}

#[test]
fn every_role_of_options_is_carried_by_the_promised_ones() {
    let workbook = builtin();
    let ids = |role: OptionRole| -> Vec<String> {
        let (_, column) = workbook.column_with_role(role.of()).unwrap();
        column
            .form
            .options_with_role(role)
            .map(|option| option.id.to_string())
            .collect()
    };
    assert_eq!(ids(OptionRole::Agreed), ["agreed"]);
    assert_eq!(ids(OptionRole::Assumed), ["assumed", "unsure"]);
    assert_eq!(ids(OptionRole::SocialMedia), ["social_media"]);
    assert_eq!(ids(OptionRole::InUse), ["yes"]);
    assert_eq!(ids(OptionRole::Keep), ["keep"]);
    assert_eq!(ids(OptionRole::Renegotiate), ["renegotiate"]);
    assert_eq!(ids(OptionRole::HandOver), ["hand_over"]);
    assert_eq!(ids(OptionRole::Drop), ["drop"]);
}

#[test]
fn layouts_are_the_promised_ones() {
    let workbook = builtin();
    let layout = |id| question(&workbook, id).table().unwrap().layout;
    assert_eq!(["musts", "wants", "plans"].map(layout), [Layout::Cards; 3]);
    assert_eq!(["attitude", "channels"].map(layout), [Layout::Grid; 2]);
}

#[test]
fn hours_go_from_nothing_to_eighty_by_halves() {
    let workbook = builtin();
    let hours = &column(&workbook, "channels", "hours").form;
    let wanted = question(&workbook, "hours_wanted").form().unwrap();
    for form in [hours, wanted] {
        assert!(matches!(
            form,
            Form::Number {
                min: 0.0,
                max: 80.0,
                step: 0.5,
                ..
            }
        ));
    }
}

#[test]
fn the_mirror_is_offered_for_musts_and_wants() {
    let workbook = builtin();
    let mirrored = |form: &Form| matches!(form, Form::Prose { mirror: true, .. });
    assert!(question(&workbook, "must_dump").form().is_some_and(mirrored));
    let want = column(&workbook, "wants", "want");
    assert!(mirrored(&want.form));
    let Form::Prose { starts, .. } = &want.form else {
        unreachable!("it is prose")
    };
    let german: Vec<_> = starts.iter().map(|start| start.get("de")).collect();
    assert_eq!(
        german,
        [
            "Ich will …",
            "Ich lasse …",
            "Ich kläre mit …",
            "Ich tue es, weil mir … wichtig ist."
        ]
    );
}

#[test]
fn the_introduction_states_duration_optional_answers_and_readers() {
    let workbook = builtin();
    let intro = workbook.stations[0].intro.as_ref().unwrap().get("de");
    for text in [
        "Etwa 25 Minuten auf dem kurzen Weg, mit allem eine Dreiviertelstunde.",
        "Was leer bleibt, darf leer bleiben.",
        "Ihre Antworten werden auf diesem Computer gespeichert. Was Sie mit „nur für mich“ kennzeichnen, \
         erscheint in keiner Ansicht Ihrer Beratung. Wer an diesem Computer Ihre Sitzung selbst öffnet, \
         kann auch das lesen.",
    ] {
        assert!(intro.contains(text), "{text}");
    }
}

#[test]
fn the_digest_is_of_the_file() {
    let workbook = builtin();
    assert_eq!(workbook.digest.len(), 64);
    let other = Workbook::read(&format!("{}\n# anders", workbook.source)).unwrap();
    assert_ne!(other.digest, workbook.digest);
    assert_eq!(Workbook::read(&workbook.source).unwrap(), *workbook);
}

/// Returns all texts of a workbook with their position in it.
fn texts(workbook: &Workbook) -> Vec<(String, &Text)> {
    let mut texts = vec![("title".to_owned(), &workbook.title)];
    for station in &workbook.stations {
        texts.push((format!("{}.title", station.id), &station.title));
        texts.push((format!("{}.heading", station.id), &station.heading));
        for question in station.questions() {
            texts.push((format!("{}.prompt", question.id), &question.prompt));
            texts.extend(
                question
                    .short
                    .iter()
                    .map(|short| (format!("{}.short", question.id), short)),
            );
            texts.extend(
                question
                    .hint
                    .iter()
                    .map(|hint| (format!("{}.hint", question.id), hint)),
            );
            for option in question.form().map_or(&[][..], Form::options) {
                texts.push((format!("{}.{}.option", question.id, option.id), &option.text));
            }
            for row in question.table().map_or(&[][..], |table| &table.rows) {
                texts.push((format!("{}.{}.row", question.id, row.id), &row.title));
                texts.extend(
                    row.short
                        .iter()
                        .map(|short| (format!("{}.{}.short", question.id, row.id), short)),
                );
            }
            for column in question.table().map_or(&[][..], |table| &table.columns) {
                texts.push((format!("{}.{}.prompt", question.id, column.id), &column.prompt));
                let short = format!("{}.{}.short", question.id, column.id);
                texts.extend(column.short.iter().map(|text| (short.clone(), text)));
            }
        }
    }
    texts
}

#[test]
fn texts_are_of_a_length_one_reads_in_passing() {
    for (place, text) in builtins().iter().flat_map(|workbook| texts(workbook)) {
        let most = match place.rsplit('.').next() {
            Some("title") => 22,
            Some("heading") => 45,
            Some("short") => 40,
            Some("option") => 30,
            _ => 150,
        };
        for tag in ["de", "en"] {
            let length = text.get(tag).chars().count();
            assert!(
                length <= most,
                "{place} has {length} letters in {tag}: {}",
                text.get(tag)
            );
        }
    }
}

#[test]
fn texts_use_real_quotes_and_dashes_and_the_asterisk() {
    for (place, text) in builtins().iter().flat_map(|workbook| texts(workbook)) {
        for tag in ["de", "en"] {
            let text = text.get(tag);
            assert!(
                !text.contains(['"', '\'']) && !text.contains("...") && !text.contains(" - "),
                "{place}: {text}"
            );
            assert_eq!(text, text.trim(), "{place}");
        }
        let german = text.get("de");
        assert!(
            !german.contains(":innen") && !german.contains("Innen") && !german.contains("Pflichtfeld"),
            "{place}"
        );
    }
}

/// Returns the figures of a table by rows and columns, as the time series of a comparison find them.
fn figures(workbook: &Workbook, role: Role) -> (QuestionId, Vec<String>, Vec<String>) {
    let question = workbook.with_role(role).expect("both workbooks ask this");
    let Body::Table(table) = &question.body else {
        panic!("{role:?} is a table")
    };
    let rows = table.rows.iter().map(|row| row.id.to_string());
    let columns = table.columns.iter().filter(|column| column.role.is_some());
    let columns = columns.map(|column| format!("{} {:?}", column.id, column.role));
    (question.id.clone(), rows.collect(), columns.collect())
}

#[test]
fn the_follow_up_asks_by_the_same_names_so_that_both_can_be_laid_side_by_side() {
    let [first, second] = builtins() else {
        panic!("there are two built-in workbooks")
    };
    for role in [Role::Musts, Role::Channels] {
        let (id, rows, columns) = figures(first, role);
        let (later, later_rows, later_columns) = figures(second, role);
        assert_eq!((&later, &later_rows), (&id, &rows));
        assert!(
            later_columns.iter().all(|column| columns.contains(column)),
            "{later_columns:?}"
        );
    }
    for role in [
        Role::PressureBefore,
        Role::PressureAfter,
        Role::Decisive,
        Role::HoursWanted,
        Role::ClientName,
    ] {
        let ids =
            [first, second].map(|workbook| workbook.with_role(role).map(|question| question.id.clone()));
        assert_eq!(ids[0], ids[1]);
        assert!(ids[0].is_some());
    }
}
