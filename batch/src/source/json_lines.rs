//! Goods from JSON Lines: one good file a line, and a line is bounded before it is held.

use super::{Limits, unreadable};
use crate::BatchError;
use crate::segment::{Goods, Segment};
use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::sync::Arc;
use usmca_wire::MAXIMUM_BYTES;

/// Lines of one file that follow each other.
pub(crate) struct Lines {
    /// The file as a person sees it.
    pub(crate) file: Arc<str>,
    text: Vec<u8>,
    lines: Vec<Line>,
}

/// One line: its number, and where its text ends; a text that is too long is cut.
struct Line {
    number: u64,
    end: usize,
    too_long: bool,
}

/// The text of a line, or that it is too long.
pub(crate) enum Text<'l> {
    Whole(&'l [u8]),
    TooLong,
}

impl Lines {
    /// Each line with its number.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, Text<'_>)> {
        let mut start = 0;
        self.lines.iter().map(move |line| {
            let text = self.text.get(start..line.end).unwrap_or_default();
            start = line.end;
            (line.number, if line.too_long { Text::TooLong } else { Text::Whole(text) })
        })
    }
}

/// The files, one after the other.
pub(crate) struct JsonLines {
    waiting: VecDeque<PathBuf>,
    open: Option<Open>,
    limits: Limits,
    /// How many bytes have been read.
    position: u64,
}

struct Open {
    path: PathBuf,
    shown: Arc<str>,
    reader: BufReader<File>,
    number: u64,
}

impl JsonLines {
    pub(crate) fn new(files: &[PathBuf], limits: Limits) -> JsonLines {
        JsonLines { waiting: files.iter().cloned().collect(), open: None, limits, position: 0 }
    }

    fn segment(&mut self) -> Result<Option<Segment>, BatchError> {
        loop {
            if self.open.is_none() {
                let Some(path) = self.waiting.pop_front() else { return Ok(None) };
                let file = File::open(&path).map_err(|error| unreadable(&path, &error))?;
                let reader = BufReader::with_capacity(256 * 1024, file);
                self.open = Some(Open { shown: path.display().to_string().into(), path, reader, number: 0 });
            }
            let Some(open) = self.open.as_mut() else { return Ok(None) };
            let lines = open.lines(self.limits, &mut self.position)?;
            if lines.lines.is_empty() {
                self.open = None;
            } else {
                return Ok(Some(Segment { goods: Goods::Lines(lines), position: self.position }));
            }
        }
    }
}

impl Open {
    /// The next lines, up to the limits; none at the end of the file.
    fn lines(&mut self, limits: Limits, position: &mut u64) -> Result<Lines, BatchError> {
        let mut read = Lines { file: self.shown.clone(), text: Vec::new(), lines: Vec::new() };
        while read.lines.len() < limits.goods && read.text.len() < limits.bytes {
            let start = read.text.len();
            let bound = u64::try_from(MAXIMUM_BYTES).unwrap_or(u64::MAX).saturating_add(2);
            let failed = |error: std::io::Error| unreadable(&self.path, &error);
            let length = (&mut self.reader).take(bound).read_until(b'\n', &mut read.text).map_err(failed)?;
            if length == 0 {
                break;
            }
            self.number = self.number.saturating_add(1);
            *position = position.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
            let line = read.text.get(start..).unwrap_or_default();
            let too_long = line.last() != Some(&b'\n') && line.len() > MAXIMUM_BYTES;
            let blank = line.iter().all(u8::is_ascii_whitespace);
            if too_long {
                read.text.truncate(start);
                let skipped = self.reader.skip_until(b'\n').map_err(|error| unreadable(&self.path, &error))?;
                *position = position.saturating_add(u64::try_from(skipped).unwrap_or(u64::MAX));
            } else if blank {
                read.text.truncate(start);
                continue;
            }
            read.lines.push(Line { number: self.number, end: read.text.len(), too_long });
        }
        Ok(read)
    }
}

impl Iterator for JsonLines {
    type Item = Result<Segment, BatchError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.segment().transpose()
    }
}
