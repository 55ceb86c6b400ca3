// The engine with the law inside it: one module, loaded once from this page's own folder.
import init, { Calculator } from "../pkg/usmca_wasm.js";
import type { Answer } from "./answer";

/** What the page asks of the engine: text in, text out. */
export type Engine = Pick<Calculator, "determine">;

export async function loadEngine(): Promise<Engine> {
  await init();
  return new Calculator();
}

/** Decides a good file and gives the answer both as the engine wrote it and as read. */
export function decide(engine: Engine, file: unknown, language: string): { text: string; answer: Answer } {
  const text = engine.determine(JSON.stringify(file), language);
  return { text, answer: JSON.parse(text) as Answer };
}
