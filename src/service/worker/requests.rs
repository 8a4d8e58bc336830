//! Handling of single requests.
//!
//! Long because: each kind of request has its arm here.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use super::Worker;
use super::failure::Failure;
use super::files::choose_logo;
use super::paper::draw_page;
use crate::consulting::{Change, Filter};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::list::KeyOrder;
use crate::service::newest_backup::newest_backup;
use crate::service::printing::printers;
use crate::service::protocol::{Event, KeptVersion, Reply, Request, Ticket, Write};
use crate::service::undo::Op;
use crate::service::workbooks::read_workbook;
use crate::session::Moment;
use crate::text::{Language, Texts};

impl<Send: Fn(Reply)> Worker<Send> {
    /// Handles a request and replies to it, unless it was cancelled or is to cancel a job that has ended already.
    pub(super) fn handle(&mut self, ticket: Ticket, request: Request) {
        let failure = Failure::of(&request);
        let answer = catch_unwind(AssertUnwindSafe(|| self.answer(ticket, request)));
        let panicked = answer.is_err();
        let answer = answer.unwrap_or_else(|_| Err(failure.panicked()));
        self.checkpoint_due = true;
        match answer {
            Ok(None) => {}
            Ok(Some(event)) => {
                self.reply(ticket, event);
                self.report_after_opening();
            }
            Err(error) => {
                failure.log(&error);
                self.reply(ticket, failure.event(error));
            }
        }
        if panicked {
            self.reopen();
        }
    }

    fn answer(&mut self, ticket: Ticket, request: Request) -> Result<Option<Event>, ServiceError> {
        #[cfg(test)]
        super::tests::panic_if_requested(&request);
        let hand_over = self.check_allowed(&request)?;
        // whoever opens a session or hands it over is no longer the one who has just given the passphrase
        self.is_unlocked &= matches!(request, Request::TakeBack(_) | Request::Write(_));
        match request {
            Request::OpenLibrary { path, passphrase } => {
                self.open_library(path, passphrase.as_ref()).map(Some)
            }
            Request::Lock => self.lock(ticket).map(|()| None),
            Request::CheckPassphrase(passphrase) => {
                let right = self.library()?.is_own_passphrase(&passphrase);
                Ok(Some(Event::PassphraseChecked(right)))
            }
            Request::CancelJob(id) => Ok(self.cancel(id)),
            Request::Rescue(order) => self.rescue(order).map(|()| None),
            Request::LoadNewestBackup => Ok(Some(self.newest_backup())),
            Request::StartJob { id, job } => self.start_job(id, job).map(Some),
            Request::Write(write) => self.write(&write).map(Some),
            Request::WriteFile { path, content } => {
                let written = self.write_chosen(path, content, hand_over.is_some());
                written.map(Some)
            }
            Request::ChooseLogo { picture, file } => {
                choose_logo(picture.as_deref(), file.as_deref()).map(Some)
            }
            Request::HandOver {
                session,
                folder,
                code,
            } => self.hand_over(session, &folder, code.as_ref()).map(Some),
            Request::TakeBack(secret) => self.take_back(secret.as_ref()).map(Some),
            Request::OpenWithWord { session, word } => self.open_with_word(session, &word).map(Some),
            Request::CheckWord { session, word } => self.check_word(session, &word).map(Some),
            Request::SetWord { session, old, new } => {
                self.set_word(session, old.as_ref(), new.as_ref()).map(Some)
            }
            Request::LoadOverview { filter, language } => self.load_overview(ticket, &filter, language),
            Request::PrepareHandout(order) => self.prepare_handout(&order).map(Some),
            Request::DrawPage { handout, page, scale } => Ok(draw_page(&handout, page, scale)),
            Request::ListPrinters => Ok(Some(Event::PrintersListed(printers()?))),
            Request::Print { order, settings } => self.print(*order, &settings).map(Some),
            Request::ReadWorkbook(path) => Ok(Some(Event::WorkbookRead(read_workbook(&path)?))),
            other => load(self.library()?, other).map(Some),
        }
    }

    /// Returns the overview; `None` if the request was cancelled meanwhile.
    fn load_overview(
        &mut self,
        ticket: Ticket,
        filter: &Filter,
        language: Language,
    ) -> Result<Option<Event>, ServiceError> {
        let cancelled = Arc::clone(&self.cancelled);
        let is_cancelled = || cancelled.load(Ordering::Relaxed) == ticket.0;
        let texts = Texts::of(language);
        let overview = self.library()?.overview_unless(filter, texts, &is_cancelled)?;
        Ok(overview.map(|overview| Event::OverviewLoaded(Box::new(overview))))
    }

    fn newest_backup(&self) -> Event {
        Event::NewestBackup(newest_backup(
            &self.path,
            self.library.as_ref(),
            Moment::now().date(),
        ))
    }

    pub(super) fn library(&mut self) -> Result<&mut Library, ServiceError> {
        self.library.as_mut().ok_or(ServiceError::NotOpen)
    }

    fn write(&mut self, write: &Write) -> Result<Event, ServiceError> {
        let change = if let Write::Settings(settings) = write {
            settings.save()?;
            None
        } else {
            write_to_library(self.library()?, write)?
        };
        let undo = self.library.as_ref().map(Library::undo_state);
        Ok(Event::Written {
            at: Moment::now(),
            change,
            undo: undo.unwrap_or_default(),
        })
    }
}

/// Writes to the library. Returns the change made, where the window can't know it by itself.
fn write_to_library(library: &mut Library, write: &Write) -> Result<Option<Change>, ServiceError> {
    let now = Moment::now();
    match write {
        Write::Session(snapshot) => {
            library.save(snapshot)?;
            Ok(None)
        }
        Write::Resolve { mine, keep } => {
            match keep {
                KeptVersion::Mine => library.keep_mine(mine, now)?,
                KeptVersion::Stored => library.keep_stored(mine, now)?,
            }
            Ok(None)
        }
        Write::BringBack {
            session,
            number,
            seen,
        } => {
            library.bring_back(*session, *number, Some(*seen), now)?;
            Ok(None)
        }
        Write::Change { op, change, typing } => {
            library.transact(*op, change, *typing, Instant::now())?;
            Ok(None)
        }
        Write::Selected { op, keys, change } => {
            let change = library.bulk_change(keys, change, now)?;
            library.transact(*op, &change, None, Instant::now())?;
            Ok(Some(change))
        }
        Write::MergeClients { keep, remove } => {
            let change = library.merge_change(*keep, *remove, now)?;
            library.transact(Op::MergeClients, &change, None, Instant::now())?;
            Ok(Some(change))
        }
        Write::Undo => library.undo(),
        Write::Redo => library.redo(),
        Write::Settings(settings) => settings.save().map(|()| None),
    }
}

/// Answers a request that loads or adds.
fn load(library: &mut Library, request: Request) -> Result<Event, ServiceError> {
    Ok(match request {
        Request::LoadStart => Event::StartLoaded(library.start_sessions()?),
        Request::BeginSession {
            workbook,
            language,
            client,
        } => {
            let begun = library.begin_session(client, workbook.as_deref(), &language, Moment::now())?;
            Event::SessionOpened(Box::new(begun))
        }
        Request::OpenSession(id) => Event::SessionOpened(Box::new(library.open_session(id)?)),
        Request::LoadReview(session) => Event::ReviewLoaded(Box::new(library.review_wanted(session)?)),
        Request::Compare { sessions, language } => {
            let comparison = library.compare(&sessions, Texts::of(language))?;
            Event::Compared(Box::new(comparison))
        }
        Request::LoadWorkbooks => Event::WorkbooksLoaded(library.known_workbooks()?),
        Request::AddWorkbook(workbook) => {
            library.add_workbook(&workbook)?;
            Event::WorkbookAdded(workbook)
        }
        other => load_list(library, other)?,
    })
}

/// Answers a request for what lists show.
fn load_list(library: &Library, request: Request) -> Result<Event, ServiceError> {
    Ok(match request {
        Request::LoadKeys { filter, order } => {
            let (keys, meetings) = library.load_keys(&filter, order)?;
            Event::KeysLoaded {
                keys,
                complete: order != KeyOrder::FirstHits,
                meetings,
            }
        }
        Request::LoadRows { keys, search } => {
            let rows = library.load_rows(&keys, search.as_deref())?;
            Event::RowsLoaded { keys, rows }
        }
        Request::LoadFilterOptions => {
            Event::FilterOptionsLoaded(library.filter_options(Moment::now().date())?)
        }
        Request::LoadStored(chosen) => Event::StoredLoaded(Box::new(library.stored(chosen.as_deref())?)),
        Request::LoadDeletionRecords => Event::DeletionRecordsLoaded(library.deletion_records()?),
        Request::ListBackups(chosen) => {
            Event::BackupsListed(Box::new(library.backup_files(chosen.as_deref())))
        }
        Request::LoadBackups(chosen) => Event::BackupsLoaded(Box::new(library.backups(chosen.as_deref()))),
        Request::LoadRestorePreview(path) => {
            Event::RestorePreviewLoaded(Box::new(library.restore_preview(&path)?))
        }
        Request::PutCopyAside(copy) => Event::CopyPutAside(library.put_copy_aside(&copy, Moment::now())?),
        Request::LoadVersions(session) => Event::VersionsLoaded {
            session,
            versions: library.archived_versions(session)?,
        },
        Request::LoadVersion {
            session,
            number,
            language,
        } => Event::VersionLoaded {
            session,
            number,
            text: library.version_text(session, number)?,
            changes: library.version_changes(session, number, Texts::of(language))?,
        },
        Request::LoadClients => Event::ClientsLoaded(library.clients()?),
        Request::LoadClient(client) => {
            let (sessions, namesakes) = library.client_sessions(client)?;
            Event::ClientLoaded {
                client,
                sessions,
                namesakes,
                consents: library.consents(client)?,
            }
        }
        // all others are answered by the callers
        _ => return Err(ServiceError::NotOpen),
    })
}
