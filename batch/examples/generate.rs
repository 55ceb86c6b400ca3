//! Writes made-up goods with their materials, to measure and to try: `generate FOLDER GOODS LINES [csv|jsonl|parquet]...`.

use arrow_array::builder::{BooleanBuilder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use usmca::{GoodFile, HsEdition, MaterialFile};

const CODES: [&str; 8] = ["8414.59", "3923.10", "9403.10", "8481.80", "8501.40", "7323.93", "8536.50", "4819.10"];
const CHUNK: usize = 10_000;

/// A small generator of numbers (xorshift), the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % bound
    }
}

fn good(numbers: &mut Numbers, codes: &[String], lines: usize) -> GoodFile {
    let mut cents = 0;
    let materials = (0..lines).map(|_| {
        let value = 25 + numbers.below(2_000);
        cents += value;
        MaterialFile {
            hs: codes.get(numbers.below(codes.len())).cloned().unwrap_or_default(),
            value: format!("{}.{:02}", value / 100, value % 100),
            originating: [Some(true), Some(false), None].get(numbers.below(3)).copied().flatten(),
            ..MaterialFile::default()
        }
    });
    let materials = Some(materials.collect());
    let price = cents + numbers.below(2 * cents + 1);
    GoodFile {
        hs: CODES.get(numbers.below(CODES.len())).copied().unwrap_or_default().to_owned(),
        date: Some("2025-03-01".to_owned()),
        produced_in: Some(vec!["MX".to_owned()]),
        transaction_value: Some(format!("{}.{:02}", price / 100, price % 100)),
        net_cost: Some(format!("{}.{:02}", price * 9 / 1000, price * 9 / 10 % 100)),
        materials,
        ..GoodFile::default()
    }
}

/// One format, as it is written.
enum Out {
    Csv(BufWriter<File>, BufWriter<File>),
    Lines(BufWriter<File>),
    Parquet(Box<[ArrowWriter<File>; 2]>),
}

const GOODS: [&str; 6] = ["id", "hs", "date", "produced_in", "transaction_value", "net_cost"];
const MATERIALS: [&str; 4] = ["good", "hs", "value", "originating"];

fn cells(id: usize, good: &GoodFile) -> [String; 6] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let countries = good.produced_in.clone().unwrap_or_default().join(";");
    let [price, cost] = [&good.transaction_value, &good.net_cost].map(text);
    [format!("G{id:08}"), good.hs.clone(), text(&good.date), countries, price, cost]
}

fn batches(first: usize, goods: &[GoodFile]) -> Result<(RecordBatch, RecordBatch), Box<dyn Error>> {
    let mut columns: [StringBuilder; 6] = std::array::from_fn(|_| StringBuilder::new());
    let mut of_materials: [StringBuilder; 3] = std::array::from_fn(|_| StringBuilder::new());
    let mut originating = BooleanBuilder::new();
    for (place, good) in goods.iter().enumerate() {
        let cells = cells(first + place, good);
        for material in good.materials.iter().flatten() {
            for (column, text) in of_materials.iter_mut().zip([&cells[0], &material.hs, &material.value]) {
                column.append_value(text);
            }
            originating.append_option(material.originating);
        }
        columns.iter_mut().zip(cells).for_each(|(column, text)| column.append_value(text));
    }
    let array = |column: &mut StringBuilder| Arc::new(column.finish()) as ArrayRef;
    let goods = GOODS.into_iter().zip(columns.iter_mut().map(array));
    let flags = std::iter::once(Arc::new(originating.finish()) as ArrayRef);
    let materials = MATERIALS.into_iter().zip(of_materials.iter_mut().map(array).chain(flags));
    let nullable = |(name, array): (&'static str, ArrayRef)| (name, array, true);
    Ok((
        RecordBatch::try_from_iter_with_nullable(goods.map(nullable))?,
        RecordBatch::try_from_iter_with_nullable(materials.map(nullable))?,
    ))
}

impl Out {
    fn new(folder: &Path, format: &str) -> Result<Out, Box<dyn Error>> {
        let file = |name: &str| File::create(folder.join(format!("{name}.{format}")));
        Ok(match format {
            "csv" => {
                let (mut goods, mut materials) = (BufWriter::new(file("goods")?), BufWriter::new(file("materials")?));
                writeln!(goods, "{}", GOODS.join(","))?;
                writeln!(materials, "{}", MATERIALS.join(","))?;
                Out::Csv(goods, materials)
            }
            "parquet" => {
                let (goods, materials) = batches(0, &[])?;
                let properties = || Some(WriterProperties::builder().set_compression(Compression::SNAPPY).build());
                let goods = ArrowWriter::try_new(file("goods")?, goods.schema(), properties())?;
                let materials = ArrowWriter::try_new(file("materials")?, materials.schema(), properties())?;
                Out::Parquet(Box::new([goods, materials]))
            }
            _ => Out::Lines(BufWriter::new(file("goods")?)),
        })
    }

    fn write(&mut self, first: usize, goods: &[GoodFile]) -> Result<(), Box<dyn Error>> {
        match self {
            Out::Csv(rows, lines) => {
                for (place, good) in goods.iter().enumerate() {
                    let cells = cells(first + place, good);
                    writeln!(rows, "{}", cells.join(","))?;
                    for one in good.materials.iter().flatten() {
                        let originating = one.originating.map(|is| is.to_string()).unwrap_or_default();
                        writeln!(lines, "{},{},{},{originating}", cells[0], one.hs, one.value)?;
                    }
                }
            }
            Out::Lines(out) => {
                for good in goods {
                    writeln!(out, "{}", serde_json::to_string(good)?)?;
                }
            }
            Out::Parquet(writers) => {
                let [rows, lines] = writers.as_mut();
                let (goods, materials) = batches(first, goods)?;
                rows.write(&goods)?;
                lines.write(&materials)?;
            }
        }
        Ok(())
    }

    fn close(self) -> Result<(), Box<dyn Error>> {
        match self {
            Out::Csv(mut goods, mut materials) => {
                goods.flush()?;
                materials.flush()?;
            }
            Out::Lines(mut goods) => goods.flush()?,
            Out::Parquet(writers) => {
                for writer in *writers {
                    writer.close()?;
                }
            }
        }
        Ok(())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, goods, lines, formats @ ..] = arguments.as_slice() else {
        return Err("generate FOLDER GOODS LINES [csv|jsonl|parquet]...".into());
    };
    let (goods, lines): (usize, usize) = (goods.parse()?, lines.parse()?);
    let codes = usmca_rules::law().nomenclature().subheadings_of(HsEdition::Hs2022);
    let codes: Vec<String> = codes.step_by(37).map(|code| code.to_string()).collect();
    let mut outs = formats.iter().map(|one| Out::new(Path::new(folder), one)).collect::<Result<Vec<_>, _>>()?;
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for first in (0..goods).step_by(CHUNK) {
        let chunk: Vec<GoodFile> =
            (first..goods.min(first + CHUNK)).map(|_| good(&mut numbers, &codes, lines)).collect();
        for out in &mut outs {
            out.write(first, &chunk)?;
        }
    }
    outs.into_iter().try_for_each(Out::close)
}
