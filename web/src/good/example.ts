// The example to load: an industrial pump made in Mexico from parts of many countries.
import { emptyDraft, emptyRow, type Draft, type Row } from "./draft";

type Line = [name: string, hs: string, value: string, originating: Row["originating"], origin: string];

const LINES: Line[] = [
  ["Electric motor, three-phase, 15 kW", "8501.52", "412.00", "no", "CN"],
  ["Impeller, cast bronze", "8413.91", "186.00", "yes", "MX"],
  ["Wear rings, bronze", "8413.91", "36.50", "no", "CN"],
  ["Variable-speed drive", "8504.40", "196.00", "no", "DE"],
  ["Ball bearings, pair", "8482.10", "58.00", "no", "JP"],
  ["Casing, cast iron", "8413.91", "164.00", "yes", "US"],
  ["Shaft, machined steel", "8483.10", "72.50", "yes", "MX"],
  ["Control cable with connectors", "8544.42", "18.75", "yes", "CA"],
  ["Screws and nuts", "7318.15", "9.40", "", ""],
];

export function example(): Draft {
  return {
    ...emptyDraft(),
    name: "Industrial centrifugal pump, 15 kW",
    hs: "8413.70",
    hs_edition: "2022",
    date: "2026-03-02",
    produced_in: ["MX"],
    imported_into: "US",
    currency: "USD",
    quantity: "1",
    transaction_value: "1840.00",
    total_cost: "1512.00",
    excluded: { sales_promotion: "38.00", royalties: "22.00", shipping_and_packing: "41.00", non_allowable_interest: "" },
    rows: LINES.map(([name, hs, value, originating, origin]) => ({
      ...emptyRow(),
      name,
      hs,
      value,
      originating,
      origin,
    })),
  };
}
