// What a cell of a spreadsheet states, or what is wrong with it: a cell that cannot be read is never a default.
import { TERRITORY, type Row } from "../good/draft";
import { plain, type Field } from "./columns";
import type { Cell } from "./table";

/** How amounts are written in the file, as the person says; unsaid, only plain amounts are taken. */
export type Signs = "unsaid" | "point" | "comma";

export type Fault = "amount" | "signs" | "negative" | "decimals" | "code" | "zero" | "originating" | "country" | "level";

export type Stated = { value: string } | { fault: Fault };

const YES = ["yes", "y", "true", "si", "s", "verdadero", "oui", "o", "vrai", "originating", "originario", "originaria", "originaire"];
const NO = ["no", "n", "false", "falso", "non", "faux", "non-originating", "non originating", "no originario", "no originaria", "non originaire"];
const UNKNOWN = ["", "?", "unknown", "se ignora", "desconocido", "inconnu"];
const COUNTRIES: Record<string, string> = { usa: "US", mex: "MX", can: "CA", "u s a": "US", "u s": "US", eua: "US", "ee uu": "US", eeuu: "US" };

export function stated(field: Field, cell: Cell, signs: Signs): Stated {
  const text = cell.text.trim();
  switch (field) {
    case "name":
      return { value: text };
    case "hs":
      return code(text, cell.number === true);
    case "value":
      return amount(text, cell.number ? "unsaid" : signs);
    case "originating":
      return originating(plain(text));
    case "origin":
      return country(text);
    case "level":
      return /^(?:[1-9]|)$/.test(text) ? { value: text } : { fault: "level" };
  }
}

function code(text: string, number: boolean): Stated {
  if (text === "") return { value: "" };
  const digits = text.replace(/[.\s]/g, "");
  if (!/^\d+$/.test(digits)) return { fault: "code" };
  // As a number 0201.10 is 201.1 or 20110, and 8413.70 is 8413.7; 8544.42 has lost nothing of its subheading.
  const pointed = number && text.includes(".") && !/^\d{4}\.\d{2}$/.test(text);
  if (pointed || [5, 7, 9].includes(digits.length)) return { fault: "zero" };
  return [6, 8, 10].includes(digits.length) ? { value: text.replace(/\s/g, "") } : { fault: "code" };
}

function amount(text: string, signs: Signs): Stated {
  if (text === "") return { value: "" };
  if (/^[-−]|^\(.*\)$|-$/.test(text)) return { fault: "negative" };
  const plain = unsigned(text, signs);
  if (plain === null) return { fault: /^[\d.,\s'’]+$/.test(text) && signs === "unsaid" ? "signs" : "amount" };
  if (/^\d+\.\d{7,}$/.test(plain)) return { fault: "decimals" };
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? { value: plain } : { fault: "amount" };
}

/** An amount without signs that group its digits, with a decimal point; nothing if it does not follow the signs. */
function unsigned(text: string, signs: Signs): string | null {
  if (signs === "unsaid") return /^\d+(?:\.\d+)?$/.test(text) ? text : null;
  const [group, point] = signs === "point" ? [",", "\\."] : ["[.\\s\u00a0\u202f]", ","];
  const whole = `(\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const parts = new RegExp(`^${whole}(?:${point}(\\d+))?$`).exec(text);
  if (!parts) return null;
  const digits = (parts[1] ?? "").replace(/\D/g, "");
  return parts[2] === undefined ? digits : `${digits}.${parts[2]}`;
}

function originating(text: string): Stated {
  if (UNKNOWN.includes(text)) return { value: "" };
  if (YES.includes(text)) return { value: "yes" satisfies Row["originating"] };
  return NO.includes(text) ? { value: "no" satisfies Row["originating"] } : { fault: "originating" };
}

function country(text: string): Stated {
  if (text === "") return { value: "" };
  if (/^[A-Za-z]{2}$/.test(text)) return { value: text.toUpperCase() };
  const known = COUNTRIES[plain(text)] ?? named().get(plain(text));
  return known ? { value: known } : { fault: "country" };
}

let names: Map<string, string> | undefined;

/** The code of each country by its name in three languages, as the browser knows them. */
function named(): Map<string, string> {
  if (names) return names;
  names = new Map();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  for (const language of ["en", "es", "fr"]) {
    const known = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of [...codes, ...TERRITORY]) {
      const name = known.of(code);
      if (name) names.set(plain(name), code);
    }
  }
  return names;
}
