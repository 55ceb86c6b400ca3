"""The module as a package whose models are not imported: they need Odoo."""

import sys
import types
from pathlib import Path

MODULE = Path(__file__).resolve().parents[1] / "usmca_origin"

package = types.ModuleType("usmca_origin")
package.__path__ = [str(MODULE)]
sys.modules["usmca_origin"] = package
