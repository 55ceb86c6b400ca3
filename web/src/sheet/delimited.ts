// Text with cells between commas, semicolons or tabs, quoted where they hold such a sign or a line break (RFC 4180).
import { bounded, neutral, type Table } from "./table";

export function readDelimited(text: string, delimiter = delimiterOf(text)): Table {
  const rows: Table = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row.map((text) => ({ text: text.trim() })));
    row = [];
  };
  const source = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === "\n") endRow();
    else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || row.length > 0) endRow();
  return bounded(rows);
}

/** The sign that stands outside quotes in the most of the first lines. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 10_000).replace(/"[^"]*"/g, "").split("\n").slice(0, 20);
  const often = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  return ["\t", ";", ","].reduce((best, sign) => (often(sign) > often(best) ? sign : best));
}

/** Bytes of a file into text: UTF-8, or what older spreadsheets write where it is not. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** With a mark at the start by which spreadsheets know UTF-8. */
export function writeDelimited(table: Table): string {
  const quoted = (text: string) => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = table.map((row) => row.map(({ text }) => quoted(neutral(text))).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
