//! The session inside its handout: written as an attached file, and found again.

use super::super::document::Attachment;
use super::objects::{date, name, number, text};
use super::reading::{AttachmentFault, contains, entry, open, resolved, unpacked};
use crate::session::{MAX_DOCUMENT_BYTES, Moment};
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream};

/// Media type of a session document.
const MEDIA_TYPE: &str = "application/json";
/// The words by which a session document is known.
const SESSION_MARK: &[u8] = b"\"funkenbuch-session\"";
/// Number of bytes of a document in which those words stand.
const MARK_BYTES: usize = 200;
/// Number of attached files that are looked at.
const MAX_FILES: usize = 50;
/// Depth of the tree in which attached files are listed.
const MAX_DEPTH: usize = 8;

/// Attaches a file to the document.
pub(super) fn add(file: &mut File, attachment: &Attachment, changed: Option<Moment>) -> ObjectId {
    let mut parameters = Dictionary::from_iter([("Size", number(attachment.content.len()))]);
    if let Some(moment) = changed {
        parameters.set("ModDate", date(moment));
    }
    let content = Dictionary::from_iter([
        ("Type", name("EmbeddedFile")),
        ("Subtype", name(MEDIA_TYPE)),
        ("Params", Object::Dictionary(parameters)),
    ]);
    let content = file.add_object(Stream::new(content, attachment.content.clone()));
    let content = Dictionary::from_iter([
        ("F", Object::Reference(content)),
        ("UF", Object::Reference(content)),
    ]);
    file.add_object(Dictionary::from_iter([
        ("Type", name("Filespec")),
        ("F", text(&attachment.name)),
        ("UF", text(&attachment.name)),
        ("Desc", text(&attachment.description)),
        ("AFRelationship", name("Source")),
        ("EF", Object::Dictionary(content)),
    ]))
}

/// Lists attached files, each by its name, in the catalog.
pub(super) fn list(catalog: &mut Dictionary, mut files: Vec<(String, ObjectId)>) {
    if files.is_empty() {
        return;
    }
    let associated = files.iter().map(|(_, file)| Object::Reference(*file)).collect();
    catalog.set("AF", Object::Array(associated));
    // readers find names by binary search
    files.sort_by_cached_key(|(name, _)| text(name).as_str().map(<[u8]>::to_vec).unwrap_or_default());
    let names = files
        .iter()
        .flat_map(|(name, file)| [text(name), Object::Reference(*file)]);
    let names = Dictionary::from_iter([("Names", Object::Array(names.collect()))]);
    let names = Dictionary::from_iter([("EmbeddedFiles", Object::Dictionary(names))]);
    catalog.set("Names", names);
}

/// Returns the session document that a handout carries.
///
/// # Errors
/// The reason why there is none, or why it can't be taken out.
pub fn attached_session(pdf: &[u8]) -> Result<Vec<u8>, AttachmentFault> {
    let file = open(pdf)?;
    let attached = attached(&file).ok_or(AttachmentFault::Missing)?;
    if attached.is_empty() {
        return Err(AttachmentFault::Missing);
    }
    // never more than two unpacked at once
    let mut found = None;
    let mut broken = None;
    for stream in attached {
        match unpacked(stream, MAX_DOCUMENT_BYTES, AttachmentFault::Broken) {
            Ok(content) if is_session(&content) => {
                if found.replace(content).is_some() {
                    return Err(AttachmentFault::Several);
                }
            }
            Ok(_) => {}
            Err(fault) => broken = Some(fault),
        }
    }
    match (found, broken) {
        (Some(session), _) => Ok(session),
        (None, Some(fault)) => Err(fault),
        (None, None) => Err(AttachmentFault::Foreign),
    }
}

/// Returns every attached file; `None` without a list of attached files.
fn attached(file: &File) -> Option<Vec<&Stream>> {
    let names = entry(file, file.catalog().ok()?, b"Names")?;
    let mut open = vec![(entry(file, names, b"EmbeddedFiles")?, 0)];
    let mut found = Vec::new();
    while let Some((node, depth)) = open.pop() {
        let list = |key| {
            node.get(key)
                .ok()
                .and_then(|list| resolved(file, list).as_array().ok())
        };
        let files = list(b"Names").into_iter().flatten().skip(1).step_by(2);
        found.extend(files.filter_map(|spec| stream(file, spec)).take(MAX_FILES));
        if depth < MAX_DEPTH {
            let kids = list(b"Kids").into_iter().flatten().take(MAX_FILES);
            let kids = kids.filter_map(|kid| resolved(file, kid).as_dict().ok());
            open.extend(kids.map(|kid| (kid, depth + 1)));
        }
        if found.len() > MAX_FILES {
            break;
        }
    }
    Some(found)
}

/// Returns the content of an attached file.
fn stream<'a>(file: &'a File, spec: &'a Object) -> Option<&'a Stream> {
    let spec = resolved(file, spec).as_dict().ok()?;
    let content = entry(file, spec, b"EF")?;
    resolved(file, content.get(b"F").ok()?).as_stream().ok()
}

fn is_session(content: &[u8]) -> bool {
    let beginning = &content[..content.len().min(MARK_BYTES)];
    contains(beginning, SESSION_MARK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::document::{Block, Document, ParagraphRole};
    use crate::handout::write_pdf;

    /// Returns a document that is long enough to be packed.
    fn session() -> Vec<u8> {
        let mut document = b"{ \"format\": \"funkenbuch-session\", \"format_version\": 1 }".to_vec();
        document.extend([b' '; 400]);
        document
    }

    fn attachment(content: &[u8]) -> Attachment {
        Attachment {
            name: "Sitzung.json".into(),
            description: "Die Sitzung".into(),
            content: content.to_vec(),
        }
    }

    fn handout(content: Option<&[u8]>) -> Vec<u8> {
        let document = Document {
            title: "Probe".into(),
            language: "de".into(),
            blocks: vec![Block::text(ParagraphRole::Body, "Text")],
            attachment: content.map(attachment),
            ..Document::default()
        };
        write_pdf(&document).unwrap()
    }

    /// Returns a handout with its attached files changed.
    fn changed(change: impl Fn(&mut File)) -> Vec<u8> {
        let mut file = File::load_mem(&handout(Some(&session()))).unwrap();
        change(&mut file);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        bytes
    }

    fn attached_stream(file: &mut File) -> &mut Stream {
        let is_attached = |object: &&mut Object| {
            object
                .as_stream()
                .is_ok_and(|stream| stream.dict.get(b"Params").is_ok())
        };
        let found = file.objects.values_mut().find(is_attached);
        found.and_then(|object| object.as_stream_mut().ok()).unwrap()
    }

    #[test]
    fn a_session_comes_back_as_it_went_in() {
        assert_eq!(attached_session(&handout(Some(&session()))), Ok(session()));
    }

    #[test]
    fn each_reason_for_no_session_is_told_apart() {
        use AttachmentFault as Fault;
        assert_eq!(attached_session(b"%PDF-1.7\nand nothing"), Err(Fault::Damaged));
        assert_eq!(attached_session(&handout(None)), Err(Fault::Missing));
        assert_eq!(attached_session(&handout(Some(b"{}"))), Err(Fault::Foreign));
        let broken = changed(|file| attached_stream(file).set_content(b"no zlib".to_vec()));
        assert_eq!(attached_session(&broken), Err(Fault::Broken));
        let locked = changed(|file| file.trailer.set("Encrypt", Dictionary::new()));
        assert_eq!(attached_session(&locked), Err(Fault::Encrypted));
    }

    #[test]
    fn two_sessions_are_one_too_many() {
        let two = changed(|file| {
            let other = add(file, &attachment(&session()), None);
            let first = attached_spec(file);
            let names = vec![
                text("a"),
                Object::Reference(first),
                text("b"),
                Object::Reference(other),
            ];
            let names = Dictionary::from_iter([("Names", Object::Array(names))]);
            let names = Dictionary::from_iter([("EmbeddedFiles", Object::Dictionary(names))]);
            file.catalog_mut().unwrap().set("Names", names);
        });
        assert_eq!(attached_session(&two), Err(AttachmentFault::Several));
    }

    fn attached_spec(file: &File) -> ObjectId {
        let array = file.catalog().unwrap().get(b"AF").unwrap().as_array().unwrap();
        array[0].as_reference().unwrap()
    }

    #[test]
    fn what_is_damaged_anywhere_is_refused() {
        let packed = {
            let mut file = File::load_mem(&handout(Some(&session()))).unwrap();
            attached_stream(&mut file).content.clone()
        };
        // also a damage that unpacks to something: a bit of its checksum, and a cut
        let mut flipped = packed.clone();
        *flipped.last_mut().unwrap() ^= 1;
        let broken = [Vec::new(), flipped, packed[..packed.len() / 2].to_vec()];
        for content in broken {
            let broken = changed(|file| attached_stream(file).set_content(content.clone()));
            assert_eq!(attached_session(&broken), Err(AttachmentFault::Broken));
        }
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let bomb = changed(|file| {
            let stream = attached_stream(file);
            stream.set_plain_content(vec![b' '; MAX_DOCUMENT_BYTES + 1]);
            stream.compress().unwrap();
        });
        assert!(bomb.len() < 1 << 20);
        assert_eq!(attached_session(&bomb), Err(AttachmentFault::TooLarge));
        let many = [handout(Some(&session())), b"/ObjStm ".repeat(2_001)].concat();
        assert_eq!(attached_session(&many), Err(AttachmentFault::TooLarge));
    }
}
