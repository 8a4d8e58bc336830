//! Written handouts are read back and compared with what was written.

use super::*;
use crate::handout::document::{Block, BlockKind, Document, Foot, ParagraphRole, Span};
use crate::handout::logo::Logo;
use crate::picture::{Picture, Point, Shape, Size, Tone};
use std::sync::Arc;

fn document(texts: &[&str]) -> Document {
    let blocks = texts
        .iter()
        .map(|text| Block::text(ParagraphRole::Body, *text))
        .collect();
    Document {
        title: "Gesprächsblatt".into(),
        language: "de".into(),
        foot: Foot {
            parts: vec!["Jörg Müßig".into()],
            of: " von ".into(),
        },
        changed: Some("2026-12-03T14:03:00+01:00".parse().unwrap()),
        blocks,
        ..Document::default()
    }
}

fn read(bytes: &[u8]) -> lopdf::Document {
    lopdf::Document::load_mem(bytes).unwrap()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document(&["Ich will erzählen.", "λόγος Привет 😀 ‹"]);
    assert!(write_pdf(&document).unwrap() == write_pdf(&document).unwrap());
}

#[test]
fn the_text_can_be_read_back() {
    let texts = ["Größe, Übung, Straße.", "λόγος", "Привет", "Auflage finden"];
    let bytes = write_pdf(&document(&texts)).unwrap();
    let text = read(&bytes).extract_text(&[1]).unwrap();
    for expected in texts {
        assert!(text.contains(expected), "{expected:?} not in {text:?}");
    }
}

#[test]
fn letters_that_no_bundled_face_has_can_be_taken_out_again() {
    let words = ["שלום (עולם)", "中文", "नमस्ते", "مرحبا", "♞", "\u{16e40}"];
    let bytes = write_pdf(&document(&words)).unwrap();
    let file = read(&bytes);
    let page = file.get_page_content(file.get_pages()[&1]);
    let content = String::from_utf8_lossy(&page).into_owned();
    let text = file.extract_text(&[1]).unwrap();
    for letter in words.iter().flat_map(|word| word.chars()) {
        let mut units = [0; 2];
        let code: String = letter
            .encode_utf16(&mut units)
            .iter()
            .map(|unit| format!("{unit:04x}"))
            .collect();
        assert!(
            text.contains(letter) || content.to_lowercase().contains(&code),
            "{letter}"
        );
    }
}

#[test]
fn a_document_of_nothing_is_refused() {
    assert_eq!(write_pdf(&Document::default()), Err(HandoutError::Empty));
}

/// Returns a figure with a shape that has no place.
fn outside() -> Picture {
    let shapes = vec![Shape::Line {
        from: Point::new(0.0, f32::NAN),
        to: Point::new(1.0, 1.0),
        width: 1.0,
        tone: Tone::Ink,
    }];
    Picture {
        size: Size::new(10.0, 10.0),
        shapes,
        sentence: String::new(),
        details: Vec::new(),
    }
}

#[test]
fn a_shape_without_a_place_is_refused() {
    let mut document = document(&[]);
    document.blocks.push(Block::new(BlockKind::Figure(outside())));
    assert_eq!(
        write_pdf(&document).err(),
        Some(HandoutError::Misplaced { page: 1 })
    );
}

#[test]
fn title_language_dates_and_outline_are_set() {
    let mut document = document(&["Text"]);
    document.blocks.insert(0, Block::heading(1, "Müssen"));
    document.blocks.push(Block::heading(2, "Wollen"));
    document
        .blocks
        .push(Block::spans(ParagraphRole::Body, vec![Span::strong("Ich will.")]));
    let file = read(&write_pdf(&document).unwrap());
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"de");
    assert!(catalog.has(b"Outlines"));
    let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = file.get_dictionary(info).unwrap();
    assert_eq!(
        info.get(b"ModDate").unwrap().as_str().unwrap(),
        b"D:20261203140300+01'00'"
    );
}

/// Returns the titles of bookmarks and of those below them, in order, with how deep they stand.
fn bookmarks(file: &lopdf::Document) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let outlines = file.catalog().unwrap().get(b"Outlines").unwrap().as_reference();
    let mut open = vec![(0, outlines.unwrap())];
    while let Some((depth, id)) = open.pop() {
        let item = file.get_dictionary(id).unwrap();
        let next = |key: &[u8]| item.get(key).and_then(lopdf::Object::as_reference).ok();
        open.extend(next(b"Next").map(|next| (depth, next)));
        open.extend(next(b"First").map(|first| (depth + 1, first)));
        if let Ok(title) = item.get(b"Title") {
            found.push((depth, lopdf::decode_text_string(title).unwrap()));
        }
    }
    found
}

/// Returns a document of a client, with a letter that no other one has.
fn of_client(name: &str, letter: &str) -> Document {
    let mut document = document(&[letter]);
    document.title = format!("Gesprächsblatt {name}");
    document.label = format!("{name} · 3.\u{a0}Dezember");
    document.blocks.insert(0, Block::heading(1, name));
    document.blocks.insert(1, Block::heading(3, "Was ansteht"));
    document.attachment = Some(crate::handout::Attachment {
        name: format!("{name}.json"),
        description: "Die Sitzung".into(),
        content: b"{ }".to_vec(),
    });
    document
}

fn together(documents: &[Document]) -> Vec<u8> {
    let mut file = PdfFile::of_several();
    let mut bytes = Vec::new();
    for document in documents {
        file.add(document).unwrap();
        bytes.extend(file.take());
    }
    let cover = document(&[]);
    bytes.extend(file.finish(&cover).unwrap());
    bytes
}

#[test]
fn several_documents_are_parts_of_one_file_with_their_bookmarks_and_attachments() {
    let documents = [
        of_client("Zoë", "🎷"),
        of_client("Anna", "Ω"),
        of_client("Łukasz", "Ж"),
    ];
    let bytes = together(&documents);
    assert!(bytes == together(&documents), "the same bytes");
    let file = read(&bytes);
    let titles = bookmarks(&file);
    let of = |name: &str| {
        let session = (1, format!("{name} · 3. Dezember"));
        [session, (2, name.to_owned()), (3, "Was ansteht".to_owned())]
    };
    let expected = ["Zoë", "Anna", "Łukasz"].map(of).concat();
    assert_eq!(titles, expected);
    assert_eq!(file.get_pages().len(), 3);
    for (page, (name, letter)) in (1..).zip([("Zoë", "🎷"), ("Anna", "Ω"), ("Łukasz", "Ж")]) {
        let text = file.extract_text(&[page]).unwrap();
        assert!(text.contains(name) && text.contains(letter), "{text:?}");
        assert!(
            text.contains("1\u{a0}von\u{a0}1") || text.contains("1 von 1"),
            "{text:?}"
        );
    }
    let parts = file.objects.values().filter(|object| {
        let kind = object.as_dict().and_then(|node| node.get(b"S")?.as_name());
        kind.is_ok_and(|kind| kind == b"Part")
    });
    assert_eq!(parts.count(), 3);
    let typefaces = file.objects.values().filter_map(|object| {
        let name = object.as_dict().and_then(|font| font.get(b"FontName")?.as_name());
        name.ok().map(|name| String::from_utf8_lossy(name).into_owned())
    });
    let mut typefaces: Vec<String> = typefaces.collect();
    let count = typefaces.len();
    typefaces.sort();
    typefaces.dedup();
    assert!(count > 2, "{typefaces:?}");
    assert_eq!(count, typefaces.len(), "each is reduced once for all");
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"AF").unwrap().as_array().unwrap().len(), 3);
}

#[test]
fn a_document_that_cannot_be_written_leaves_the_others_as_they_are() {
    let [first, last] = ["Anna", "Zoë"].map(|name| of_client(name, "x"));
    let mut file = PdfFile::of_several();
    file.add(&first).unwrap();
    assert_eq!(file.add(&document(&[])), Err(HandoutError::Empty));
    let mut misplaced = document(&["Ω"]);
    misplaced.blocks.push(Block::new(BlockKind::Figure(outside())));
    assert!(file.add(&misplaced).is_err());
    file.add(&last).unwrap();
    let mut bytes = file.take();
    bytes.extend(file.finish(&document(&[])).unwrap());
    assert!(bytes == together(&[first, last]));
    assert_eq!(
        PdfFile::of_several().finish(&document(&[])).err(),
        Some(HandoutError::Empty)
    );
}

#[test]
fn passages_of_another_language_say_so_in_the_structure() {
    let foreign = |text: &str| Span::new(text).in_language("en");
    let mut document = document(&["Deutsch"]);
    let body = |spans| Block::spans(ParagraphRole::Body, spans);
    document.blocks.extend([
        body(vec![Span::strong("4.2  "), foreign("What would you like?")]),
        body(vec![foreign("First "), Span::new("Mitte"), foreign(" last")]),
        body(vec![foreign("On its own")]),
    ]);
    let file = read(&write_pdf(&document).unwrap());
    let paragraphs = file.objects.values().filter_map(|object| {
        let node = object.as_dict().ok()?;
        let is_paragraph = node.get(b"S").and_then(lopdf::Object::as_name).ok()? == b"P";
        let language = node.get(b"Lang").and_then(lopdf::Object::as_str).ok();
        is_paragraph.then(|| language.map(|tag| String::from_utf8_lossy(tag).into_owned()))
    });
    let languages: Vec<Option<String>> = paragraphs.collect();
    let english = Some("en".to_owned());
    assert_eq!(languages, [None, english.clone(), None, english]);
    let page = file.get_page_content(file.get_pages()[&1]);
    let content = String::from_utf8_lossy(&page).into_owned();
    let spans = content.matches("/Span").count();
    assert_eq!((spans, content.matches("/Lang").count()), (4, 4), "{content}");
}

/// Returns the elements of a kind in the structure tree.
fn elements<'f>(file: &'f lopdf::Document, kind: &[u8]) -> Vec<&'f lopdf::Dictionary> {
    let nodes = file.objects.values().filter_map(|object| object.as_dict().ok());
    let is_meant = |node: &&lopdf::Dictionary| {
        node.has_type(b"StructElem") && node.get(b"S").and_then(lopdf::Object::as_name).ok() == Some(kind)
    };
    nodes.filter(is_meant).collect()
}

#[test]
fn a_logo_is_a_figure_with_its_pixels_as_they_are_kept() {
    let picture = include_bytes!("../../../tests/fixtures/logos/interlaced.png");
    let logo = Arc::new(Logo::read(picture).unwrap());
    let block = || {
        Block::new(BlockKind::Logo {
            logo: Arc::clone(&logo),
            alternative: "Sanja Bjelić".into(),
        })
    };
    let mut document = document(&["Worte"]);
    document.blocks.extend([block(), block()]);
    let bytes = write_pdf(&document).unwrap();
    assert!(bytes == write_pdf(&document).unwrap(), "other bytes");
    let file = read(&bytes);
    let figures = elements(&file, b"Figure");
    assert_eq!(figures.len(), 2);
    for figure in figures {
        let mut name = vec![0xFE, 0xFF];
        name.extend("Sanja Bjelić".encode_utf16().flat_map(u16::to_be_bytes));
        assert_eq!(figure.get(b"Alt").and_then(lopdf::Object::as_str).unwrap(), name);
        let bounds = figure.get(b"A").and_then(lopdf::Object::as_dict).unwrap();
        let bounds = bounds.get(b"BBox").and_then(lopdf::Object::as_array).unwrap();
        let bounds: Vec<f32> = bounds.iter().map(|side| side.as_float().unwrap()).collect();
        let [width, height] = logo.printed_size();
        assert!((bounds[2] - bounds[0] - width).abs() < 0.02, "{bounds:?}");
        assert!((bounds[3] - bounds[1] - height).abs() < 0.02, "{bounds:?}");
    }
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    let images: Vec<&lopdf::Stream> = streams
        .filter(|stream| stream.dict.has_type(b"XObject"))
        .collect();
    assert_eq!(images.len(), 1, "an image that is shown twice is there once");
    assert!(!images[0].dict.has(b"SMask") && !images[0].dict.has(b"Interpolate"));
    let (_, rgb) = logo.rgb([usize::MAX; 2]);
    assert!(images[0].decompressed_content().unwrap() == rgb, "other pixels");
}
