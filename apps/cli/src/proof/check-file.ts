import { isEvidence, verifyEvidence, verifyProof } from '#libs/proof';
import { evidenceText, evidenceRefusal } from './evidence-text.js';
import { questionOf } from './question.js';
import { refusalText, reportText } from './report-text.js';

/** What is asked of a file. */
export interface FileQuestion {
  readonly pin: Uint8Array;
  readonly deliveredTo: string | undefined;
}

/** What became of it. */
export interface FileAnswer {
  /** The report, for machines and for people. */
  readonly report: object;
  readonly text: string;
  /** Why the file says no; null where it says yes. */
  readonly refusal: string | null;
}

/** Checks a proof, or the evidence of a freeze: the file says which it is. */
export function checkFile(file: Uint8Array, { pin, deliveredTo }: FileQuestion): FileAnswer {
  if (isEvidence(file)) {
    const report = verifyEvidence(file, pin);
    return { report, text: evidenceText(report), refusal: evidenceRefusal(report) };
  }
  const report = verifyProof(file, questionOf(pin, deliveredTo));
  return { report, text: reportText(report), refusal: report.ok ? null : (refusalText(report) ?? 'no') };
}
