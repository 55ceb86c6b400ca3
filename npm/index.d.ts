// The types of both entries; those of goods and answers are generated from the schemas.
import type { AdviceAnswer } from "./pkg/advice.js";
import type { Answer } from "./pkg/answer.js";
import type { GoodFile } from "./pkg/good.js";

export type { AdviceAnswer, Answer, GoodFile };

/** An answer that is not a refusal. */
export type Determined = Extract<Answer, { answer: "determined" }>;
/** Advice that is not a refusal. */
export type Advice = Extract<AdviceAnswer, { advice: "given" }>;

export type Language = "en" | "es" | "fr";

export interface Spoken {
  /** The language of questions and words; English if nothing is said. */
  lang?: Language;
}

/** One thing that is wrong in an input. */
export interface Problem {
  /** The place: a path such as `materials[3].hs`, or a line and column. */
  at: string;
  /** What kind of problem it is, such as `code` or `unknown_key`. */
  kind: string;
  /** What is wrong and what would be accepted. */
  message: string;
}

/** The input was refused whole; `problems` holds all that is wrong with it. */
export declare class Rejected extends Error {
  constructor(problems: Problem[]);
  readonly problems: Problem[];
}

/** A rule as the law says it. */
export interface Rule {
  /** Chapter and number. */
  id: string;
  citation: string;
  /** The law's own sentence, in English. */
  sentence: string;
  /** The same in the language asked for, if that is not English. */
  translation: string | null;
  /** The first day on which it holds. */
  from: string;
  /** The last day on which it holds, if the law names one. */
  until: string | null;
  /** What the tables apply otherwise than printed, and why. */
  differs: string | null;
}

/** The law, loaded and ready to answer. */
export interface Calculator {
  /**
   * The answer for one good, with its whole trace. A good is an object, or its text in JSON.
   * @throws {Rejected} with every problem of the good
   */
  determine(good: GoodFile | string, options?: Spoken): Determined;
  /** The answer as JSON text, byte for byte the line that `usmca determine --format json` prints; a refusal is one too. */
  determineJson(good: GoodFile | string, options?: Spoken): string;
  /**
   * What would change the answer.
   * @throws {Rejected} with every problem of the good
   */
  advise(good: GoodFile | string, options?: Spoken): Advice;
  /** The advice as JSON text, byte for byte the line that `usmca advise --format json` prints. */
  adviseJson(good: GoodFile | string, options?: Spoken): string;
  /**
   * The rules for a code, those in force on a day (`YYYY-MM-DD`) if one is given.
   * @throws {Rejected} with the problems of the code, the edition or the day
   */
  rule(
    code: string,
    options?: Spoken & { on?: string; hsEdition?: "2022" | "2017" | "2012" },
  ): { title: string; rules: Rule[] };
  /** The chapters and headings that a word or number finds; how many there are beside those that are given. */
  find(words: string, options?: Spoken): { found: { code: string; title: string }[]; total: number };
}

/**
 * Loads the engine with the law. In a browser `module` says where it is, if not beside the script:
 * an address, a response or its bytes.
 */
export declare function load(module?: string | URL | Response | BufferSource): Promise<Calculator>;
