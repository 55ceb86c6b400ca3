//! `usmca inventory`: a ledger in CSV in, the units and values of each withdrawal out (Uniform Regulations Schedules 7
//! and 8).

mod ledger;
mod table;

use crate::exit::Exit;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use usmca::{
    Account, AveragingPeriod, GoodsMethod, InventoryMethod, MaterialsMethod, OpeningOrigin, Problem, ValueMethod,
    account,
};

/// Columns: date, kind (opening, receipt, withdrawal), quantity, unit_value, originating (yes, no), reference.
/// Exit code: 0 fine, 4 input rejected, 1 could not run.
#[derive(Args, Debug)]
pub(crate) struct Inventory {
    /// The ledger, CSV with a header; `-` reads standard input
    ledger: PathBuf,
    /// 7: the value of identical non-originating materials; 8: the origin of fungible materials or goods
    #[arg(long, value_enum)]
    schedule: Schedule,
    /// First or last received first out, the rolling average (7), the average or specific identification (8)
    #[arg(long, value_enum)]
    method: Method,
    /// What the ledger is of (8)
    #[arg(long, value_enum, default_value_t = Of::Materials)]
    of: Of,
    /// The ratio of an average (8): before each shipment, of the period of averaged net cost, of the preceding period
    #[arg(long, value_enum, required_if_eq("method", "average"))]
    basis: Option<Basis>,
    /// The length of a period
    #[arg(long, value_enum, required_if_eq_any([("basis", "period"), ("basis", "preceding-period")]))]
    months: Option<Months>,
    /// The origin of opening inventory that does not state it (8): of the latest receipts, or all non-originating
    #[arg(long, value_enum, default_value_t = Opening::LatestReceipts)]
    opening: Opening,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Schedule {
    #[value(name = "7")]
    Seven,
    #[value(name = "8")]
    Eight,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Method {
    Fifo,
    Lifo,
    Average,
    RollingAverage,
    SpecificIdentification,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Of {
    Materials,
    Goods,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Basis {
    Shipment,
    Period,
    PrecedingPeriod,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Months {
    #[value(name = "1")]
    One,
    #[value(name = "3")]
    Three,
    #[value(name = "6")]
    Six,
    #[value(name = "12")]
    Twelve,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Opening {
    LatestReceipts,
    NonOriginating,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    Text,
    Json,
}

/// The units and values as text, or every problem of the ledger.
///
/// # Errors
/// The ledger cannot be read, or the options do not go together.
pub(crate) fn run(options: &Inventory) -> Result<(String, Exit), String> {
    let method = method(options)?;
    let bytes = crate::determine::contents(&options.ledger)
        .map_err(|error| format!("{}: cannot be read: {error}", options.ledger.display()))?;
    let (rows, mut problems) = ledger::rows(&bytes);
    match account(&rows, &method) {
        Ok(account) if problems.is_empty() => Ok((printed(&account, options.format), Exit::Fine)),
        Ok(_) => Ok((rejected(&problems, options.format), Exit::Rejected)),
        Err(found) => {
            problems.extend(found);
            Ok((rejected(&problems, options.format), Exit::Rejected))
        }
    }
}

/// The method that the options name.
fn method(options: &Inventory) -> Result<InventoryMethod, String> {
    let opening = match options.opening {
        Opening::LatestReceipts => OpeningOrigin::LatestReceipts,
        Opening::NonOriginating => OpeningOrigin::NonOriginating,
    };
    let materials = |method| Ok(InventoryMethod::Materials(method, opening));
    let goods = |method| Ok(InventoryMethod::Goods(method, opening));
    match (options.schedule, options.of, options.method) {
        (Schedule::Seven, Of::Goods, _) => Err("schedule 7 values materials: --of goods is of schedule 8".to_owned()),
        (Schedule::Seven, Of::Materials, Method::Fifo) => Ok(InventoryMethod::Identical(ValueMethod::Fifo)),
        (Schedule::Seven, Of::Materials, Method::Lifo) => Ok(InventoryMethod::Identical(ValueMethod::Lifo)),
        (Schedule::Seven, Of::Materials, Method::RollingAverage) => {
            Ok(InventoryMethod::Identical(ValueMethod::RollingAverage))
        }
        (Schedule::Seven, ..) => Err("the methods of schedule 7 are fifo, lifo and rolling-average".to_owned()),
        (Schedule::Eight, Of::Materials, Method::Fifo) => materials(MaterialsMethod::Fifo),
        (Schedule::Eight, Of::Materials, Method::Lifo) => materials(MaterialsMethod::Lifo),
        (Schedule::Eight, Of::Materials, Method::SpecificIdentification) => {
            materials(MaterialsMethod::SpecificIdentification)
        }
        (Schedule::Eight, Of::Materials, Method::Average) => materials(match options.basis {
            None | Some(Basis::Shipment) => MaterialsMethod::AverageBeforeShipment,
            Some(Basis::Period) => MaterialsMethod::AverageOfPeriod(period(options)?),
            Some(Basis::PrecedingPeriod) => MaterialsMethod::AverageOfPrecedingPeriod(short(options)?),
        }),
        (Schedule::Eight, Of::Goods, Method::Fifo) => goods(GoodsMethod::Fifo),
        (Schedule::Eight, Of::Goods, Method::Lifo) => goods(GoodsMethod::Lifo),
        (Schedule::Eight, Of::Goods, Method::SpecificIdentification) => goods(GoodsMethod::SpecificIdentification),
        (Schedule::Eight, Of::Goods, Method::Average) if options.basis == Some(Basis::PrecedingPeriod) => {
            goods(GoodsMethod::AverageOfPrecedingPeriod(short(options)?))
        }
        (Schedule::Eight, Of::Goods, Method::Average) => {
            Err("the average of fungible goods is of the preceding period: --basis preceding-period".to_owned())
        }
        (Schedule::Eight, _, Method::RollingAverage) => {
            Err("the methods of schedule 8 are fifo, lifo, average and specific-identification".to_owned())
        }
    }
}

fn period(options: &Inventory) -> Result<AveragingPeriod, String> {
    match options.months {
        Some(Months::One) => Ok(AveragingPeriod::OneMonth),
        Some(Months::Three) => Ok(AveragingPeriod::ThreeMonths),
        Some(Months::Six) => Ok(AveragingPeriod::SixMonths),
        Some(Months::Twelve) => Ok(AveragingPeriod::Year),
        None => Err("the length of a period is --months 1, 3, 6 or 12".to_owned()),
    }
}

fn short(options: &Inventory) -> Result<AveragingPeriod, String> {
    match period(options)? {
        AveragingPeriod::SixMonths | AveragingPeriod::Year => {
            Err("a preceding period is of --months 1 or 3".to_owned())
        }
        short => Ok(short),
    }
}

fn printed(account: &Account, format: Format) -> String {
    match format {
        Format::Text => table::text(account),
        Format::Json => json("inventory", account),
    }
}

fn rejected(problems: &[Problem], format: Format) -> String {
    #[derive(serde::Serialize)]
    struct Problems<'a> {
        problems: &'a [Problem],
    }
    match format {
        Format::Text => problems.iter().map(|problem| format!("{problem}\n")).collect(),
        Format::Json => json("rejected", &Problems { problems }),
    }
}

/// One line, which says first what it is, as every answer does.
fn json(answer: &'static str, of: &impl serde::Serialize) -> String {
    #[derive(serde::Serialize)]
    struct Tagged<'a, T> {
        answer: &'static str,
        #[serde(flatten)]
        of: &'a T,
    }
    serde_json::to_string(&Tagged { answer, of }).map_or_else(|error| format!("{error}\n"), |text| text + "\n")
}
