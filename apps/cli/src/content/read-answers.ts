import { readFileSync } from 'node:fs';
import type { Answers } from '#libs/forms';
import { RefusedError } from '../refused-error.js';

/** Reads what was filled in from a file of JSON. @throws RefusedError where it is none. */
export function readAnswers(file: string): Answers {
  const answers = parsed(file);
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw new RefusedError(`${file} holds no answers: expected {"danger": "no", "seen": ["LAB.04"]}`);
  return { ...answers };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new RefusedError(`cannot read ${file}: ${cause instanceof Error ? cause.message : 'unknown reason'}`, {
      cause,
    });
  }
}
