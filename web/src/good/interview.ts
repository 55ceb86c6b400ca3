// How a missing fact is asked for: by two buttons, by three countries, by a text, or by pointing at its field.
import type { Answer, Missing } from "../answer";
import type { Draft, Facts, GoodFile, Row } from "./draft";
import { hasField, rowAt } from "./places";

export type Asking = "fact" | "originating" | "country" | "text" | "field" | "file";

const TEXTS = ["weight", "volume", "quantity"];
/** Keys of the contract that hold more than one value: they are stated in the good file itself. */
const FILE_ONLY = [
  "adjustments",
  "wholly_obtained",
  "elections",
  "transport",
  "automotive",
  "set",
  "id",
  "role",
  "deduct",
  "costs",
  "made_from",
  "accumulated",
  "evidence",
  "determines_classification",
];

export function askingFor({ fact, at }: Missing, rows: Row[]): Asking {
  const ofMaterial = at !== "";
  if (ofMaterial && !rowAt(at, rows)) return "file";
  if (ofMaterial && fact === "originating") return "originating";
  if (!ofMaterial && fact === "imported_from") return "country";
  if (TEXTS.includes(fact)) return "text";
  if (hasField(ofMaterial ? `${at}.${fact}` : fact, rows)) return "field";
  return FILE_ONLY.includes(/^\w*/.exec(fact)?.[0] ?? "") ? "file" : "fact";
}

/** An answer that the user gave to a question. */
export interface Given {
  at: string;
  fact: string;
  answer: boolean | string;
  holder: { facts: Facts; more: Record<string, unknown> };
}

/** Writes an answer where its question belongs: the good, or one of its materials. */
export function giveAnswer(question: Missing, answer: boolean | string, draft: Draft, rows: Row[]): void {
  const row = rowAt(question.at, rows);
  if (question.at !== "" && !row) return;
  const holder = row ?? draft;
  if (typeof answer === "string") holder.more[question.fact] = answer;
  else if (row && question.fact === "originating") row.originating = answer ? "yes" : "no";
  else holder.facts[question.fact] = answer;
}

export function answersGiven(draft: Draft, rows: Row[]): Given[] {
  const holders = [{ at: "", holder: draft as Given["holder"] }];
  rows.forEach((row, place) => holders.push({ at: `materials[${place}]`, holder: row }));
  return holders.flatMap(({ at, holder }) => {
    const texts = Object.entries(holder.more).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return [...Object.entries(holder.facts), ...texts].map(([fact, answer]) => ({ at, fact, answer, holder }));
  });
}

export function takeBack({ fact, holder }: Given): void {
  delete holder.facts[fact];
  delete holder.more[fact];
}

/** The good file as it was before one answer was given. */
export function without(file: GoodFile, given: Given): GoodFile {
  const before = structuredClone(file) as GoodFile & { materials?: GoodFile[] };
  const place = /^materials\[(\d+)\]$/.exec(given.at);
  const holder = place ? before.materials?.[Number(place[1])] : before;
  delete holder?.[given.fact];
  delete (holder?.["facts"] as Facts | undefined)?.[given.fact];
  return before;
}

/** The words in which an answered question was asked, from the answer to the file without it. */
export function questionOf(given: Given, before: Answer): Missing | undefined {
  if (before.answer === "rejected") return undefined;
  return before.missing.find(({ fact, at }) => fact === given.fact && at === given.at);
}
