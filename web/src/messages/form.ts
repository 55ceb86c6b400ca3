// Dates and counts in the form of a language; an amount stays as the engine wrote it, but for its signs.

/** A date of the law, `2020-07-01`, in words. */
export function longDate(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** A moment at which something was kept. */
export function moment(when: string, language: string): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return when;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

const MARKS: Record<string, { group: string; point: string }> = {
  en: { group: ",", point: "." },
  es: { group: ",", point: "." },
  fr: { group: "\u202f", point: "," },
};

/** A decimal text with the signs of a language; every digit stays, none is added. */
export function decimal(text: string, language: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const marks = MARKS[language];
  if (!parts || !marks) return text;
  const [, sign = "", whole = "", fraction] = parts;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return `${sign}${grouped}${fraction === undefined ? "" : marks.point + fraction}`;
}
