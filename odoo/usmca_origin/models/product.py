"""Products: what is declared of them, and what was last determined."""

import usmca

from odoo import _, api, fields, models
from odoo.exceptions import UserError

from .. import bill


class Product(models.Model):
    _inherit = "product.product"

    usmca_originating = fields.Selection(
        [("yes", "Originating"), ("no", "Non-originating"), ("made", "Made by us: as its bill of materials says")],
        "USMCA origin as a material",
        help="What its supplier declares; nothing if it is not known, which counts as non-originating. "
        "What the company makes itself is determined of its own bill of materials, within the product it goes into.",
    )
    usmca_evidence = fields.Char("Supplier's declaration")
    usmca_net_cost = fields.Float("Net cost of a unit (s. 7(3))", digits="Product Price")
    usmca_facts = fields.Text("Answers for the rules of origin", help="One a line: for-use-in-heavy-truck: no")
    usmca_determination_ids = fields.One2many("usmca.determination", "product_id", readonly=True)
    usmca_determination_id = fields.Many2one(
        "usmca.determination", "Last determination", compute="_compute_usmca_determination_id", store=True
    )
    usmca_status = fields.Selection(related="usmca_determination_id.status", store=True, string="USMCA status")
    usmca_criterion = fields.Char(related="usmca_determination_id.criterion", string="Origin criterion")
    usmca_content_percent = fields.Float(related="usmca_determination_id.content_percent")
    usmca_to_do = fields.Text(related="usmca_determination_id.to_do")

    @api.depends("usmca_determination_ids")
    def _compute_usmca_determination_id(self):
        for product in self:
            product.usmca_determination_id = product.usmca_determination_ids.sorted("id")[-1:]

    def action_determine_usmca_origin(self):
        """Determines each product of its bill of materials, and keeps what came of it."""
        today = fields.Date.context_today(self)
        bills = self._usmca_bills()
        without = self.filtered(lambda product: not bills.get(product))
        if without:
            names = ", ".join(without.mapped("display_name"))
            raise UserError(_("No bill of materials: %s", names))
        made = []
        for product in self:
            try:
                good = bill.good_file(product, bills[product], today, lambda made: made._usmca_bills().get(made))
            except ValueError as error:
                raise UserError(f"{product.display_name}\n{error}") from error
            answer = usmca.determine_json(good, lang=self._usmca_language())
            made.append(bill.values(product.id, good, answer, usmca.__version__))
        self.env["usmca.determination"].create(made)

    def _usmca_bills(self):
        return self.env["mrp.bom"]._bom_find(self, company_id=self.env.company.id, bom_type="normal")

    def _usmca_language(self):
        spoken = (self.env.lang or "en")[:2]
        return spoken if spoken in ("en", "es", "fr") else "en"
