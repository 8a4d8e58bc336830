//! Title, author, program and dates, as the file's properties and as XMP.

use super::super::document::Document;
use super::objects::{date, name, text};
use crate::session::Moment;
use lopdf::{Dictionary, Stream};

/// The program that made the document.
const CREATOR: &str = concat!("Funkenbuch ", env!("CARGO_PKG_VERSION"));
/// The packages that wrote the file.
const PRODUCER: &str = "printpdf, lopdf";

/// Returns the file's properties.
pub(super) fn info(document: &Document) -> Dictionary {
    let mut info = Dictionary::new();
    info.set("Title", text(&visible(&document.title)));
    if let Some(author) = &document.author {
        info.set("Author", text(&visible(author)));
    }
    info.set("Creator", text(CREATOR));
    info.set("Producer", text(PRODUCER));
    if let Some(moment) = document.changed {
        info.set("CreationDate", date(moment));
        info.set("ModDate", date(moment));
    }
    info
}

/// Returns the document's metadata, which also state the standards it keeps.
pub(super) fn xmp(document: &Document) -> Stream {
    let (title, language) = (escaped(&document.title), escaped(&document.language));
    let author = document.author.as_deref().map_or(String::new(), |author| {
        let author = escaped(author);
        format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>")
    });
    let dates = document.changed.map_or(String::new(), |moment| {
        let moment = iso(moment);
        format!("<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>")
    });
    let bom = '\u{feff}';
    let xmp = format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>{dates}
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{UA_SCHEMA}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#
    );
    let entries = [("Type", name("Metadata")), ("Subtype", name("XML"))];
    // readable without unpacking, for programs that only look for metadata
    Stream::new(Dictionary::from_iter(entries), xmp.into_bytes()).with_compression(false)
}

/// Describes the mark of PDF/UA, as PDF/A wants it of every name that it doesn't know.
const UA_SCHEMA: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"#;

/// Returns a moment as XMP writes it.
fn iso(moment: Moment) -> String {
    let local = moment.local().strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let minutes = moment.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let distance = minutes.unsigned_abs();
    format!("{local}{sign}{:02}:{:02}", distance / 60, distance % 60)
}

/// Returns a text without what neither XML nor a window's title can show.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// Returns a text as XML has it between tags.
fn escaped(text: &str) -> String {
    visible(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_can_break_the_metadata() {
        let document = Document {
            title: "A & B </rdf:li> \u{1}\u{ffff}\n😀".into(),
            ..Document::default()
        };
        let xmp = String::from_utf8(xmp(&document).content).unwrap();
        assert!(xmp.contains(">A &amp; B &lt;/rdf:li&gt;  😀</rdf:li>"), "{xmp}");
    }
}
