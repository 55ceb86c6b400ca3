// The entry for Node: the module is read from the disk.
import { readFile } from "node:fs/promises";
import { Calculator, Rejected } from "./calculator.js";
import init from "./pkg/usmca_wasm.js";

export { Rejected };

let loaded;

export async function load() {
  loaded ??= readFile(new URL("./pkg/usmca_wasm_bg.wasm", import.meta.url)).then((module) =>
    init({ module_or_path: module }),
  );
  await loaded;
  return new Calculator();
}
