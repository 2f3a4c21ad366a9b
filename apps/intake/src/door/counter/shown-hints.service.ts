import { Injectable } from '@nestjs/common';
import type { Card, HintRule, Indicator, ReporterClass } from '#libs/content';
import { dayNumber } from '#libs/registers';
import { Clock } from '#libs/work';
import { Practice } from '../../shared/practice/practice.js';
import { eventMark } from '../../shared/registers/event-mark.js';
import { FillForm } from '../forms/fill-form.service.js';
import { type OpenHint, OpenHints } from './open-hints.repository.js';

/** A hint with what the content says about it. */
export interface ShownHint {
  readonly hint: OpenHint;
  readonly rule: HintRule;
  readonly signs: readonly Indicator[];
  readonly cards: readonly Card[];
  /** The form by which a clerk may report it; null where this door has none. */
  readonly form: ReporterClass | null;
}

/** Finds for the counter what the registers of its organisation hint at. */
@Injectable()
export class ShownHints {
  constructor(
    private readonly hints: OpenHints,
    private readonly practice: Practice,
    private readonly fill: FillForm,
    private readonly clock: Clock,
  ) {}

  /** @param event as the register numbers an entry; null for all hints that are open */
  async of(organisation: string, event: string | null): Promise<readonly ShownHint[]> {
    const today = dayNumber(this.clock.now());
    const mark = event === null ? null : eventMark(organisation, event);
    const open = await this.hints.of({ organisation, today, event: mark });
    // A rule that the content has no more has nothing to say.
    return open.flatMap((hint) => {
      const rule = this.practice.content.hints.find(({ id }) => id === hint.rule);
      return rule === undefined ? [] : [this.shown(hint, rule)];
    });
  }

  private shown(hint: OpenHint, rule: HintRule): ShownHint {
    const { indicators, cards } = this.practice.content;
    const suggests = new Set(rule.suggests);
    return {
      hint,
      rule,
      signs: rule.suggests.flatMap((code) => indicators.get(code) ?? []),
      cards: [...cards.values()].filter(({ opensFor }) => opensFor.some((code) => suggests.has(code))),
      form: this.formFor(rule),
    };
  }

  /** Of the forms that ask for such a sign, the one that asks for the fewest others. */
  private formFor({ suggests }: HintRule): ReporterClass | null {
    const groups = new Set(suggests.map((code) => code.slice(0, code.lastIndexOf('.'))));
    const asked = (form: ReporterClass): readonly string[] => form.fields.flatMap((field) => field.groups ?? []);
    const forms = this.fill.open().filter((form) => asked(form).some((group) => groups.has(group)));
    return forms.toSorted((a, b) => asked(a).length - asked(b).length)[0] ?? null;
  }
}
