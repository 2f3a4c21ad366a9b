import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReporterClass } from '#libs/content';
import { type Answers, linkValuesOf } from '#libs/forms';
import { Practice } from '../../shared/practice/practice.js';
import type { LinkKey } from '../../shared/links/link-intake.repository.js';
import { DoorOptions } from '../door.options.js';

const DIGEST_BYTES = 16;

/** Digests what a signal says of places, vehicles, numbers and accounts, so that another that says the same has the same. */
@Injectable()
export class LinkKeys {
  constructor(
    private readonly options: DoorOptions,
    private readonly practice: Practice,
  ) {}

  /** Under each key in force: a new one finds what came under the one before it. */
  of(form: ReporterClass, answers: Answers, receivedAt: Date): readonly LinkKey[] {
    const written = { country: this.practice.country.id, asOf: receivedAt.toISOString().slice(0, 10) };
    const values = linkValuesOf(form, answers, written);
    return this.options.linkKeys.flatMap((key) =>
      values.map(({ kind, value }) => ({
        kind,
        digest: createHmac('sha256', key).update(`${kind}\n${value}`).digest().subarray(0, DIGEST_BYTES),
      })),
    );
  }
}
