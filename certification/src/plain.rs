//! A certification that was pasted as text: its elements found by their usual labels in English, Spanish and French.
//!
//! A label ends with a colon, or stands alone on its line. What follows it is its value, to the next label. Labels such as
//! "Name" belong to the party that was named last.

mod label;
mod value;
mod vocabulary;

use crate::decode::MOST_GOODS;
use crate::file::{CertificationFile, LineFile, Named, PartyFile, PeriodFile, SignatureFile};
use label::{Field, Label, Section};

/// The elements that a text holds; none if there is no label in it.
pub(crate) fn read(text: &str) -> Option<CertificationFile> {
    let mut reader = Reader::default();
    for line in text.lines() {
        reader.line(line);
    }
    reader.any.then(|| reader.finished())
}

/// What was read so far, and where the next line belongs.
#[derive(Debug, Default)]
struct Reader {
    file: CertificationFile,
    /// The good that is being read.
    good: LineFile,
    section: Section,
    field: Option<Field>,
    /// Whether the last label has its value already.
    filled: bool,
    /// Whether any label was found.
    any: bool,
    statement: String,
    in_statement: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let line = label::without_number(line.trim());
        if line.is_empty() {
            self.field = self.field.filter(|_| !self.filled);
            return;
        }
        if self.section == Section::Role && self.file.certifier.role.is_none() && !line.contains(':') {
            return self.put(Field::Role, line);
        }
        if let Some((label, value)) = label::split(line) {
            self.in_statement = false;
            self.any = true;
            return self.labeled(label, value);
        }
        self.in_statement |= label::opens_statement(line);
        if self.in_statement {
            self.any = true;
            self.statement.push_str(line);
            self.statement.push(' ');
            return;
        }
        if self.section == Section::Good && self.row(line) {
            return;
        }
        self.continued(line);
    }

    /// A line without a label goes on with what the last label asked for.
    fn continued(&mut self, line: &str) {
        let Some(field) = self.field else { return };
        if let (Some(_), Some(word)) = (self.section.party(), value::word(line))
            && self.party().is_none()
        {
            *self.party() = Some(Named::Word(word.to_owned()));
            self.field = None;
            return;
        }
        let goes_on = matches!(field, Field::Name | Field::NameAndAddress | Field::Address | Field::Description);
        if goes_on || !self.filled {
            self.put(field, line);
        }
    }

    fn labeled(&mut self, label: Label, value: &str) {
        if let Some(section) = label.section {
            self.section = section;
        }
        // Under a heading of criteria, "Good 1" is followed by the criterion of the first good.
        let criteria =
            self.field == Some(Field::Criterion) && label.field.is_none() && label.section == Some(Section::Good);
        let of_good = criteria.then_some(Field::Criterion);
        let field = of_good.or(label.field).or_else(|| self.section.first_field(value));
        self.field = field;
        self.filled = false;
        let alone = label.field.is_none();
        if value.chars().all(|letter| matches!(letter, '_' | '.' | '-' | ' ')) {
            return;
        }
        if alone && let Some(named) = self.section.party().and_then(|_| value::word(value)) {
            *self.party() = Some(Named::Word(named.to_owned()));
            return;
        }
        if let Some(field) = field {
            self.put(field, value);
        }
    }

    fn party(&mut self) -> &mut Option<Named> {
        match self.section {
            Section::Producer => &mut self.file.producer,
            Section::Importer => &mut self.file.importer,
            _ => &mut self.file.exporter,
        }
    }

    /// The good to which a field belongs: a new one if the last has it already.
    fn good(&mut self, has: fn(&LineFile) -> bool) -> &mut LineFile {
        if has(&self.good) {
            self.close();
        }
        &mut self.good
    }

    fn close(&mut self) {
        let good = std::mem::take(&mut self.good);
        if good != LineFile::default() && self.file.goods.len() < MOST_GOODS {
            self.file.goods.push(good);
        }
    }

    /// Criteria may follow all goods: each is that of the first good that has none yet.
    fn criterion(&mut self, value: &str) {
        let value = value::criterion(value);
        let without = self.file.goods.iter().position(|good| good.criterion.is_none());
        match without.and_then(|place| self.file.goods.get_mut(place)) {
            Some(good) => good.criterion = Some(value),
            None => self.good(|good| good.criterion.is_some()).criterion = Some(value),
        }
    }

    fn put(&mut self, field: Field, value: &str) {
        self.filled = true;
        match (field, self.section) {
            (Field::Role, _) => self.file.certifier.role = value::role(value).or(self.file.certifier.role.take()),
            (Field::Name, Section::Signature) | (Field::Signature, _) => {
                self.section = Section::Signature;
                add(&mut self.signature().name, value);
            }
            (Field::Date, Section::Period) => self.period(value),
            (Field::Date, _) => add(&mut self.signature().date, value),
            (Field::Title, _) => {
                self.file.certifier.title.get_or_insert_with(|| value.to_owned());
            }
            (Field::Description, _) => self.describe(value),
            (Field::Code, _) => self.code(value),
            (Field::Edition, _) => add(&mut self.good(|_| false).hs_edition, value),
            (Field::Criterion, _) => self.criterion(value),
            (Field::Invoice, _) => add(&mut self.good(|good| good.invoice.is_some()).invoice, value),
            (Field::From, _) => add(&mut self.file.blanket_period.get_or_insert_default().from, value),
            (Field::Until, _) => add(&mut self.file.blanket_period.get_or_insert_default().until, value),
            (Field::Period, _) => self.period(value),
            (Field::NameAndAddress, _) => {
                // A comma alone may belong to the name; an address has a number.
                match value.split_once(',').filter(|(_, rest)| rest.contains(|c: char| c.is_ascii_digit())) {
                    Some((name, address)) => {
                        self.particular(Field::Name, name.trim());
                        self.particular(Field::Address, address.trim());
                    }
                    None => self.particular(Field::Name, value),
                }
            }
            (Field::Name | Field::Address | Field::Country | Field::Telephone | Field::Email, _) => {
                self.particular(field, value);
            }
        }
    }

    /// A description goes on over lines; under its own label again it is of another good.
    fn describe(&mut self, value: &str) {
        let good = self.good(|good| good.description.is_some() && good.hs.is_some());
        add(&mut good.description, value);
    }

    fn code(&mut self, value: &str) {
        let (code, edition) = value::code(value);
        let good = self.good(|good| good.hs.is_some());
        add(&mut good.hs, &code);
        if let Some(edition) = edition {
            good.hs_edition = Some(edition);
        }
    }

    fn period(&mut self, value: &str) {
        let (from, until) = value::days(value);
        let period = self.file.blanket_period.get_or_insert_default();
        match (from, until) {
            (Some(from), until) => *period = PeriodFile { from: Some(from), until },
            // A period that is left blank or does not apply is none.
            (None, _) => self.file.blanket_period = None,
        }
    }

    fn signature(&mut self) -> &mut SignatureFile {
        self.file.signature.get_or_insert_default()
    }

    fn particular(&mut self, field: Field, value: &str) {
        if self.section.party().is_none() {
            let certifier = &mut self.file.certifier;
            let slot = match field {
                Field::Country => &mut certifier.country,
                Field::Telephone => &mut certifier.telephone,
                Field::Email => &mut certifier.email,
                Field::Name if certifier.name.is_none() => &mut certifier.name,
                _ => &mut certifier.address,
            };
            return add(slot, value);
        }
        let named = self.party();
        if !matches!(named, Some(Named::One(_))) {
            *named = Some(Named::One(PartyFile::default()));
        }
        let Some(Named::One(party)) = named else { return };
        // What follows a name on the next lines is the address.
        let slot = match field {
            Field::Country => &mut party.country,
            Field::Telephone => &mut party.telephone,
            Field::Email => &mut party.email,
            Field::Name if party.name.is_none() => &mut party.name,
            _ => &mut party.address,
        };
        add(slot, value);
    }

    /// A row of a table of goods, its cells apart by tabs or bars; whether it was one.
    fn row(&mut self, line: &str) -> bool {
        let cells: Vec<&str> = line.split(['\t', '|']).map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let coded = cells.iter().any(|cell| value::is_code(cell));
        if cells.len() < 2 || !coded || self.file.goods.len() >= MOST_GOODS {
            return cells.len() > 2;
        }
        let mut good = LineFile::default();
        for cell in cells {
            if value::is_code(cell) && good.hs.is_none() {
                let (code, edition) = value::code(cell);
                (good.hs, good.hs_edition) = (Some(code), edition);
            } else if cell.chars().count() == 1 && cell.chars().all(char::is_alphabetic) {
                good.criterion = Some(cell.to_owned());
            } else if cell.chars().any(char::is_alphabetic) {
                add(&mut good.description, cell);
            }
        }
        self.close();
        self.good = good;
        true
    }

    fn finished(mut self) -> CertificationFile {
        self.close();
        let statement = self.statement.trim();
        self.file.statement = (!statement.is_empty()).then(|| statement.to_owned());
        self.file
    }
}

/// Adds a line to what a slot holds, up to a bound.
fn add(slot: &mut Option<String>, value: &str) {
    const LONGEST: usize = 2_000;
    let text = slot.get_or_insert_default();
    if text.len() + value.len() < LONGEST {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(value);
    }
}
