// The answer as the engine writes it: the contract, read only.

export type Finding = "met" | "not_met" | "unknown";
export type Status = "originating" | "non_originating" | "undetermined";

export interface Measure {
  formula: string;
  value: string;
  limit?: string | null;
}

export interface Step {
  question: string;
  citation: string;
  finding: Finding;
  measure?: Measure | null;
  because?: Step[];
}

export interface RegionalValueContent {
  method: "transaction_value" | "net_cost";
  base: string;
  non_originating_value: string;
  percent: string;
  threshold: string;
  finding: Finding;
}

/** A fact that could still change the result: `at` is empty for the good, `materials[2]` for a material. */
export interface Missing {
  fact: string;
  question: string;
  at: string;
  citation: string;
}

export interface Problem {
  at: string;
  kind: string;
  message: string;
}

/** What Part 6 asks of a vehicle. */
export interface Requirement {
  requirement: string;
  name: string;
  percent: string | null;
  threshold: string | null;
  must_exceed: boolean;
  margin: string | null;
  finding: Finding;
  citation: string;
}

export interface Determined {
  answer: "determined";
  status: Status;
  criterion: string | null;
  rule: { id: string; citation: string; sentence: string } | null;
  regional_value_content: RegionalValueContent[];
  automotive: Requirement[];
  de_minimis: Record<string, unknown> | null;
  missing: Missing[];
  assumptions: unknown[];
  trace: Step;
  law: { edition: string; hs_edition: string; sha256: string };
  engine: string;
  input_sha256: string;
}

export interface Rejected {
  answer: "rejected";
  problems: Problem[];
}

export type Answer = Determined | Rejected;

/** The parts of a base of the regional value content; they add up to it. */
export interface ValuePicture {
  method: RegionalValueContent["method"];
  base: string;
  non_originating: string;
  originating: string;
  other: string;
  threshold: string;
  finding: Finding;
}

/** What became of a material in the change of classification. */
export interface ShiftPicture {
  at: string;
  label: string;
  shift: "passes" | "fails" | "forgiven" | "open";
}

/** What the engine gives to be drawn. */
export interface Picture {
  value: ValuePicture[];
  shift: ShiftPicture[];
}
