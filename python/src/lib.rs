//! The module `usmca._native`: text in, text out, and columns of Arrow in and out; the interpreter runs on meanwhile.
//!
//! What Python says of dictionaries and documentation stands in `package/usmca/__init__.py`; here is only what must be compiled.

use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_array::{RecordBatchIterator, RecordBatchReader};
use arrow_pyarrow::PyArrowType;
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use std::num::NonZeroUsize;
use std::sync::LazyLock;
use usmca::{Language, MAXIMUM_SETS, Problem};
use usmca_batch::{BatchError, Mapping, Reader, Tables};
use usmca_wire::{Calculator, Format, Read, advice_to_json, read_one, to_json};

pyo3::import_exception!(usmca.problems, Rejected);

static CALCULATOR: LazyLock<Calculator> = LazyLock::new(Calculator::embedded);

/// The compiled part of `usmca`.
#[pymodule(name = "_native")]
fn native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("LAW_SHA256", CALCULATOR.law_sha256())?;
    module.add("LAW_EDITION", CALCULATOR.rules().edition().name.as_str())?;
    module.add_function(wrap_pyfunction!(determine_json, module)?)?;
    module.add_function(wrap_pyfunction!(advise_json, module)?)?;
    module.add_function(wrap_pyfunction!(rule_json, module)?)?;
    module.add_function(wrap_pyfunction!(determine_batch, module)?)
}

fn language(lang: &str) -> PyResult<Language> {
    lang.parse().map_err(|_| PyValueError::new_err(format!("lang: must be en, es or fr, not {lang:?}")))
}

/// One good of a text: JSON, or YAML, of which JSON is a part.
fn good(text: &[u8], json: bool) -> Read {
    read_one(text, if json { Format::Json } else { Format::Yaml })
}

/// The answer to a good file, as the command line prints it.
#[pyfunction]
fn determine_json(py: Python<'_>, text: &[u8], json: bool, lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    Ok(py.detach(|| to_json(&CALCULATOR.answer(&good(text, json), language))))
}

/// The advice for a good file, as the command line prints it.
#[pyfunction]
fn advise_json(py: Python<'_>, text: &[u8], json: bool, lang: &str, sets: usize) -> PyResult<String> {
    let language = language(lang)?;
    if !(1..=MAXIMUM_SETS).contains(&sets) {
        return Err(PyValueError::new_err(format!("sets: must be a number from 1 to {MAXIMUM_SETS}")));
    }
    Ok(py.detach(|| advice_to_json(&CALCULATOR.advice(&good(text, json), language, sets))))
}

/// The rules in force for a code, as JSON text.
#[pyfunction]
fn rule_json(py: Python<'_>, code: &str, edition: &str, on: &str, lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    Ok(py.detach(|| CALCULATOR.rules_in_force_json(code, edition, on, language)))
}

/// The verdicts of two tables; with a language the column `answer` holds the whole answers.
#[pyfunction]
fn determine_batch(
    py: Python<'_>,
    goods: PyArrowType<RecordBatchStreamReader>,
    materials: Option<PyArrowType<RecordBatchStreamReader>>,
    mapping: Option<&[u8]>,
    lang: Option<&str>,
    threads: Option<NonZeroUsize>,
) -> PyResult<PyArrowType<Box<dyn RecordBatchReader + Send>>> {
    let answers = lang.map(language).transpose()?;
    let mapping = mapping.map(Mapping::read).transpose().map_err(|problems| rejected(py, &problems))?;
    let threads = threads.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let materials = materials.map(|table| -> Reader { Box::new(table.0) });
    let tables = Tables { goods: Box::new(goods.0), materials, mapping: mapping.unwrap_or_default() };
    let verdicts = py.detach(|| tables.determine(&CALCULATOR, answers, threads));
    let verdicts = verdicts.map_err(|error| match error {
        BatchError::Refused(problems) => rejected(py, &problems),
        BatchError::CouldNotRun(message) => PyOSError::new_err(message),
    })?;
    let batches = verdicts.batches.into_iter().map(Ok);
    Ok(PyArrowType(Box::new(RecordBatchIterator::new(batches, verdicts.schema))))
}

/// The exception with every problem, as the JSON text of an answer says them.
fn rejected(py: Python<'_>, problems: &[Problem]) -> PyErr {
    let text = serde_json::json!({ "problems": problems }).to_string();
    let read = py.import("json").and_then(|json| json.call_method1("loads", (text,)));
    match read.and_then(|answer| answer.get_item("problems")) {
        Ok(problems) => Rejected::new_err((problems.unbind(),)),
        Err(error) => error,
    }
}
