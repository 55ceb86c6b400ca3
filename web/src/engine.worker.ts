// The engine with the law inside it, beside the page, so that a long bill of materials never keeps the page from answering.
import init, { Calculator } from "../pkg/usmca_wasm.js";
import type { Asked, Told } from "./calculator";

const ready = init().then(() => new Calculator());

onmessage = async ({ data: { id, call, words } }: MessageEvent<Asked>) => {
  const tell = (told: Told) => postMessage(told);
  try {
    const calculator = await ready;
    const [first = "", second = "", third = "", fourth = ""] = words;
    tell({ id, text: calculator[call](first, second, third, fourth) });
  } catch (fault) {
    tell({ id, fault: String(fault) });
  }
};
