// The three languages, and which one to begin with.
import { en, type Messages } from "./en";
import { es } from "./es";
import { fr } from "./fr";

export type Language = "en" | "es" | "fr";
export type { Messages };

export const messages: Record<Language, Messages> = { en, es, fr };
export const languageNames: Record<Language, string> = { en: "English", es: "Español", fr: "Français" };
export const languages = Object.keys(languageNames) as Language[];

const REMEMBERED = "language";

export function firstLanguage(): Language {
  const wished = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return languages.find((language) => language === wished.find((tag) => tag !== null && tag in messages)) ?? "en";
}

export function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A browser that keeps nothing is fine: the language is chosen again next time.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
