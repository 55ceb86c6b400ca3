// What the page asks of the engine, which answers in its own time: text out, text in.
import type { Advice, Answer, Choices, Picture } from "./answer";
import type { Certification, Finding, Linted } from "./certification/outcome";
import type { Written } from "./good/draft";
import { answersGiven, questionOf, without, type Given } from "./good/interview";
import type { Draft } from "./good/draft";

export type Call =
  | "determine"
  | "find"
  | "contents"
  | "rules_in_force"
  | "picture"
  | "advise"
  | "choices"
  | "certify"
  | "lacking"
  | "lint";
/** What is printed: a PDF comes back, or a fault that says why there is none. */
export type Paper = "report_pdf" | "certification_pdf";
export interface Asked {
  id: number;
  call: Call | Paper | "module";
  words: string[];
}
export type Told = { id: number; told: string | Uint8Array<ArrayBuffer> | WebAssembly.Module } | { id: number; fault: string };

export interface Heading {
  code: string;
  title: string;
}

export interface RuleInForce {
  id: string;
  citation: string;
  sentence: string;
  translation: string | null;
  from: string;
  until: string | null;
  differs: string | null;
}

/** What follows from a draft, and what it was decided from. */
export interface Decided {
  written: Written;
  text: string;
  answer: Answer;
  picture: Picture;
  given: { given: Given; question: string | undefined }[];
}

/** What is asked of a worker; the compiled module is asked of the first one, for another. */
export class Engine {
  readonly #worker: Worker;
  readonly #open = new Map<number, { tell: (told: never) => void; fail: (fault: Error) => void }>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      const asked = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("told" in data) asked?.tell(data.told as never);
      else asked?.fail(new Error(data.fault));
    };
    worker.onerror = () => this.#open.forEach(({ fail }) => fail(new Error("the engine could not be loaded")));
  }

  /** Another worker of the same module, which costs nothing before it is asked. */
  another(): Engine {
    const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
    // If there is no module the first one says so.
    this.#ask<WebAssembly.Module>("module").then((module) => worker.postMessage(module), () => worker.terminate());
    return new Engine(worker);
  }

  #ask<Kind = string>(call: Asked["call"], ...words: string[]): Promise<Kind> {
    this.#last += 1;
    const id = this.#last;
    this.#worker.postMessage({ id, call, words } satisfies Asked);
    return new Promise<Kind>((tell, fail) => this.#open.set(id, { tell, fail }));
  }

  determine(file: unknown, language: string): Promise<string> {
    return this.#ask("determine", JSON.stringify(file), language);
  }

  async decide(draft: Draft, written: Written, language: string): Promise<Decided> {
    const asked = answersGiven(draft, written.rows);
    // The words of an answered question come from the engine too, by asking what would be open without the answer.
    const before = asked.map((given) => this.determine(without(written.file, given), language));
    const drawing = this.#ask("picture", JSON.stringify(written.file));
    const text = await this.determine(written.file, language);
    const picture = JSON.parse(await drawing) as Picture;
    const given = asked.map(async (given, place) => {
      const answer = JSON.parse((await before[place]) ?? "") as Answer;
      return { given, question: questionOf(given, answer)?.question };
    });
    return { written, text, answer: JSON.parse(text) as Answer, picture, given: await Promise.all(given) };
  }

  async find(query: string, language: string): Promise<{ found: Heading[]; total: number }> {
    return JSON.parse(await this.#ask("find", query, language));
  }

  async contents(code: string, language: string): Promise<{ title: string; codes: Heading[] }> {
    return JSON.parse(await this.#ask("contents", code, language));
  }

  /** The rules for a code; none if it is no code. */
  async rulesInForce(code: string, edition: string, on: string, language: string): Promise<Ruled> {
    const { title = "", rules = [] } = JSON.parse(await this.#ask("rules_in_force", code, edition, on, language));
    return { code, title, rules };
  }

  async advise(file: unknown, language: string): Promise<Advice> {
    return JSON.parse(await this.#ask("advise", JSON.stringify(file), language));
  }

  async choices(file: unknown): Promise<Choices> {
    return JSON.parse(await this.#ask("choices", JSON.stringify(file)));
  }

  async certify(file: unknown, language: string): Promise<Certification> {
    return JSON.parse(await this.#ask("certify", JSON.stringify(file), language));
  }

  /** The certification as it is printed, or why there is none. */
  async certificationPdf(file: unknown, language: string): Promise<Uint8Array<ArrayBuffer> | Certification> {
    const printed = this.#ask<Uint8Array<ArrayBuffer>>("certification_pdf", JSON.stringify(file), language);
    return printed.catch((fault: Error) => JSON.parse(fault.message) as Certification);
  }

  async lacking(good: unknown, [from = "", until = ""]: string[], language: string): Promise<Finding[]> {
    return JSON.parse(await this.#ask("lacking", JSON.stringify(good), from, until, language));
  }

  async lint(text: string, language: string): Promise<Linted> {
    return JSON.parse(await this.#ask("lint", text, language));
  }

  reportPdf(file: unknown, language: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask("report_pdf", JSON.stringify(file), language);
  }
}

export interface Ruled {
  code: string;
  title: string;
  rules: RuleInForce[];
}

/** Does one thing at a time: what is asked meanwhile waits, and only the last of it is done. */
export function lastOnly<Input>(work: (input: Input) => Promise<void>): (input: Input) => void {
  let busy = false;
  let waiting: [Input] | null = null;
  return async function run(input: Input) {
    if (busy) {
      waiting = [input];
      return;
    }
    busy = true;
    await work(input).finally(() => (busy = false));
    const next = waiting;
    waiting = null;
    if (next) run(next[0]);
  };
}
