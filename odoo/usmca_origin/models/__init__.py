"""The determinations, and the products that have them."""

from . import determination, product
