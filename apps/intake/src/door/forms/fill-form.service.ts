import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReporterClass } from '#libs/content';
import { type AnswerFinding, checkAnswers, isHeld, isSealed, lintAnswers } from '#libs/forms';
import type { Language } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { Practice } from '../../shared/practice/practice.js';
import { type DoorAudience, DoorOptions } from '../door.options.js';
import type { FormState } from './form-state.js';
import { askedForm, isAtEnd, nextPage, pageBefore, shownFields } from './form-steps.js';
import { postedAnswers } from './read-posted.js';

const DOORS = { everybody: 'public', authorities: 'organisation' } as const satisfies Record<
  DoorAudience,
  ReporterClass['door']
>;

/** A form as somebody sees it now. */
export interface Filling {
  readonly form: ReporterClass;
  readonly state: FormState;
  /** What has to be mended on this page, by field. */
  readonly wrong: ReadonlyMap<string, string>;
  /** On the last page, what may say who somebody is. */
  readonly findings: readonly AnswerFinding[];
  /** Whether it may be sent with them. */
  readonly held: boolean;
}

/** Leads somebody through the pages of a form. */
@Injectable()
export class FillForm {
  constructor(
    private readonly practice: Practice,
    private readonly options: DoorOptions,
    private readonly clock: Clock,
  ) {}

  /** Forms for those who are let in to this door: what belongs to a desk for victims, or may do by an answer, is not among them. */
  open(): readonly ReporterClass[] {
    const door = DOORS[this.options.audience];
    return [...this.practice.content.reporters.values()].filter(
      (form) => form.door === door && form.plane !== 'protection' && form.sealedIf === undefined,
    );
  }

  /** Begins a form; null where this door has none of that name. */
  begin(id: string, language: Language): Filling | null {
    const form = this.open().find((one) => one.id === id);
    if (!form) return null;
    const empty = { form: form.id, version: form.version, language, answers: {}, pages: [] };
    const state = { ...empty, id: randomBytes(16).toString('base64url'), begunMs: this.clock.now().getTime() };
    return this.seen(askedForm(form), nextPage(askedForm(form), state));
  }

  /** Takes what was posted for the page that was shown, and goes on or back; null where the form is not that one any more. */
  goOn(state: FormState, posted: URLSearchParams): Filling | null {
    const form = this.formOf(state);
    if (form === null) return null;
    const answered = withAnswers(form, state, posted);
    if (posted.get('to') === 'back') return this.seen(form, pageBefore(answered));
    const wrong = this.wrongOn(form, answered);
    return wrong.size > 0 ? { ...this.seen(form, answered), wrong } : this.seen(form, nextPage(form, answered));
  }

  /** The form whose pages were all filled in; null where something is missing, or where it is the business of a desk for victims. */
  whole(state: FormState): Filling | null {
    const form = this.formOf(state);
    if (form === null || !isAtEnd(state) || isSealed(form, state.answers)) return null;
    return this.problems(form, state).length > 0 ? null : this.seen(form, state);
  }

  private formOf({ form: id, version }: FormState): ReporterClass | null {
    const form = this.open().find((one) => one.id === id && one.version === version);
    return form ? askedForm(form) : null;
  }

  private seen(form: ReporterClass, state: FormState): Filling {
    const written = { country: this.practice.country.id, asOf: this.clock.now().toISOString().slice(0, 10) };
    const findings = isAtEnd(state) ? lintAnswers(form, state.answers, written) : [];
    return { form, state, wrong: new Map(), findings, held: isHeld(form, findings) };
  }

  private wrongOn(form: ReporterClass, state: FormState): ReadonlyMap<string, string> {
    const shown = new Set(shownFields(form, state).map(({ id }) => id));
    const found = this.problems(form, state).map(({ path, rule }) => [path.slice(1), rule] as const);
    return new Map(found.filter(([id]) => shown.has(id)));
  }

  private problems(form: ReporterClass, { answers }: FormState) {
    const place = { content: this.practice.content, country: this.practice.country.id };
    // A doubt holds nothing up: a plate half seen is worth more than none.
    return checkAnswers(form, answers, place).filter(({ rule }) => rule !== 'doubt');
  }
}

function withAnswers(form: ReporterClass, state: FormState, posted: URLSearchParams): FormState {
  const fields = shownFields(form, state);
  const kept = Object.entries(state.answers).filter(([id]) => !fields.some((field) => field.id === id));
  return { ...state, answers: { ...Object.fromEntries(kept), ...postedAnswers(fields, posted) } };
}
