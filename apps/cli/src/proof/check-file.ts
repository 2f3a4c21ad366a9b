import { isErasure, isEvidence, verifyErasure, verifyEvidence, verifyProof } from '#libs/proof';
import { erasureRefusal, erasureText } from './erasure-text.js';
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
  readonly what: 'proof' | 'evidence' | 'proof of an erasure';
  /** The report, for machines and for people. */
  readonly report: object;
  readonly text: string;
  /** Why the file says no; null where it says yes. */
  readonly refusal: string | null;
}

const NOT_DELIVERED =
  'no: a delivery is asked of a proof, and this is the evidence of a freeze; leave --delivered-to out';
const NO_DELIVERY =
  'no: a delivery is asked of the proof of one message, and this is of an erasure; leave --delivered-to out';

/** Checks a proof, the proof of an erasure, or the evidence of a freeze: the file says which it is. */
export function checkFile(file: Uint8Array, { pin, deliveredTo }: FileQuestion): FileAnswer {
  if (isEvidence(file)) {
    const report = verifyEvidence(file, pin);
    const refusal = deliveredTo === undefined ? evidenceRefusal(report) : NOT_DELIVERED;
    return { what: 'evidence', report, text: refusal ?? evidenceText(report), refusal };
  }
  if (isErasure(file)) {
    const report = verifyErasure(file, pin);
    const refusal = deliveredTo === undefined ? erasureRefusal(report) : NO_DELIVERY;
    return { what: 'proof of an erasure', report, text: refusal ?? erasureText(report), refusal };
  }
  const report = verifyProof(file, questionOf(pin, deliveredTo));
  return { what: 'proof', report, text: reportText(report), refusal: report.ok ? null : (refusalText(report) ?? 'no') };
}
