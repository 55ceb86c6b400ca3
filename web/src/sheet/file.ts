// Files that the person gives to the page, and files that the page gives to the person.
import { readDelimited, textOf } from "./delimited";
import { MOST, Refused, type Table } from "./table";
import { readWorkbook } from "./workbook";

/** The table in a file, by what is in it rather than by its name. */
export async function tableIn(file: File): Promise<Table> {
  if (file.size > MOST.bytes) throw new Refused("tooBig");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (packed || old) return readWorkbook(bytes);
  const text = textOf(bytes);
  if (text.includes("\0")) throw new Refused("unreadable");
  return readDelimited(text);
}

export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A name that every system takes for a file. */
export const fileName = (name: string, ending: string) =>
  `${name.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).toLowerCase() || "good"}.${ending}`;
