import { Injectable } from '@nestjs/common';
import { checkText, type Finding, isHeld, lintText } from '#libs/forms';
import { Clock } from '#libs/work';
import { Practice } from '../../shared/practice/practice.js';

/** What the rules of the door say of an answer. */
export interface CheckedReply {
  /** It is too long, or bytes of a file. */
  readonly wrong: 'length' | 'kind' | null;
  /** What in it may say who somebody is. */
  readonly findings: readonly Finding[];
  /** Whether it may be sent with them. */
  readonly held: boolean;
}

export const LONGEST_REPLY = 2000;
/** Of a form that the content has no more nobody knows what it would let through. */
const STRICT = { lint: 'nameless' } as const;

/** Looks through an answer to the desk as through the form that was filled in. */
@Injectable()
export class CheckReply {
  constructor(
    private readonly practice: Practice,
    private readonly clock: Clock,
  ) {}

  of(form: string, answer: string): CheckedReply {
    const wrong = checkText(answer, LONGEST_REPLY);
    if (wrong !== null) return { wrong, findings: [], held: false };
    const { content, country } = this.practice;
    const written = { country: country.id, asOf: this.clock.now().toISOString().slice(0, 10) };
    const findings = lintText(answer, written);
    return { wrong, findings, held: isHeld(content.reporters.get(form) ?? STRICT, findings) };
  }
}
