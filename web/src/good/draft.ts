// What the user has typed so far, and the good file it makes: an empty field is a key left out, never a guess.

export type Facts = Record<string, boolean>;
export type Excluded = "sales_promotion" | "royalties" | "shipping_and_packing" | "non_allowable_interest";
export const EXCLUDED: Excluded[] = ["sales_promotion", "royalties", "shipping_and_packing", "non_allowable_interest"];
export const TERRITORY = ["CA", "MX", "US"];

export interface Row {
  /** Tells rows apart while they move; never written to the file. */
  key: number;
  name: string;
  hs: string;
  value: string;
  originating: "" | "yes" | "no";
  origin: string;
  facts: Facts;
  /** Keys of the file that have no column, kept as they are. */
  more: Record<string, unknown>;
}

export interface Draft {
  name: string;
  hs: string;
  hs_edition: string;
  date: string;
  produced_in: string[];
  imported_into: string;
  currency: string;
  transaction_value: string;
  /** Which way the cost is stated; only that one is written. */
  cost_basis: "costs" | "net_cost";
  total_cost: string;
  excluded: Record<Excluded, string>;
  net_cost: string;
  facts: Facts;
  /** Keys of the file that have no field, kept as they are. */
  more: Record<string, unknown>;
  rows: Row[];
}

let lastKey = 0;

export function emptyRow(): Row {
  lastKey += 1;
  return { key: lastKey, name: "", hs: "", value: "", originating: "", origin: "", facts: {}, more: {} };
}

export function emptyDraft(): Draft {
  return {
    name: "",
    hs: "",
    hs_edition: "",
    date: "",
    produced_in: [],
    imported_into: "",
    currency: "",
    transaction_value: "",
    cost_basis: "costs",
    total_cost: "",
    excluded: { sales_promotion: "", royalties: "", shipping_and_packing: "", non_allowable_interest: "" },
    net_cost: "",
    facts: {},
    more: {},
    rows: [emptyRow(), emptyRow(), emptyRow()],
  };
}

export type GoodFile = Record<string, unknown>;

/** The good file, and for each material in it the row it came from (rows left blank are not in the file). */
export interface Written {
  file: GoodFile;
  rows: Row[];
}

export function write(draft: Draft): Written {
  const written = draft.rows.map((row) => ({ row, material: material(row) }));
  const stated = written.filter(({ material }) => Object.keys(material).length > 0);
  const file = stating({
    name: draft.name,
    hs: draft.hs,
    hs_edition: draft.hs_edition,
    date: draft.date,
    produced_in: TERRITORY.filter((country) => draft.produced_in.includes(country)),
    imported_into: draft.imported_into,
    currency: draft.currency,
    transaction_value: draft.transaction_value,
    costs: draft.cost_basis === "costs" ? costs(draft) : {},
    net_cost: draft.cost_basis === "net_cost" ? draft.net_cost : "",
    ...draft.more,
    facts: { ...draft.facts },
    materials: stated.map(({ material }) => material),
  });
  return { file, rows: stated.map(({ row }) => row) };
}

function costs(draft: Draft): GoodFile {
  return stating({ total: draft.total_cost, excluded: stating({ ...draft.excluded }) });
}

function material(row: Row): GoodFile {
  return stating({
    name: row.name,
    hs: row.hs,
    value: row.value,
    originating: row.originating === "" ? "" : row.originating === "yes",
    origin: row.origin,
    ...row.more,
    facts: { ...row.facts },
  });
}

/** Leaves out every key that states nothing; spaces around a text state nothing either. */
function stating(keys: GoodFile): GoodFile {
  const kept: GoodFile = {};
  for (const [key, value] of Object.entries(keys)) {
    const stated = typeof value === "string" ? value.trim() : value;
    const empty = stated === "" || (typeof stated === "object" && stated !== null && Object.keys(stated).length === 0);
    if (!empty) kept[key] = stated;
  }
  return kept;
}
