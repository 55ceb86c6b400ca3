// Which column of a spreadsheet is which column of the bill, by its header in English, Spanish or French.
import { COLUMNS, type Column } from "../good/rows";
import type { Cell, Table } from "./table";

/** A column of the bill, or how deep a part stands. */
export type Field = Column | "level";
export const FIELDS: Field[] = [...COLUMNS, "level"];

const HEADERS: Record<Field, string[]> = {
  name: ["name", "material", "description", "part", "item", "component", "nombre", "descripcion", "componente", "parte", "nom", "matiere", "designation", "piece", "composant"],
  hs: ["hs", "hs code", "hts", "hts code", "tariff", "code", "sa", "codigo sa", "codigo", "fraccion", "fraccion arancelaria", "sh", "code sh", "classification", "clasificacion", "classement", "position"],
  value: ["value", "cost", "amount", "total", "price", "valor", "costo", "importe", "monto", "precio", "valeur", "cout", "montant", "prix"],
  originating: ["originating", "origin status", "originario", "originaria", "originaire", "usmca", "tmec", "t-mec", "aceum", "cusma"],
  origin: ["country", "origin", "country of origin", "coo", "pais", "origen", "pais de origen", "pays", "origine", "pays d'origine"],
  level: ["level", "nivel", "niveau", "bom level"],
};

/** A header in small letters, without accents, and without what stands in brackets. */
export function plain(text: string): string {
  const letters = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("’", "'");
  return letters.replace(/[([].*$/, "").replace(/[_:*#.\s]+/g, " ").trim();
}

/** The columns that headers name, each at most once: those that are named exactly come before those that begin so. */
export function match(headers: Cell[]): (Field | null)[] {
  const texts = headers.map(({ text }) => plain(text));
  const found: (Field | null)[] = texts.map(() => null);
  const fits = [
    (text: string, header: string) => text === header,
    (text: string, header: string) => text.startsWith(`${header} `),
  ];
  for (const fit of fits) {
    for (const field of FIELDS) {
      if (found.includes(field)) continue;
      const place = texts.findIndex((text, place) => !found[place] && HEADERS[field].some((header) => fit(text, header)));
      if (place >= 0) found[place] = field;
    }
  }
  return found;
}

/** The row of headers, if one of the first rows is one: it names at least two columns. */
export function headerOf(table: Table): { at: number; columns: (Field | null)[] } | null {
  for (const [at, row] of table.slice(0, 20).entries()) {
    const columns = match(row);
    if (columns.filter((field) => field !== null).length >= 2) return { at, columns };
  }
  return null;
}
