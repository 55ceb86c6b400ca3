"""What is wrong in an input: one exception with every problem."""

from typing import TypedDict


class Problem(TypedDict):
    """One thing that is wrong."""

    at: str
    """The place: a path such as ``materials[3].hs``, a line and column, or a row of a table."""
    kind: str
    """What kind of problem it is, such as ``code`` or ``unknown_key``."""
    message: str
    """What is wrong and what would be accepted."""


class Rejected(ValueError):
    """The input was refused whole; ``problems`` holds all that is wrong with it."""

    problems: list[Problem]

    def __init__(self, problems: list[Problem]) -> None:
        lines = (f"{one['at']}: {one['message']}" if one["at"] else one["message"] for one in problems)
        super().__init__("\n".join(lines))
        self.problems = problems

    def __reduce__(self) -> tuple[type["Rejected"], tuple[list[Problem]]]:
        return Rejected, (self.problems,)
