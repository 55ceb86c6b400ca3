"""Where the project is, and its command line to hold the module against."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

Usmca = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def usmca_command() -> Usmca:
    """Runs the command line: the program that ``USMCA`` names, or that which cargo builds."""
    program = os.environ.get("USMCA")
    command = [program] if program else ["cargo", "run", "--quiet", "--package", "usmca-cli", "--"]

    def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*command, *map(str, arguments)], cwd=ROOT, input=stdin, capture_output=True, check=False)

    return run
