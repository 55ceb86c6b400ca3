// What the user has typed so far, and the good file it makes: an empty field is a key left out, never a guess.
// A draft is never changed in place: each edit makes a new one that shares what stayed the same.

export type Facts = Record<string, boolean>;
export type Excluded = "sales_promotion" | "royalties" | "shipping_and_packing" | "non_allowable_interest";
export const EXCLUDED: Excluded[] = ["sales_promotion", "royalties", "shipping_and_packing", "non_allowable_interest"];
export const TERRITORY = ["CA", "MX", "US"];

export interface Row {
  /** Tells rows apart while they move; never written to the file. */
  readonly key: number;
  readonly name: string;
  readonly hs: string;
  readonly value: string;
  readonly originating: "" | "yes" | "no";
  readonly origin: string;
  readonly facts: Readonly<Facts>;
  /** The materials from which the producer of the good made it. */
  readonly parts: readonly Row[];
  /** Whether its parts are out of sight; never written to the file. */
  readonly folded: boolean;
  /** Keys of the file that have no column, kept as they are. */
  readonly more: Readonly<Record<string, unknown>>;
}

export interface Draft {
  readonly name: string;
  readonly hs: string;
  readonly hs_edition: string;
  readonly date: string;
  readonly produced_in: readonly string[];
  readonly imported_into: string;
  readonly currency: string;
  readonly quantity: string;
  readonly transaction_value: string;
  /** Which way the cost is stated; only that one is written. */
  readonly cost_basis: "costs" | "net_cost";
  readonly total_cost: string;
  readonly excluded: Readonly<Record<Excluded, string>>;
  readonly net_cost: string;
  readonly facts: Readonly<Facts>;
  /** Keys of the file that have no field, kept as they are. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly rows: readonly Row[];
}

let lastKey = 0;

export function emptyRow(): Row {
  lastKey += 1;
  return { key: lastKey, name: "", hs: "", value: "", originating: "", origin: "", facts: {}, parts: [], folded: false, more: {} };
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
    quantity: "",
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

/** The good file, and the row from which each place of it came (rows left blank are not in the file). */
export interface Written {
  file: GoodFile;
  rows: Places;
}

/** Rows by their place in the file: `materials[3].made_from[0]`. */
export type Places = ReadonlyMap<string, Row>;

export function write(draft: Draft): Written {
  const places = new Map<string, Row>();
  const file = stating({
    name: draft.name,
    hs: draft.hs,
    hs_edition: draft.hs_edition,
    date: draft.date,
    produced_in: TERRITORY.filter((country) => draft.produced_in.includes(country)),
    imported_into: draft.imported_into,
    currency: draft.currency,
    quantity: draft.quantity,
    transaction_value: draft.transaction_value,
    costs: draft.cost_basis === "costs" ? costs(draft) : {},
    net_cost: draft.cost_basis === "net_cost" ? draft.net_cost : "",
    facts: draft.facts,
    materials: materials(draft.rows),
    ...draft.more,
  });
  place(draft.rows, "materials", places);
  return { file, rows: places };
}

function costs(draft: Draft): GoodFile {
  return stating({ total: draft.total_cost, excluded: stating({ ...draft.excluded }) });
}

function materials(rows: readonly Row[]): GoodFile[] {
  return rows.map(material).filter(isStated);
}

/** Of a thousand rows an edit changes one: what the others state is known. */
const known = new WeakMap<Row, GoodFile>();

function material(row: Row): GoodFile {
  let made = known.get(row);
  if (made) return made;
  made = stating({
    name: row.name,
    hs: row.hs,
    value: row.value,
    originating: row.originating === "" ? "" : row.originating === "yes",
    origin: row.origin,
    facts: row.facts,
    made_from: materials(row.parts),
    ...row.more,
  });
  known.set(row, made);
  return made;
}

function place(rows: readonly Row[], at: string, places: Map<string, Row>): void {
  const stated = rows.filter((row) => isStated(material(row)));
  stated.forEach((row, index) => {
    const here = `${at}[${index}]`;
    places.set(here, row);
    if (row.parts.length > 0) place(row.parts, `${here}.made_from`, places);
  });
}

function isStated(material: GoodFile): boolean {
  return Object.keys(material).length > 0;
}

/** Leaves out every key that states nothing; spaces around a text state nothing either. */
export function stating(keys: GoodFile): GoodFile {
  const kept: GoodFile = {};
  for (const [key, value] of Object.entries(keys)) {
    const stated = typeof value === "string" ? value.trim() : value;
    const empty = stated === "" || (typeof stated === "object" && stated !== null && Object.keys(stated).length === 0);
    if (!empty) kept[key] = stated;
  }
  return kept;
}
