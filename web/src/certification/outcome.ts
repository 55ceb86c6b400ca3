// What comes of a certification file, and what the linter finds, as the engine writes it.
import type { Problem } from "../answer";

export interface Finding {
  element: number | null;
  severity: "error" | "warning" | "note";
  kind: string;
  at: string;
  message: string;
  accepted: string;
  provision: string;
}

export type Certification =
  | { certification: "certified"; warnings: Finding[] }
  | { certification: "refused"; reasons: Finding[]; warnings: Finding[] }
  | { certification: "rejected"; problems: Problem[] };

export type Linted =
  | { lint: "fine" | "faulty"; findings: Finding[] }
  | { lint: "unreadable"; problems: Problem[] };
