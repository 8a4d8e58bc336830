//! Handouts of many sessions in one file, which appears when it is complete.

use std::path::{Path, PathBuf};

use super::file_name::{handout_name, handouts_title};
use super::handout::handout_document;
use super::pdf_threads::{HandoutParts, PdfThreads};
use crate::consulting::SessionKey;
use crate::exchange::files::AtomicFile;
use crate::handout::layout::{DocumentLayout, lay_out};
use crate::handout::{Document, HandoutKind, HandoutOptions, PdfFile};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::text::{Language, Texts};

/// A file to which handouts are added. Dropping it leaves nothing behind.
pub(super) struct HandoutFile {
    pdf: PdfFile,
    /// Where the handouts are laid out.
    threads: PdfThreads<(Document, DocumentLayout)>,
    file: AtomicFile,
    path: PathBuf,
    kind: HandoutKind,
    /// The number of handouts in it.
    count: usize,
    /// What the file says of itself.
    cover: Document,
}

impl HandoutFile {
    /// Begins a file; without a language of the handouts' own it is in that of the texts.
    ///
    /// # Errors
    /// If the file can't be created.
    pub(super) fn begin(
        library: &Library,
        path: PathBuf,
        replace: bool,
        (options, texts): (&HandoutOptions, &Texts),
    ) -> Result<Self, ServiceError> {
        let begun = library.file_writer().begin(&path, replace);
        let consultant = options.consultant.trim();
        let language = options.language.unwrap_or(texts.language());
        Ok(Self {
            pdf: PdfFile::of_several(),
            threads: PdfThreads::new(laid_out),
            file: begun.map_err(|fault| ServiceError::refused(&path, fault))?,
            path,
            kind: options.kind,
            count: 0,
            cover: Document {
                language: language.tag().to_owned(),
                author: (!consultant.is_empty()).then(|| consultant.to_owned()),
                ..Document::default()
            },
        })
    }

    /// Returns `true` if no handout was added.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds the handout of the first of the sessions that come next.
    ///
    /// # Errors
    /// If the session can't be read, the handout can't be made or the file can't be written.
    pub(super) fn add_next(
        &mut self,
        next: &[SessionKey],
        library: &Library,
        options: &HandoutOptions,
    ) -> Result<(), ServiceError> {
        self.threads.begin_next(next, library, options);
        let Some(laid_out) = self.threads.take() else {
            return Ok(());
        };
        let (document, layout) = laid_out?;
        self.pdf
            .add_laid_out(&document, &layout)
            .map_err(ServiceError::Handout)?;
        self.count += 1;
        self.cover.changed = self.cover.changed.max(document.changed);
        let bytes = self.pdf.take();
        self.file
            .add(&bytes)
            .map_err(|fault| ServiceError::refused(&self.path, fault))
    }

    /// Completes the file and returns its path.
    ///
    /// # Errors
    /// If there are no handouts in it, or it can't be written.
    pub(super) fn finish(mut self) -> Result<PathBuf, ServiceError> {
        let language = Language::from_tag(&self.cover.language).unwrap_or_default();
        self.cover.title = handouts_title(self.kind, self.count, Texts::of(language));
        let end = self.pdf.finish(&self.cover).map_err(ServiceError::Handout)?;
        let added = self.file.add(&end);
        let finished = added.and_then(|()| self.file.finish());
        finished.map_err(|fault| ServiceError::refused(&self.path, fault))
    }
}

/// Lays the handout of a session out.
fn laid_out((shared, options): HandoutParts) -> Result<(Document, DocumentLayout), ServiceError> {
    let mut document = handout_document(&shared, &options);
    if let Some(attached) = &mut document.attachment {
        // each name is that of one session
        attached.name = Path::new(&handout_name(&shared, &options))
            .with_extension("json")
            .to_string_lossy()
            .into_owned();
    }
    let layout = lay_out(&document);
    Ok((document, layout))
}
