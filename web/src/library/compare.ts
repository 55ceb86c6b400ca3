// What differs between two versions of a good: each key that was added, taken away or changed.
import type { GoodFile } from "../good/draft";

export interface Change {
  /** The material it is in, by its name or code; empty for the good itself. */
  material: string;
  /** The key of the file, with those inside it: `costs.total`. */
  key: string;
  before: string | undefined;
  after: string | undefined;
}

export function compare(before: GoodFile, after: GoodFile): Change[] {
  const [{ materials: old = [], ...good }, { materials: now = [], ...changed }] = [before, after];
  return [...differing("", good, changed), ...ofMaterials("", list(old), list(now))];
}

const list = (value: unknown): GoodFile[] => (Array.isArray(value) ? (value as GoodFile[]) : []);
const text = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));

/** Materials are the same if they have the same name or, without one, the same code; what is left over is paired in order. */
function ofMaterials(inside: string, before: GoodFile[], after: GoodFile[]): Change[] {
  const left = [...before];
  const takeFirst = (is: (one: GoodFile) => boolean): GoodFile | undefined => {
    const place = left.findIndex(is);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const called = ({ name, hs }: GoodFile) => text(name ?? hs ?? "?");
  const pairs = after.map((now) => ({ now, old: takeFirst((one) => called(one) === called(now)) }));
  const renamed = pairs.map(({ now, old }) => ({ now, old: old ?? takeFirst((one) => one["hs"] === now["hs"]) }));
  const changes = renamed.flatMap(({ now, old }) => inMaterial(inside, called(now), old ?? {}, now));
  return [...changes, ...left.flatMap((old) => inMaterial(inside, called(old), old, {}))];
}

function inMaterial(inside: string, name: string, before: GoodFile, after: GoodFile): Change[] {
  const material = inside ? `${inside} › ${name}` : name;
  const [{ made_from: old, ...one }, { made_from: now, ...other }] = [before, after];
  return [...differing(material, one, other), ...ofMaterials(material, list(old), list(now))];
}

function differing(material: string, before: GoodFile, after: GoodFile): Change[] {
  const [old, now] = [leaves(before), leaves(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const changes = keys.map((key) => ({ material, key, before: old.get(key), after: now.get(key) }));
  return changes.filter(({ before, after }) => before !== after);
}

/** Every value of a file by its path; a list is one value. */
function leaves(file: GoodFile, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(file)) {
    const inner = typeof value === "object" && value !== null && !Array.isArray(value);
    if (!inner) found.set(path + key, Array.isArray(value) ? value.map(text).join(", ") : text(value));
    else for (const [place, one] of leaves(value as GoodFile, `${path}${key}.`)) found.set(place, one);
  }
  return found;
}
