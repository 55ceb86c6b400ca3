{
    "name": "USMCA origin",
    "version": "18.0.1.0.0",
    "summary": "Whether a product originates under the USMCA, from its bill of materials",
    "category": "Manufacturing",
    "license": "Other OSI approved licence",
    "depends": ["mrp", "stock_delivery"],
    "external_dependencies": {"python": ["usmca"]},
    "data": ["security/ir.model.access.csv", "views/product_views.xml", "views/determination_views.xml"],
}
