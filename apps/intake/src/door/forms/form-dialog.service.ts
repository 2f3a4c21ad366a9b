import { Injectable } from '@nestjs/common';
import type { Html } from '#libs/http';
import type { Language } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { Lane } from '../../shared/signals/new-signal.js';
import { DoorLimits } from '../limits/door-limits.js';
import { DoorPages } from '../pages/door-pages.service.js';
import { EndedForms } from './ended-forms.js';
import { type Filling, FillForm } from './fill-form.service.js';
import { FormSeal } from './form-seal.js';
import type { FormState } from './form-state.js';
import { isAtEnd } from './form-steps.js';
import { TakeSignal } from './take-signal.service.js';

/** Who fills in a form needs some seconds; what is sent sooner is looked at behind the others. */
const QUICKEST_MS = 5_000;

/** Where something was posted from. */
export interface Poster {
  readonly network: string;
  readonly language: Language;
  /** Whose people ask, where the proxy knows; null for anybody. */
  readonly organisation: string | null;
}

/** Answers what is posted: a page of a form, its end, or the first page where nothing of it stands any more. */
@Injectable()
export class FormDialog {
  constructor(
    private readonly pages: DoorPages,
    private readonly fill: FillForm,
    private readonly seal: FormSeal,
    private readonly ended: EndedForms,
    private readonly signals: TakeSignal,
    private readonly limits: DoorLimits,
    private readonly clock: Clock,
  ) {}

  async answer(posted: URLSearchParams, poster: Poster): Promise<Html> {
    if (posted.get('to') === 'begin')
      return this.shown(this.fill.begin(posted.get('form') ?? '', poster.language), poster);
    const state = this.seal.open(posted.get('state') ?? '');
    if (state === null) return this.pages.message(poster.language, { head: 'over' });
    if (this.ended.has(this.seal.nameOf(state))) return this.pages.start(state.language);
    if (isAtEnd(state) && posted.get('to') === 'send') return this.sent(state, { posted, poster });
    return this.shown(this.fill.goOn(state, posted), poster);
  }

  private shown(filling: Filling | null, { language }: Poster): Html {
    if (filling === null) return this.pages.message(language, { head: 'over' });
    return this.pages.form(filling, {
      sealed: this.seal.seal(filling.state),
      leaving: this.seal.leaving(filling.state),
    });
  }

  private async sent(state: FormState, { posted, poster }: { posted: URLSearchParams; poster: Poster }): Promise<Html> {
    const filling = this.fill.whole(state);
    if (filling === null) return this.pages.message(state.language, { head: 'over' });
    if (filling.held) return this.shown(filling, poster);
    const { organisation } = poster;
    const taken = await this.signals.take(filling, { lane: this.laneOf(state, { posted, poster }), organisation });
    return this.pages.sent(state.language, { ...taken, leaving: this.seal.leaving(state) });
  }

  /** Nothing is dropped, and a lane never lowers a priority. */
  private laneOf(state: FormState, { posted, poster }: { posted: URLSearchParams; poster: Poster }): Lane {
    const isQuick = this.clock.now().getTime() - state.begunMs < QUICKEST_MS;
    const isTrapped = (posted.get('website') ?? '') !== '';
    const isWithin = this.limits.takeSignal(poster.network);
    return isQuick || isTrapped || !isWithin ? 'flood' : 'normal';
  }
}
