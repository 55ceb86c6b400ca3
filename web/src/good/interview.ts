// How a missing fact is asked for: by two buttons, by three countries, by a text, or by pointing at its field.
import type { Answer, Missing } from "../answer";
import type { Draft, Facts, GoodFile, Places, Row } from "./draft";
import { hasField } from "./places";
import { change, find } from "./rows";

export type Asking = "fact" | "originating" | "country" | "text" | "field" | "file";

const TEXTS = ["weight", "volume"];
const ASKED_AS_TEXT = [...TEXTS, "imported_from"];
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

export function askingFor({ fact, at }: Missing, rows: Places): Asking {
  const ofMaterial = at !== "";
  if (ofMaterial && !rows.has(at)) return "file";
  if (ofMaterial && fact === "originating") return "originating";
  if (!ofMaterial && fact === "imported_from") return "country";
  if (TEXTS.includes(fact)) return "text";
  if (hasField(ofMaterial ? `${at}.${fact}` : fact, rows)) return "field";
  return FILE_ONLY.includes(/^\w*/.exec(fact)?.[0] ?? "") ? "file" : "fact";
}

/** An answer that the user gave to a question; `row` is the material it is about, or nothing for the good. */
export interface Given {
  at: string;
  fact: string;
  answer: boolean | string;
  row: Row | null;
}

/** The draft with an answer written where its question belongs: the good, or one of its materials. */
export function giveAnswer(question: Missing, answer: boolean | string, draft: Draft, rows: Places): Draft {
  const row = now(rows.get(question.at), draft);
  if (question.at === "") return { ...draft, ...stated(draft, question.fact, answer) };
  if (!row) return draft;
  const originating = question.fact === "originating" && typeof answer === "boolean";
  const to = originating ? { originating: answer ? "yes" : "no" } as const : stated(row, question.fact, answer);
  return { ...draft, rows: change(draft.rows, row.key, to) };
}

/** A row as it is by now: the question may be about an earlier state of it. */
const now = (row: Row | null | undefined, draft: Draft) => row && find(draft.rows, row.key);

type Holder = Pick<Row, "facts" | "more">;

function stated({ facts, more }: Holder, fact: string, answer: boolean | string): Partial<Holder> {
  return typeof answer === "string" ? { more: { ...more, [fact]: answer } } : { facts: { ...facts, [fact]: answer } };
}

export function answersGiven(draft: Draft, rows: Places): Given[] {
  const given = (at: string, row: Row | null) => {
    const { facts, more } = row ?? draft;
    const texts = Object.entries(more).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && ASKED_AS_TEXT.includes(entry[0]),
    );
    return [...Object.entries(facts), ...texts].map(([fact, answer]) => ({ at, fact, answer, row }));
  };
  return [...given("", null), ...[...rows].flatMap(([at, row]) => given(at, row))];
}

export function takeBack({ fact, row: then }: Given, draft: Draft): Draft {
  const row = now(then, draft);
  if (then && !row) return draft;
  const holder = row ?? draft;
  const less = { facts: omit(holder.facts, fact), more: omit(holder.more, fact) };
  return row ? { ...draft, rows: change(draft.rows, row.key, less) } : { ...draft, ...less };
}

function omit<T>(from: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([one]) => one !== key));
}

/** The good file as it was before one answer was given. */
export function without(file: GoodFile, given: Given): GoodFile {
  const before = structuredClone(file);
  let holder: GoodFile | undefined = before;
  for (const [, key = "", place] of given.at.matchAll(/(\w+)\[(\d+)\]/g)) {
    holder = (holder?.[key] as GoodFile[] | undefined)?.[Number(place)];
  }
  delete holder?.[given.fact];
  delete (holder?.["facts"] as Facts | undefined)?.[given.fact];
  return before;
}

/** The words in which an answered question was asked, from the answer to the file without it. */
export function questionOf(given: Given, before: Answer): Missing | undefined {
  if (before.answer === "rejected") return undefined;
  return before.missing.find(({ fact, at }) => fact === given.fact && at === given.at);
}
