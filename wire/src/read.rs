//! Bytes into good files: one file may hold several YAML documents, or a JSON array of goods.
//!
//! Size is bounded before anything is parsed, depth and count while it is.

use crate::decode;
use crate::node::Node;
use usmca::says;
use usmca::{GoodFile, Message, Problem, ProblemKind};

/// The largest input that is read, in bytes.
pub const MAXIMUM_BYTES: usize = 16 * 1024 * 1024;
/// The most goods that one input may hold.
const MAXIMUM_GOODS: usize = 10_000;

/// The format of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// JSON: one good, or an array of goods.
    Json,
    /// YAML: one good a document, or a list of goods.
    #[cfg(feature = "yaml")]
    Yaml,
}

/// One good of an input: what was read of it, and the problems of its shape.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Read {
    /// The good file, as far as it could be read.
    pub file: Option<GoodFile>,
    /// What is wrong with the text or its shape.
    pub problems: Vec<Problem>,
}

/// The goods that a text holds. There is always at least one: an unreadable text is one good with its problem.
#[must_use]
pub fn read(bytes: &[u8], format: Format) -> Vec<Read> {
    match goods(bytes, format) {
        Ok(nodes) => nodes.into_iter().map(one).collect(),
        Err(problem) => vec![Read { file: None, problems: vec![problem] }],
    }
}

/// The one good that a text holds; a text with several is one good with that problem.
#[must_use]
pub fn read_one(bytes: &[u8], format: Format) -> Read {
    let mut goods = read(bytes, format);
    match (goods.pop(), goods.is_empty()) {
        (Some(one), true) => one,
        _ => Read { file: None, problems: vec![Problem::new("", ProblemKind::Syntax, says!("one good is expected"))] },
    }
}

fn one(node: Node) -> Read {
    let (file, problems) = decode::good_file(node);
    Read { file: Some(file), problems }
}

impl From<Node> for Read {
    /// A good that stands within another file.
    fn from(node: Node) -> Read {
        one(node)
    }
}

/// The documents of a text, each as a tree; its size, depth and count are bounded.
///
/// # Errors
/// The text is too large, not UTF-8, or not of the format.
pub fn trees(bytes: &[u8], format: Format) -> Result<Vec<Node>, Problem> {
    let problem = |kind, message: Message| Problem::new("", kind, message);
    if bytes.len() > MAXIMUM_BYTES {
        return Err(problem(ProblemKind::TooLarge, says!("larger than {0} bytes; split the file", MAXIMUM_BYTES)));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        problem(ProblemKind::Syntax, says!("not UTF-8 text: the byte at offset {0} is not part of a character", at))
    })?;
    match format {
        Format::Json => Ok(vec![serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(json_problem)?]),
        #[cfg(feature = "yaml")]
        Format::Yaml => usmca_rules::yaml::read_trees("", text),
    }
}

fn goods(bytes: &[u8], format: Format) -> Result<Vec<Node>, Problem> {
    let problem = |kind, message: Message| Problem::new("", kind, message);
    let goods: Vec<Node> = trees(bytes, format)?.into_iter().flat_map(goods_of).collect();
    match goods.len() {
        0 => Err(problem(ProblemKind::Missing, says!("holds no good; a good needs at least `hs`"))),
        1..=MAXIMUM_GOODS => Ok(goods),
        count => Err(problem(ProblemKind::TooLarge, says!("holds {0} goods, more than {1}", count, MAXIMUM_GOODS))),
    }
}

fn goods_of(document: Node) -> Vec<Node> {
    match document {
        Node::List(goods) => goods,
        Node::Null => Vec::new(),
        good => vec![good],
    }
}

fn json_problem(error: serde_json::Error) -> Problem {
    let at = format!("line {}, column {}", error.line(), error.column());
    let message = error.to_string();
    let message = message.rsplit_once(" at line").map_or(message.as_str(), |(message, _)| message);
    Problem::new(at, ProblemKind::Syntax, says!("not well-formed: {0}", message))
}
