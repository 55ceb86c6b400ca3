// The certification file says what was typed, no more; a declaration goes into the good file and comes out of it again.
import { expect, test } from "vitest";
import { claims, declarationOf, declared } from "../../src/certification/declarations";
import { certificationId, emptyForm, write } from "../../src/certification/form";
import { emptyRow } from "../../src/good/draft";

const good = { name: "pump", hs: "8413.70" };

test("an empty form is a file that lacks everything but the good", () => {
  expect(write(emptyForm(), good)).toEqual({ goods: [{ description: "pump", good }], blanket_period: {} });
});

test("a party is left out, stood for by a word, or named", () => {
  const form = emptyForm();
  const particulars = { ...form.certifier, name: " Example ", country: "CA" };
  const file = write(
    { ...form, exporter: { by: "unknown", particulars }, producer: { by: "named", particulars }, importer: { by: "named", particulars: form.certifier } },
    good,
  );
  expect(file).toMatchObject({ exporter: "unknown", producer: { name: "Example", country: "CA" }, importer: { name: "" } });
});

test("a single shipment has an invoice and no period, and a period no invoice", () => {
  const form = { ...emptyForm(), invoice: "17", from: "2026-01-01" };
  expect(write(form, good)).toMatchObject({ blanket_period: { from: "2026-01-01" }, goods: [{ description: "pump" }] });
  expect(write(form, good)).not.toHaveProperty("goods.0.invoice");
  const single = write({ ...form, shipments: "single", description: "a pump" }, good);
  expect(single).not.toHaveProperty("blanket_period");
  expect(single["goods"]).toEqual([{ description: "a pump", invoice: "17", good }]);
});

test("a declaration is kept beside what else the row holds, and left out when it says nothing", () => {
  const row = { ...emptyRow(), more: { weight: "2", evidence: "letter 4" } };
  expect(declarationOf(row)).toEqual({ reference: "letter 4", from: "", until: "" });
  const to = declared(row, { reference: "letter 4", from: "2026-01-01", until: "" });
  expect(to).toEqual({ more: { weight: "2", evidence: { reference: "letter 4", from: "2026-01-01" } } });
  expect(declarationOf({ ...row, ...to })).toEqual({ reference: "letter 4", from: "2026-01-01", until: "" });
  expect(declared(row, { reference: " ", from: "", until: "" })).toEqual({ more: { weight: "2" } });
});

test("claims are those of materials that somebody else made", () => {
  const bought = { ...emptyRow(), originating: "yes" as const };
  const own = { ...emptyRow(), originating: "yes" as const, parts: [bought, emptyRow()] };
  expect(claims([own, { ...emptyRow(), originating: "no" }])).toEqual([bought]);
});

test("the place of a problem is the id of its field", () => {
  expect(certificationId("goods[0].description")).toBe("certification-goods-0-description");
  expect(certificationId("certifier.name")).toBe("certification-certifier-name");
});
