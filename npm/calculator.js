// What both entries share: goods in, answers out, around the text-to-text engine of WebAssembly.
import { Calculator as Engine } from "./pkg/usmca_wasm.js";

const LANGUAGES = ["en", "es", "fr"];

/** The input was refused whole; `problems` holds all that is wrong with it. */
export class Rejected extends Error {
  constructor(problems) {
    super(problems.map(({ at, message }) => (at ? `${at}: ${message}` : message)).join("\n"));
    this.name = "Rejected";
    this.problems = problems;
  }
}

/** The law, loaded and ready to answer. */
export class Calculator {
  #engine = new Engine();

  determine(good, options) {
    return accepted(this.determineJson(good, options));
  }

  determineJson(good, { lang = "en" } = {}) {
    return this.#engine.determine(text(good), language(lang));
  }

  advise(good, options) {
    return accepted(this.adviseJson(good, options));
  }

  adviseJson(good, { lang = "en" } = {}) {
    return this.#engine.advise(text(good), language(lang));
  }

  rule(code, { on = "", hsEdition = "2022", lang = "en" } = {}) {
    return accepted(this.#engine.rules_in_force(code, hsEdition, on, language(lang)));
  }

  find(words, { lang = "en" } = {}) {
    return JSON.parse(this.#engine.find(words, language(lang)));
  }
}

function text(good) {
  return typeof good === "string" ? good : JSON.stringify(good);
}

function language(lang) {
  if (LANGUAGES.includes(lang)) return lang;
  throw new TypeError(`lang: must be en, es or fr, not ${JSON.stringify(lang)}`);
}

function accepted(json) {
  const answer = JSON.parse(json);
  if (answer.problems) throw new Rejected(answer.problems);
  return answer;
}
