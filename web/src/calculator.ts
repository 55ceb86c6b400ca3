// What the page asks of the engine, which answers in its own time: text out, text in.
import type { Answer, Picture } from "./answer";
import type { Written } from "./good/draft";
import { answersGiven, questionOf, without, type Given } from "./good/interview";
import type { Draft } from "./good/draft";

export type Call = "determine" | "find" | "contents" | "rules_in_force" | "picture";
export interface Asked {
  id: number;
  call: Call;
  words: string[];
}
export type Told = { id: number; text: string } | { id: number; fault: string };

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

export class Engine {
  readonly #worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
  readonly #open = new Map<number, { tell: (text: string) => void; fail: (fault: Error) => void }>();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
      const asked = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("text" in data) asked?.tell(data.text);
      else asked?.fail(new Error(data.fault));
    };
    this.#worker.onerror = () => this.#open.forEach(({ fail }) => fail(new Error("the engine could not be loaded")));
  }

  #ask(call: Call, ...words: string[]): Promise<string> {
    this.#last += 1;
    const id = this.#last;
    this.#worker.postMessage({ id, call, words } satisfies Asked);
    return new Promise((tell, fail) => this.#open.set(id, { tell, fail }));
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
