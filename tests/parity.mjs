// Answers goods with the WebAssembly of the page: a JSON array on standard input, a language as the argument.
import { readFileSync } from "node:fs";
import init, { Calculator } from "../web/pkg/usmca_wasm.js";

const module = readFileSync(new URL("../web/pkg/usmca_wasm_bg.wasm", import.meta.url));
await init({ module_or_path: module });
const calculator = new Calculator();
const goods = JSON.parse(readFileSync(0, "utf8"));
const lines = goods.map((good) => calculator.determine(JSON.stringify(good), process.argv[2]) + "\n");
process.stdout.write(lines.join(""));
