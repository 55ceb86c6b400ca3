//! Tables that a program has in memory, to verdicts in memory: columns of Arrow in and out, and no file.

use crate::columns::Mapping;
use crate::pipeline::work_off;
use crate::segment::{Item, Segment};
use crate::source::Limits;
use crate::source::batches::Batches;
use crate::source::join::Join;
use crate::source::rows::{Named, Table};
use crate::verdicts::{Columns, cells};
use crate::{BatchError, ROW_GROUP};
use arrow_array::builder::{ListBuilder, StringBuilder, StructBuilder};
use arrow_array::{ArrayRef, RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema};
use std::num::NonZeroUsize;
use std::sync::Arc;
use usmca::{Answer, Language, Problem};
use usmca_wire::{Calculator, Read, sha256, to_json};

/// Record batches of one schema, from whoever has them.
pub type Reader = Box<dyn RecordBatchReader + Send>;

/// A table of goods and one of their materials, both ascending by the id of the good.
pub struct Tables {
    /// The goods.
    pub goods: Reader,
    /// Their materials.
    pub materials: Option<Reader>,
    /// Which column gives which key.
    pub mapping: Mapping,
}

/// The verdicts of all goods in their order, as columns.
pub struct Verdicts {
    /// The columns of [`crate::What::Verdicts`], then `problems`, then `answer` if it was asked for.
    pub schema: Arc<Schema>,
    /// The rows.
    pub batches: Vec<RecordBatch>,
}

impl Tables {
    /// Determines every good; with a language the column `answer` holds the whole answer as JSON text.
    ///
    /// A material whose good is not there has a row of its own, before that of the next good: `rejected`, with its problem.
    ///
    /// # Errors
    /// The tables as a whole are refused.
    pub fn determine<'c>(
        self,
        calculator: &'c Calculator,
        answers: Option<Language>,
        threads: NonZeroUsize,
    ) -> Result<Verdicts, BatchError> {
        let named = |name: &'static str, reader| {
            Ok(Named { shown: name.into(), table: Table::Batches(Batches::new(name, reader)?) })
        };
        let goods = named("goods", self.goods)?;
        let materials = self.materials.map(|reader| named("materials", reader)).transpose()?;
        let join = Join::open(goods, materials, &self.mapping, Limits::of_goods(ROW_GROUP.get()))?;
        let mut batches = Vec::new();
        let work =
            |known: &mut usmca_wire::Verdicts<'c>, segment: &Segment| rows(segment, (calculator, known), answers);
        work_off(
            join,
            threads.get(),
            || calculator.verdicts(),
            work,
            |rows| {
                batches.push(rows);
                Ok(())
            },
        )?;
        Ok(Verdicts { schema: schema(answers.is_some()), batches })
    }
}

fn problem_fields() -> Fields {
    ["at", "kind", "message"].map(|name| Field::new(name, DataType::Utf8, false)).into_iter().collect()
}

fn problem_item() -> Field {
    Field::new_list_field(DataType::Struct(problem_fields()), true)
}

fn schema(answers: bool) -> Arc<Schema> {
    let problems = Field::new("problems", DataType::List(Arc::new(problem_item())), true);
    let answer = answers.then(|| Field::new("answer", DataType::Utf8, true));
    let verdict = Columns::schema();
    let more = std::iter::once(problems).chain(answer).map(Arc::new);
    Arc::new(Schema::new(verdict.fields().iter().cloned().chain(more).collect::<Vec<_>>()))
}

/// The rows of a segment as they grow.
struct Growing<'c, 'k> {
    calculator: &'c Calculator,
    known: &'k mut usmca_wire::Verdicts<'c>,
    verdicts: Columns,
    problems: ListBuilder<StructBuilder>,
    answers: Option<StringBuilder>,
    language: Language,
}

fn rows<'c>(
    segment: &Segment,
    (calculator, known): (&'c Calculator, &mut usmca_wire::Verdicts<'c>),
    answers: Option<Language>,
) -> Result<RecordBatch, BatchError> {
    let mut rows = Growing {
        calculator,
        known,
        verdicts: Columns::new(),
        problems: ListBuilder::new(StructBuilder::from_fields(problem_fields(), 0)).with_field(problem_item()),
        answers: answers.map(|_| StringBuilder::new()),
        language: answers.unwrap_or_default(),
    };
    let told = segment.each(|item| match item {
        Item::Stray(stray) => rows.rejected(stray.id, stray.problems),
        Item::Good(id, _, read) => rows.good(id, read, answers),
    });
    told.and_then(|()| rows.finish()).map_err(|error| BatchError::CouldNotRun(error.to_string()))
}

impl Growing<'_, '_> {
    fn good(&mut self, id: &str, read: &Read, answers: Option<Language>) -> Result<(), ArrowError> {
        let (calculator, law) = (self.calculator, self.calculator.law_sha256());
        let verdicts = &mut self.verdicts;
        let determined = match answers {
            None => self.known.of(read, |verdict| {
                verdicts.push(&cells(id, Some(verdict), law));
                None
            }),
            Some(language) => calculator.determined(read, |determination, file| {
                verdicts.push(&cells(id, Some(&determination.verdict()), law));
                Some(to_json(&Answer::determined(determination, language, law, &sha256(file))))
            }),
        };
        match determined {
            Ok(answer) => {
                self.problems.append_null();
                self.answers.iter_mut().for_each(|column| column.append_option(answer.as_deref()));
                Ok(())
            }
            Err(problems) => self.rejected(id, problems),
        }
    }

    fn rejected(&mut self, id: &str, problems: Vec<Problem>) -> Result<(), ArrowError> {
        self.verdicts.push(&cells(id, None, self.calculator.law_sha256()));
        let problems: Vec<Problem> = problems.iter().map(|problem| problem.told(self.language)).collect();
        for problem in &problems {
            let row = self.problems.values();
            let kind = serde_json::to_value(problem.kind).ok();
            let kind = kind.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
            let message = problem.message.to_string();
            for (place, text) in [problem.at.as_str(), kind, message.as_str()].into_iter().enumerate() {
                let column = row.field_builder::<StringBuilder>(place);
                let missing = || ArrowError::SchemaError("a problem has three texts".to_owned());
                column.ok_or_else(missing)?.append_value(text);
            }
            row.append(true);
        }
        self.problems.append(true);
        if let Some(column) = &mut self.answers {
            column.append_value(to_json(&Answer::Rejected { problems }));
        }
        Ok(())
    }

    fn finish(mut self) -> Result<RecordBatch, ArrowError> {
        let answers = self.answers.as_mut().map(|column| Arc::new(column.finish()) as ArrayRef);
        let problems: ArrayRef = Arc::new(self.problems.finish());
        let schema = schema(answers.is_some());
        let columns = self.verdicts.finish().into_iter().chain([problems]).chain(answers);
        RecordBatch::try_new(schema, columns.collect())
    }
}
