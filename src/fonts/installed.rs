//! Typefaces of this machine, for scripts that no bundled face has.
//!
//! They are looked up only when a text needs one. The system says which families are meant for a script; of those, the
//! first is taken that has every letter asked for, has outlines, and whose owner allows to embed a part of it. A face
//! that was found stays loaded, since the next page needs it too.

use super::Face;
use super::script::script_of;
use super::sfnt::{self, Facts, Tables};
use super::shaper::Loaded;
use fontique::{
    Attributes, Blob, Collection, CollectionOptions, FallbackKey, FontStyle, FontWeight, FontWidth,
    GenericFamily, Language, QueryFamily, QueryFont, QueryStatus, SourceCache, SourceCacheOptions,
};
use harfrust::FontRef;
use skrifa::MetadataProvider;
use skrifa::string::{LocalizedString, StringId};
use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::panic::{self, UnwindSafe};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use unicode_script::Script;

/// Number of faces that are looked at for a script and a language.
const MAX_CANDIDATES: usize = 200;
/// Number of letters of a face's name that are kept.
const MAX_NAME_CHARS: usize = 60;
/// The languages whose faces are tried for Han letters, since each has only its own.
const HAN_LANGUAGES: [&str; 4] = ["zh-SG", "zh-TW", "ja", "ko"];
/// The kinds of families that may have signs of no script.
const SIGN_FAMILIES: [GenericFamily; 6] = [
    GenericFamily::SansSerif,
    GenericFamily::SystemUi,
    GenericFamily::Math,
    GenericFamily::Emoji,
    GenericFamily::Serif,
    GenericFamily::Monospace,
];

/// A face of this machine, loaded for as long as the program runs.
#[derive(Clone, Copy)]
pub struct Installed(&'static InstalledFace);

struct InstalledFace {
    number: usize,
    name: String,
    file: &'static [u8],
    index: u32,
    weight: u16,
    facts: Facts,
    loaded: Loaded,
}

static FACES: LazyLock<Mutex<Faces>> = LazyLock::new(|| Mutex::new(Faces::default()));

/// Returns an installed face of about this weight that has every letter of a cluster; `None` if there is none.
///
/// The first call reads which faces are installed, which may take some tenths of a second.
pub(super) fn face_for(cluster: &str, weight: u16) -> Option<Face> {
    let mut faces = FACES.lock().unwrap_or_else(PoisonError::into_inner);
    faces.face_for(cluster, weight)
}

/// The faces found so far.
#[derive(Default)]
struct Faces {
    system: Option<System>,
    loaded: Vec<&'static InstalledFace>,
    /// What the system names for a script and a weight; `None` is for signs of all scripts.
    candidates: HashMap<(Option<Script>, u16), Arc<[QueryFont]>>,
    /// What was found for a cluster and a weight.
    known: HashMap<(Box<str>, u16), Option<Face>>,
    /// The faces that turned out to be no use.
    refused: Vec<Installed>,
}

impl Faces {
    fn face_for(&mut self, cluster: &str, weight: u16) -> Option<Face> {
        let key = (Box::from(cluster), weight);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let found = self.find(cluster, weight).map(Face::Installed);
        self.known.insert(key, found);
        found
    }

    /// Returns the first face named by the system that has all of a cluster and can be embedded.
    fn find(&mut self, cluster: &str, weight: u16) -> Option<Installed> {
        let script = script_of(cluster.chars().next()?);
        let candidates = self.candidates(script, weight);
        let mut covering = candidates.iter().filter(|font| covers(font, cluster));
        covering.find_map(|font| {
            let face = self.load(font.blob.clone(), font.index)?;
            (!self.refused.contains(&face)).then_some(face)
        })
    }

    /// Returns what the system names for a script and a weight.
    fn candidates(&mut self, script: Option<Script>, weight: u16) -> Arc<[QueryFont]> {
        let named = self.candidates.entry((script, weight)).or_insert_with(|| {
            let System(system) = self.system.get_or_insert_with(System::read);
            let named = system.as_mut().map_or_else(Vec::new, |(collection, cache)| {
                named_by_system(collection, cache, script, weight)
            });
            named.into()
        });
        Arc::clone(named)
    }

    /// Loads a face, unless it is loaded already; `None` if it can't be embedded.
    fn load(&mut self, file: Blob<u8>, index: u32) -> Option<Installed> {
        let known = |face: &&&InstalledFace| {
            let same_file = std::ptr::eq(face.file.as_ptr(), file.as_ref().as_ptr());
            same_file && face.index == index
        };
        if let Some(face) = self.loaded.iter().find(known) {
            return Some(Installed(face));
        }
        if !can_be_embedded(file.as_ref(), index) {
            return None;
        }
        // kept for as long as the program runs, as the bundled faces are
        let file: &'static Blob<u8> = Box::leak(Box::new(file));
        let face = InstalledFace::read(file.as_ref(), index, self.loaded.len())?;
        let face: &'static InstalledFace = Box::leak(Box::new(face));
        self.loaded.push(face);
        Some(Installed(face))
    }
}

impl InstalledFace {
    fn read(file: &'static [u8], index: u32, number: usize) -> Option<Self> {
        let loaded = Loaded::read(file, index)?;
        Some(Self {
            number,
            name: name(&loaded.font),
            file,
            index,
            weight: Tables::of(file, index)?.weight(),
            facts: sfnt::read(file, index)?.within_line(),
            loaded,
        })
    }
}

/// Returns `true` if a face has outlines of a usual weight, can be read, and may be embedded.
fn can_be_embedded(file: &[u8], index: u32) -> bool {
    let Some(tables) = Tables::of(file, index) else {
        return false;
    };
    let has_outlines = tables.get(b"glyf").is_some() || tables.get(b"CFF ").is_some();
    // a face with variations may begin with its thinnest
    let usual = (300..=800).contains(&tables.weight());
    has_outlines && usual && tables.may_be_embedded() && sfnt::read(file, index).is_some()
}

/// Returns the PostScript name of a face, reduced to what a PDF takes as a name.
fn name(font: &FontRef<'_>) -> String {
    let name = font.localized_strings(StringId::POSTSCRIPT_NAME).next();
    let letters = name.iter().flat_map(LocalizedString::chars);
    let plain = letters.filter(|c| c.is_ascii_alphanumeric() || *c == '-');
    let plain: String = plain.take(MAX_NAME_CHARS).collect();
    match plain.is_empty() {
        true => "Installed".to_owned(),
        false => plain,
    }
}

/// Returns `true` for characters that join or select letters and need no glyph.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// The faces of the machine; `None` if it has none.
struct System(Option<(Collection, SourceCache)>);

impl System {
    fn read() -> Self {
        let options = CollectionOptions {
            shared: false,
            system_fonts: true,
        };
        let collection = quietly(|| Collection::new(options));
        let with_cache = |collection| (collection, SourceCache::new(SourceCacheOptions::default()));
        System(collection.map(with_cache))
    }
}

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Returns what a step returns, or `None` without a message if it panics: fontique does on a machine without any face.
fn quietly<T>(step: impl FnOnce() -> T + UnwindSafe) -> Option<T> {
    let reported = panic::take_hook();
    // stays for good, so that no panic of another thread goes unreported meanwhile
    panic::set_hook(Box::new(move |info| {
        if !IS_QUIET.get() {
            reported(info);
        }
    }));
    IS_QUIET.set(true);
    let returned = panic::catch_unwind(step);
    IS_QUIET.set(false);
    returned.ok()
}

/// Returns the faces that the system names for a script, those that suit it best first.
fn named_by_system(
    collection: &mut Collection,
    cache: &mut SourceCache,
    script: Option<Script>,
    weight: u16,
) -> Vec<QueryFont> {
    let weight = FontWeight::new(f32::from(weight));
    let attributes = Attributes::new(FontWidth::NORMAL, FontStyle::Normal, weight);
    let mut named = Vec::new();
    for language in languages(script) {
        let most = named.len() + MAX_CANDIDATES;
        let mut query = collection.query(cache);
        query.set_attributes(attributes);
        match script.map(|script| fontique::Script::parse(script.short_name())) {
            // as the window does: the family of the system first, then those meant for the script
            Some(Ok(script)) => {
                query.set_families([QueryFamily::Generic(GenericFamily::SansSerif)]);
                query.set_fallbacks(FallbackKey::new(script, language.as_ref()));
            }
            _ => query.set_families(SIGN_FAMILIES.map(QueryFamily::Generic)),
        }
        query.matches_with(|font| {
            named.push(font.clone());
            match named.len() < most {
                true => QueryStatus::Continue,
                false => QueryStatus::Stop,
            }
        });
    }
    named
}

/// Returns `true` if a face has every letter of a cluster.
fn covers(font: &QueryFont, cluster: &str) -> bool {
    let Some(charmap) = font.charmap() else {
        return false;
    };
    let has = |c| charmap.map(c).is_some_and(|glyph| glyph != 0);
    cluster.chars().all(|c| is_joiner(c) || has(c))
}

/// Returns the languages to ask for; `None` is that of the system.
fn languages(script: Option<Script>) -> Vec<Option<Language>> {
    let of_han = HAN_LANGUAGES.iter().filter(|_| script == Some(Script::Han));
    let of_han = of_han.filter_map(|tag| Language::parse(tag).ok().map(Some));
    std::iter::once(None).chain(of_han).collect()
}

impl Installed {
    /// Takes the face out of use, since it can't be written to a file.
    pub fn refuse(self) {
        let mut faces = FACES.lock().unwrap_or_else(PoisonError::into_inner);
        faces.refused.push(self);
        faces.known.clear();
    }

    pub(super) fn number(self) -> usize {
        self.0.number
    }

    pub(super) fn index_in_file(self) -> u32 {
        self.0.index
    }

    pub(super) fn bytes(self) -> &'static [u8] {
        self.0.file
    }

    pub(super) fn name(self) -> &'static str {
        &self.0.name
    }

    pub(super) fn weight(self) -> u16 {
        self.0.weight
    }

    pub(super) fn facts(self) -> &'static Facts {
        &self.0.facts
    }

    pub(super) fn loaded(self) -> &'static Loaded {
        &self.0.loaded
    }
}

impl PartialEq for Installed {
    fn eq(&self, other: &Self) -> bool {
        self.0.number == other.0.number
    }
}

impl Eq for Installed {}

impl Hash for Installed {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.number.hash(state);
    }
}

impl Ord for Installed {
    /// By name, since the order in which faces were found isn't the same in each run.
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |face: &Self| {
            (
                face.0.name.as_str(),
                face.0.index,
                face.0.file.len(),
                face.0.number,
            )
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Installed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Installed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the file of a bundled face with other rights of use.
    fn with_rights(rights: u16) -> Vec<u8> {
        let mut file = Face::Text.bytes().to_vec();
        let table = Tables::of(&file, 0).unwrap().get(b"OS/2").unwrap();
        let at = table.as_ptr() as usize - file.as_ptr() as usize + 8;
        file[at..at + 2].copy_from_slice(&rights.to_be_bytes());
        file
    }

    #[test]
    fn a_face_is_embedded_only_if_its_owner_allows_a_part_of_it() {
        for (rights, allowed) in [
            (0x0000, true),
            (0x0004, true),
            (0x0008, true),
            (0x0002, false),
            (0x0100, false),
            (0x0200, false),
        ] {
            assert_eq!(can_be_embedded(&with_rights(rights), 0), allowed, "{rights:#06x}");
        }
    }

    #[test]
    fn a_machine_without_faces_has_none() {
        let none: Option<()> = quietly(|| panic!("no face"));
        assert_eq!(none, None);
        assert_eq!(quietly(|| 7), Some(7));
    }

    #[test]
    fn damaged_files_are_no_faces() {
        let whole = Face::Text.bytes();
        for length in (0..whole.len()).step_by(997) {
            assert!(!can_be_embedded(&whole[..length], 0), "{length}");
        }
        assert!(!can_be_embedded(b"ttcf\0\0\0\0\0\0\0\x01\xff\xff\xff\xff", 0));
        assert!(!can_be_embedded(b"ttcf", 7));
    }

    #[test]
    fn a_face_is_loaded_once_and_measured_as_a_bundled_one() {
        let mut faces = Faces::default();
        let file = || Blob::from(Face::Text.bytes().to_vec());
        let shared = file();
        let first = faces.load(shared.clone(), 0).unwrap();
        assert_eq!(faces.load(shared, 0), Some(first));
        assert_ne!(faces.load(file(), 0), Some(first));
        assert_eq!(first.name(), Face::Text.name());
        assert_eq!(
            Face::Installed(first).metrics().advance(5),
            Face::Text.metrics().advance(5)
        );
        assert!(Face::Installed(first).covers('ß') && !Face::Installed(first).covers('中'));
    }
}
