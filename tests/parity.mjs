// Asks the WebAssembly of the page about goods: a JSON array on standard input; the question and a language as arguments.
import { readFileSync } from "node:fs";
import init, { Calculator } from "../web/pkg/usmca_wasm.js";

const module = readFileSync(new URL("../web/pkg/usmca_wasm_bg.wasm", import.meta.url));
await init({ module_or_path: module });
const calculator = new Calculator();
const [, , question, language] = process.argv;
const goods = JSON.parse(readFileSync(0, "utf8"));
const told = (good) => calculator[question](JSON.stringify(good), language);
const hex = (bytes) => Buffer.from(bytes).toString("hex");
const lines = goods.map(told).map((told) => (typeof told === "string" ? told : hex(told)) + "\n");
process.stdout.write(lines.join(""));
