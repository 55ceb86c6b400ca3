// Goods that are kept, each with its versions, and what can be done with them; where they are kept is another matter.
import type { GoodFile } from "../good/draft";

export interface Version {
  /** When it was kept, ISO 8601. */
  at: string;
  file: GoodFile;
}

export interface Kept {
  id: string;
  name: string;
  /** Oldest first, never none. */
  versions: Version[];
}

export const latest = ({ versions }: Kept): Version => versions[versions.length - 1] as Version;

/** Keeps a file: as the newest version of the good that has its name, or as a new good. Nothing if nothing changed. */
export function keep(goods: Kept[], name: string, file: GoodFile, at: string): Kept | null {
  const same = goods.find((good) => good.name === name);
  if (!same) return { id: crypto.randomUUID(), name, versions: [{ at, file }] };
  if (JSON.stringify(latest(same).file) === JSON.stringify(file)) return null;
  return { ...same, versions: [...same.versions, { at, file }] };
}

/** Another good that begins with the newest version, under a name that no good has. */
export function duplicate(goods: Kept[], good: Kept, at: string): Kept {
  let name = "";
  for (let number = 2; name === "" || goods.some((one) => one.name === name); number += 1) name = `${good.name} (${number})`;
  return { id: crypto.randomUUID(), name, versions: [{ at, file: { ...latest(good).file, name } }] };
}

const plain = (text: string) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** The goods whose name or code holds every word, newest first. */
export function search(goods: Kept[], query: string): Kept[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const text = (good: Kept) => {
    const hs = String(latest(good).file["hs"] ?? "");
    return plain(`${good.name} ${hs} ${hs.replaceAll(".", "")}`);
  };
  const found = goods.filter((good) => words.every((word) => text(good).includes(word)));
  return found.toSorted((one, other) => latest(other).at.localeCompare(latest(one).at));
}

const FORMAT = "usmca-goods-1";
/** What is refused rather than read. */
export const MOST = { bytes: 50_000_000, goods: 10_000, versions: 1_000 };

export const exportAll = (goods: Kept[]): string => `${JSON.stringify({ format: FORMAT, goods }, null, 1)}\n`;

/** The goods in a file that was exported, or a single good file; nothing if it is neither. */
export function importAll(text: string, at: string): Kept[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(read)) return null;
  if (read["format"] !== FORMAT) return typeof read["hs"] === "string" ? [single(read, at)] : null;
  const { goods } = read;
  return Array.isArray(goods) && goods.length <= MOST.goods && goods.every(isKept) ? goods : null;
}

function single(file: GoodFile, at: string): Kept {
  const name = typeof file["name"] === "string" ? file["name"] : String(file["hs"]);
  return { id: crypto.randomUUID(), name, versions: [{ at, file }] };
}

/** Imported goods among those that are kept: versions are joined, none is lost, none is there twice. */
export function merge(goods: Kept[], imported: Kept[]): Kept[] {
  return imported.map((good) => {
    const same = goods.find(({ id }) => id === good.id);
    const known = new Set(same?.versions.map((one) => JSON.stringify(one)));
    const added = good.versions.filter((one) => !known.has(JSON.stringify(one)));
    const versions = [...(same?.versions ?? []), ...added].toSorted((one, other) => one.at.localeCompare(other.at));
    return { id: good.id, name: same?.name ?? good.name, versions };
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || typeof value["id"] !== "string" || typeof value["name"] !== "string") return false;
  const { versions } = value;
  const isVersion = (one: unknown) => isRecord(one) && typeof one["at"] === "string" && isRecord(one["file"]);
  return Array.isArray(versions) && versions.length > 0 && versions.length <= MOST.versions && versions.every(isVersion);
}
