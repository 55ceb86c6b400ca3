// A good file into a draft: what has a field goes there, everything else is kept as it is, so that nothing is lost.
import { emptyDraft, emptyRow, EXCLUDED, type Draft, type Facts, type GoodFile, type Row } from "./draft";

const TEXTS = ["name", "hs", "hs_edition", "date", "imported_into", "currency", "quantity", "transaction_value", "net_cost"];
const COLUMNS = ["name", "hs", "value", "origin"];

export function read(file: GoodFile): Draft {
  const rest = { ...file };
  const texts = take(rest, TEXTS, isText);
  const produced_in = taken(rest, "produced_in", isTexts) ?? [];
  const costs = taken(rest, "costs", isPlainCosts);
  const facts = taken(rest, "facts", isFacts) ?? {};
  const rows = taken(rest, "materials", isRecords)?.map(row) ?? [];
  const empty = emptyDraft();
  return {
    ...empty,
    ...texts,
    produced_in,
    cost_basis: texts["net_cost"] === undefined ? "costs" : "net_cost",
    total_cost: costs?.total ?? "",
    excluded: { ...empty.excluded, ...costs?.excluded },
    facts,
    rows: rows.length > 0 ? rows : empty.rows,
    more: rest,
  };
}

function row(file: GoodFile): Row {
  const rest = { ...file };
  const texts = take(rest, COLUMNS, isText);
  const originating = taken(rest, "originating", (value): value is boolean => typeof value === "boolean");
  const facts = taken(rest, "facts", isFacts) ?? {};
  const parts = taken(rest, "made_from", isRecords)?.map(row) ?? [];
  const said = originating === undefined ? "" : originating ? "yes" : "no";
  return { ...emptyRow(), ...texts, originating: said, facts, parts, more: rest };
}

/** Takes a key out of a file if its value has the form that its field holds. */
function taken<T>(file: GoodFile, key: string, is: (value: unknown) => value is T): T | undefined {
  const value = file[key];
  if (!is(value)) return undefined;
  delete file[key];
  return value;
}

function take(file: GoodFile, keys: string[], is: (value: unknown) => value is string): Record<string, string> {
  const found = keys.map((key) => [key, taken(file, key, is)]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): value is GoodFile =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isRecords = (value: unknown): value is GoodFile[] => Array.isArray(value) && value.every(isRecord);
const isFacts = (value: unknown): value is Facts =>
  isRecord(value) && Object.values(value).every((answer) => typeof answer === "boolean");

interface PlainCosts {
  total?: string;
  excluded?: Record<string, string>;
}

/** Costs that the page has fields for: a total, and what is excluded from it. */
function isPlainCosts(value: unknown): value is PlainCosts {
  if (!isRecord(value)) return false;
  const { total = "", excluded = {}, ...others } = value;
  const known = isRecord(excluded) && Object.entries(excluded).every(([key, one]) => isExcluded(key) && isText(one));
  return Object.keys(others).length === 0 && isText(total) && known;
}

const isExcluded = (key: string) => (EXCLUDED as string[]).includes(key);
