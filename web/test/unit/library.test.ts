// Goods that are kept lose nothing, whether they are kept again, duplicated, taken along or brought back.
import { expect, test } from "vitest";
import { compare } from "../../src/library/compare";
import { duplicate, exportAll, importAll, keep, latest, merge, search, type Kept } from "../../src/library/goods";
import { decimal, longDate } from "../../src/messages/form";

const pump = { name: "Pump", hs: "8413.70" };
const kept = (file: Record<string, unknown>, goods: Kept[] = []): Kept => keep(goods, String(file["name"]), file, "2026-01-01")!;

test("a good of the same name gets a version, and only if something changed", () => {
  const first = kept(pump);
  expect(keep([first], "Pump", { ...pump }, "2026-01-02")).toBeNull();
  const second = keep([first], "Pump", { ...pump, transaction_value: "1" }, "2026-01-02")!;
  expect(second.id).toBe(first.id);
  expect(second.versions).toHaveLength(2);
  expect(first.versions).toHaveLength(1);
});

test("a duplicate has a name of its own", () => {
  const first = kept(pump);
  const second = duplicate([first], first, "2026-01-03");
  expect(second.name).toBe("Pump (2)");
  expect(latest(second).file["name"]).toBe("Pump (2)");
  expect(duplicate([first, second], first, "2026-01-03").name).toBe("Pump (3)");
});

test("goods are found by words and by code, accents forgiven", () => {
  const goods = [kept(pump), kept({ name: "Válvula de latón", hs: "848180" })];
  expect(search(goods, "valvula laton").map(({ name }) => name)).toEqual(["Válvula de latón"]);
  expect(search(goods, "841370")).toHaveLength(1);
  expect(search(goods, "")).toHaveLength(2);
  expect(search(goods, "nothing")).toEqual([]);
});

test("what is taken along comes back, once, and foreign files are refused", () => {
  const goods = [kept(pump)];
  expect(importAll(exportAll(goods), "now")).toEqual(goods);
  expect(merge(goods, importAll(exportAll(goods), "now")!)).toEqual(goods);
  const later = keep(goods, "Pump", { ...pump, date: "2026-01-01" }, "2026-01-09")!;
  expect(merge(goods, [later])[0]?.versions).toHaveLength(2);
  expect(importAll(JSON.stringify(pump), "now")).toMatchObject([{ name: "Pump", versions: [{ file: pump }] }]);
  for (const foreign of ["", "[]", "{}", "null", '{"format":"usmca-goods-1","goods":[{"id":"x"}]}', "PK\u0003"]) {
    expect(importAll(foreign, "now")).toBeNull();
  }
});

test("two versions differ in what was changed, added and taken away", () => {
  const before = {
    ...pump,
    costs: { total: "10" },
    materials: [{ name: "motor", value: "1" }, { hs: "731815", value: "2" }, { name: "shaft", made_from: [{ name: "bar", value: "3" }] }],
  };
  const after = {
    ...pump,
    costs: { total: "11" },
    materials: [{ name: "motor", value: "1", originating: true }, { name: "shaft", made_from: [{ name: "bar", value: "4" }] }],
  };
  expect(compare(before, after)).toEqual([
    { material: "", key: "costs.total", before: "10", after: "11" },
    { material: "motor", key: "originating", before: undefined, after: "true" },
    { material: "shaft › bar", key: "value", before: "3", after: "4" },
    { material: "731815", key: "hs", before: "731815", after: undefined },
    { material: "731815", key: "value", before: "2", after: undefined },
  ]);
  expect(compare(before, structuredClone(before))).toEqual([]);
});

test("figures and dates have the form of the language, and keep every digit", () => {
  expect(decimal("1234567.50", "en")).toBe("1,234,567.50");
  expect(decimal("1234567.50", "fr")).toBe("1\u202f234\u202f567,50");
  expect(decimal("-12", "es")).toBe("-12");
  expect(decimal("no amount", "fr")).toBe("no amount");
  expect(longDate("2020-07-01", "es")).toBe("1 de julio de 2020");
  expect(longDate("2020-07-01", "fr")).toBe("1 juillet 2020");
});
