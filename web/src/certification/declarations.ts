// The supplier's declaration behind a claim of origin: a key of the good file that has no column in the grid.
import type { Row } from "../good/draft";
import { stating } from "../good/draft";

export const DECLARED = ["reference", "from", "until"] as const;
export type Declared = Readonly<Record<(typeof DECLARED)[number], string>>;

/** The declaration of a row, as far as it is stated. */
export function declarationOf({ more }: Row): Declared {
  const stated = more["evidence"];
  const of = (key: string) => {
    const value = typeof stated === "object" && stated !== null ? (stated as Record<string, unknown>)[key] : undefined;
    return typeof value === "string" ? value : "";
  };
  return { reference: typeof stated === "string" ? stated : of("reference"), from: of("from"), until: of("until") };
}

/** What is to be kept of a row with another declaration; one that says nothing is left out. */
export function declared({ more }: Row, to: Declared): Partial<Row> {
  const { evidence: _, ...others } = more;
  const evidence = stating({ ...to });
  const stated = Object.keys(evidence).length > 0;
  return { more: stated ? { ...others, evidence: { reference: "", ...evidence } } : others };
}

/** The rows whose origin is claimed and that somebody else made. */
export function claims(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) =>
    row.parts.length > 0 ? claims(row.parts) : row.originating === "yes" || row.more["accumulated"] ? [row] : [],
  );
}
