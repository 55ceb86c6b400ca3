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

/** A material as the advice names it. */
export interface Named {
  at: string;
  name: string;
  value: string;
}

/** One change; what would have to be true is no advice to state it. */
export interface Change {
  kind: "source_as_originating" | "release_election" | "would_have_to_be_true";
  at: string;
  key: string;
  stated_otherwise?: boolean;
  value?: string;
  words: string;
}

/** What would change the answer. */
export interface AdviceGiven {
  advice: "given";
  status: Status;
  sets: { value: string; changes: Change[] }[];
  least_bases: { words: string }[];
  distances: { met: boolean; citation: string; words: string }[];
  losses: Named[];
  evidence: { trusted: Status; supported: Status; claims: Named[]; declarations: Named[][] };
  bounded: string[];
}

export type Advice = AdviceGiven | { advice: "rejected"; problems: Problem[] };

/** What the good is with one choice of the producer fixed. */
export interface Choice {
  election: "method" | "de_minimis_base" | "intermediate";
  choice: string;
  name?: string;
  made: boolean;
  status: Status;
  criterion: string | null;
  regional_value_content: RegionalValueContent[];
  de_minimis: { percent: string; limit: string; finding: Finding } | null;
}

export type Choices = { choices: Choice[]; not_tried: number } | { problems: Problem[] };
