// What a program in TypeScript sees; it is compiled and never run.
import { type Determined, type GoodFile, Rejected, load } from "usmca";

const good: GoodFile = { hs: "8414.59", materials: [{ hs: "8501.40", value: "60.00" }] };
const calculator = await load();
const answer: Determined = calculator.determine(good, { lang: "fr" });
export const verdict: "originating" | "non_originating" | "undetermined" = answer.status;
export const percent: string | null | undefined = answer.regional_value_content[0]?.percent;
export const sets: number = calculator.advise(good).sets.length;
// @ts-expect-error a code is text
calculator.determine({ hs: 8414.59 });
// @ts-expect-error no such language
calculator.determine(good, { lang: "de" });
export const places: string[] = new Rejected([]).problems.map((problem) => problem.at);
