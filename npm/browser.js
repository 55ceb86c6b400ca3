// The entry for browsers and bundlers: the module is fetched from beside this file, or from where the caller says.
import { Calculator, Rejected } from "./calculator.js";
import init from "./pkg/usmca_wasm.js";

export { Rejected };

let loaded;

export async function load(module) {
  loaded ??= init(module === undefined ? undefined : { module_or_path: module });
  await loaded;
  return new Calculator();
}
