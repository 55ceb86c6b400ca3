// The first sheet of an .xlsx workbook: its texts, and its numbers exactly as they are written in the file.
import { bounded, MOST, neutral, Refused, type Cell, type Table } from "./table";
import { Zip, zip } from "./zip";

const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

export async function readWorkbook(data: Uint8Array): Promise<Table> {
  if (OLD_EXCEL.every((byte, place) => data[place] === byte)) throw new Refused("oldExcel");
  const container = new Zip(data);
  const xml = async (path: string) => {
    const text = await container.text(path);
    return text === null ? null : parse(text);
  };
  const book = await xml("xl/workbook.xml");
  const links = await xml("xl/_rels/workbook.xml.rels");
  if (!book || !links) throw new Refused("unreadable");
  const seen = all(book, "sheet").find((sheet) => (sheet.getAttribute("state") ?? "visible") === "visible");
  const wanted = [...(seen?.attributes ?? [])].find((one) => one.localName === "id" && one.namespaceURI)?.value;
  const link = all(links, "Relationship").find((one) => one.getAttribute("Id") === wanted)?.getAttribute("Target");
  const sheet = link && (await xml(link.startsWith("/") ? link.slice(1) : `xl/${link}`));
  if (!sheet) throw new Refused("unreadable");
  const shared = await xml("xl/sharedStrings.xml");
  const texts = shared ? all(shared, "si").map(spoken) : [];
  const rows: Table = [];
  for (const row of all(sheet, "row")) {
    const number = Number(row.getAttribute("r") ?? rows.length + 1);
    if (number > MOST.rows * 4) break;
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells(row, texts));
  }
  return bounded(rows);
}

function parse(text: string): Document {
  // A workbook declares no document type; one that does could define its own entities.
  if (/<!DOCTYPE/i.test(text)) throw new Refused("unreadable");
  const xml = new DOMParser().parseFromString(text, "application/xml");
  if (xml.querySelector("parsererror")) throw new Refused("unreadable");
  return xml;
}

const all = (of: Document | Element, name: string) => [...of.getElementsByTagNameNS("*", name)];

/** The text of a string, without the readings that are written above it. */
const spoken = (of: Element) =>
  all(of, "t")
    .filter((one) => one.parentElement?.localName !== "rPh")
    .map((one) => one.textContent)
    .join("");

function cells(row: Element, texts: string[]): Cell[] {
  const found: Cell[] = [];
  for (const cell of all(row, "c")) {
    const place = columnOf(cell.getAttribute("r")) ?? found.length;
    if (place >= MOST.columns) continue;
    while (found.length < place) found.push({ text: "" });
    found[place] = read(cell, texts);
  }
  return found;
}

function read(cell: Element, texts: string[]): Cell {
  const value = all(cell, "v")[0]?.textContent ?? "";
  switch (cell.getAttribute("t") ?? "n") {
    case "s":
      return { text: (texts[Number(value)] ?? "").trim() };
    case "inlineStr":
      return { text: spoken(cell).trim() };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE" };
    case "n":
      return value === "" ? { text: formula(cell) } : { text: value, number: true };
    default:
      return { text: value.trim() };
  }
}

/** A formula that was never calculated has no value, which is not the same as an empty cell. */
function formula(cell: Element): string {
  const formula = all(cell, "f")[0];
  return formula ? `=${formula.textContent}` : "";
}

/** "C7" is in the column with the number 2. */
function columnOf(reference: string | null): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet; texts are formatted as text, so that a code keeps its zeros. */
export function writeWorkbook(table: Table, name: string, widths: number[]): Promise<Blob> {
  const cell = ({ text, number }: Cell) =>
    number ? `<c><v>${text}</v></c>` : `<c t="inlineStr" s="1"><is><t xml:space="preserve">${escape(neutral(text))}</t></is></c>`;
  const rows = table.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const columns = widths.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`);
  return zip({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escape(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><cols>${columns.join("")}</cols><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** Text for XML, without the signs that XML cannot hold. */
function escape(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replace(/[&<>"]/g, (sign) => signs[sign] ?? "");
}
