// The engine with the law inside it, beside the page, so that a long bill of materials never keeps the page from answering.
import { Calculator, initSync } from "../pkg/usmca_wasm.js";
import type { Asked, Told } from "./calculator";

let take: (module: WebAssembly.Module) => void;
const compiled = new Promise<WebAssembly.Module>((resolve) => (take = resolve));
let calculator: Calculator | undefined;

onmessage = async ({ data }: MessageEvent<WebAssembly.Module | Asked>) => {
  if (data instanceof WebAssembly.Module) return take(data);
  const { id, call, words } = data;
  const tell = (told: Told) => postMessage(told);
  try {
    const module = await compiled;
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
