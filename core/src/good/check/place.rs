//! Places in a good file, put into words only where something is wrong there.

use std::fmt::{self, Display};

/// The place of a key, put into words only if something is wrong there.
#[derive(Clone, Copy)]
pub(super) struct Below<'a>(pub(super) &'a str, pub(super) &'static str);

impl Display for Below<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

/// A key behind the beginning of its place, which is empty or ends with a dot.
pub(super) struct In<'a, P: ?Sized>(pub(super) &'a P, pub(super) &'static str);

impl<P: Display + ?Sized> Display for In<'_, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0, self.1)
    }
}
