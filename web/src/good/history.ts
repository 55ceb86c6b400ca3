// What was typed before, and what was taken back: drafts share what stayed the same, so keeping them costs little.
import type { Draft } from "./draft";

export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** What the last edit was about: typing on in one field is one step. */
  readonly topic: string;
}

const STEPS = 200;

export const begin = (present: Draft): History => ({ past: [], present, future: [], topic: "" });

export function record(history: History, present: Draft, topic: string): History {
  if (present === history.present) return history;
  const goesOn = topic !== "" && topic === history.topic;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-STEPS);
  return { past, present, future: [], topic };
}

export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  if (!before) return { past, present, future, topic: "" };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], topic: "" };
}

export function redo({ past, present, future }: History): History {
  const [after, ...later] = future;
  if (!after) return { past, present, future, topic: "" };
  return { past: [...past, present], present: after, future: later, topic: "" };
}
