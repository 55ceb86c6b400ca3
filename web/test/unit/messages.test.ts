// Every language says everything: the same messages, none of them empty.
import { expect, test } from "vitest";
import { languages, messages } from "../../src/messages";

/** Every message by its path; one that takes values is tried with some. */
function said(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "function") return [[at, String(value(2, 3))]];
    return typeof value === "string" ? [[at, value]] : said(value, at);
  });
}

const english = new Map(said(messages.en));

test.each(languages)("%s has every message and no other", (language) => {
  expect(said(messages[language]).map(([path]) => path)).toEqual([...english.keys()]);
});

test.each(languages)("%s leaves no message empty", (language) => {
  const empty = said(messages[language]).filter(([, text]) => text.trim() === "" || text.includes("undefined"));
  expect(empty).toEqual([]);
});

/** Words that are the same in two languages on purpose. */
const SHARED = /^(countries\.CA|good\.date|materials\.(name|yes|no|actions|count|cell)|figures\.(base|deMinimis|deMinimisKeys\.amount)|library\.(versions?|keys\.date)|certification\.(signature|date)|interview\.no|trace\.no.*)$/;

test.each(["es", "fr"] as const)("%s is not English", (language) => {
  const same = said(messages[language]).filter(([path, text]) => english.get(path) === text && !SHARED.test(path));
  expect(same.map(([path]) => path)).toEqual([]);
});
