"""A determination as it was made: never written again, so that it can be shown later."""

from odoo import _, fields, models
from odoo.exceptions import UserError


class Determination(models.Model):
    _name = "usmca.determination"
    _description = "Determination of origin under the USMCA"
    _order = "id desc"
    _rec_name = "product_id"

    product_id = fields.Many2one("product.product", required=True, readonly=True, index=True, ondelete="restrict")
    status = fields.Selection(
        [
            ("originating", "Originating"),
            ("non_originating", "Non-originating"),
            ("undetermined", "Undetermined"),
            ("rejected", "Input rejected"),
        ],
        required=True,
        readonly=True,
    )
    criterion = fields.Char(readonly=True)
    rule = fields.Char(readonly=True)
    content_percent = fields.Float("Regional value content, %", digits=(16, 2), readonly=True)
    content_method = fields.Selection(
        [("transaction_value", "Transaction value"), ("net_cost", "Net cost")], readonly=True
    )
    to_do = fields.Text("To be answered", readonly=True)
    input = fields.Text("Good file", required=True, readonly=True)
    answer = fields.Text(required=True, readonly=True)
    engine = fields.Char(required=True, readonly=True)
    law_sha256 = fields.Char("Law, SHA-256", readonly=True)
    input_sha256 = fields.Char("Input, SHA-256", readonly=True)

    def write(self, vals):
        raise UserError(_("A determination is not changed; determine the product again."))
