// Prints what the page weighs as shipped, raw and as brotli would send it, and fails if that is more than it may be.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Bytes as brotli sends them: the bound of what a first visit costs. */
const MOST = 700_000;
const folder = new URL("../dist/", import.meta.url).pathname;
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const row = (name, raw, sent) => console.log(name.padEnd(44), String(raw).padStart(10), String(sent).padStart(10));

let raw = 0;
let sent = 0;
row("file", "raw", "brotli");
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
  const bytes = readFileSync(join(entry.parentPath, entry.name));
  const small = brotliCompressSync(bytes, { params }).length;
  row(join(entry.parentPath, entry.name).slice(folder.length), bytes.length, small);
  raw += bytes.length;
  sent += small;
}
row("total", raw, sent);
if (sent > MOST) {
  console.error(`the page weighs ${sent} bytes; at most ${MOST} are shipped`);
  process.exitCode = 1;
}
