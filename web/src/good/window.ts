// Which rows of a long bill are drawn: those in sight, a few around them, and the one that the keyboard is in.

/** A row to draw, and how many rows are left out before it. */
export interface Drawn {
  index: number;
  skipped: number;
}

/** A bill up to here is drawn whole. */
export const WHOLE = 60;
const AROUND = 8;

export function drawn(count: number, first: number, inSight: number, active: number): Drawn[] {
  const from = Math.max(0, Math.min(first, count) - AROUND);
  const to = Math.min(count, first + inSight + AROUND);
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
  if (active >= 0 && active < count && (active < from || active >= to)) {
    if (active < from) indexes.unshift(active);
    else indexes.push(active);
  }
  return indexes.map((index, place) => ({ index, skipped: index - (indexes[place - 1] ?? -1) - 1 }));
}
