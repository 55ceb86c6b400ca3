// Which branches of the reasoning are open when it is first seen: those that decided.
import type { Step } from "./answer";

/** How deep a satisfied branch is unfolded; a failing or open one is unfolded to its end. */
const SATISFIED_DEPTH = 2;

export function startsOpen(step: Step, parent: Step | null, depth: number): boolean {
  if (!step.because?.length) return false;
  const decided = parent === null || parent.finding === step.finding;
  return decided && (step.finding !== "met" || depth < SATISFIED_DEPTH);
}
