// The engine with the law inside it, beside the page, so that a long bill of materials never keeps the page from answering.
import { Calculator, initSync } from "../pkg/usmca_wasm.js";
import url from "../pkg/usmca_wasm_bg.wasm?url";
import type { Asked, Told } from "./calculator";

/** What a worker is given first: that it is to compile the engine, or the engine as another one compiled it. */
export type Beginning = "compile" | WebAssembly.Module;

let begin: (module: Promise<WebAssembly.Module> | WebAssembly.Module) => void;
const compiled = new Promise<WebAssembly.Module>((resolve) => (begin = resolve));
let calculator: Calculator | undefined;

onmessage = async ({ data }: MessageEvent<Beginning | Asked>) => {
  if (data === "compile") return begin(WebAssembly.compileStreaming(fetch(url)));
  if (data instanceof WebAssembly.Module) return begin(data);
  const { id, call, words } = data;
  const tell = (told: Told) => postMessage(told);
  try {
    const module = await compiled;
    if (call === "module") return tell({ id, told: module });
    // The law is decoded at the first question: a worker that is never asked costs nothing.
    if (!calculator) {
      initSync({ module });
      calculator = new Calculator();
    }
    const [first = "", second = "", third = "", fourth = ""] = words;
    const told = calculator[call](first, second, third, fourth) as Extract<Told, { told: unknown }>["told"];
    tell({ id, told });
  } catch (fault) {
    tell({ id, fault: String(fault) });
  }
};
