"""The module of Odoo: its models."""

from . import models
