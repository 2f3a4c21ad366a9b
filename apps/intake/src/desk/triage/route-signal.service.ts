import { Injectable } from '@nestjs/common';
import { lintText, textsOf } from '#libs/forms';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { HandoverRepository } from '../../shared/handovers/handover.repository.js';
import { answersAboutPeople } from '../../shared/handovers/handed-person.js';
import { handoverOf, HANDED_TO } from '../../shared/handovers/signal-handover.js';
import { Practice } from '../../shared/practice/practice.js';
import { SignalRepository, type StepBy } from '../../shared/signals/signal.repository.js';
import type { SignalRoute, SignalState, SphereSwitch } from '../../shared/signals/stored-signal.js';
import { TellReporter } from '../../shared/mailboxes/tell-reporter.service.js';
import { type JudgedSignal, judged } from './judged-signal.js';
import { mayOpen, type OpenedSignal, TRIAGE } from './read-signals.service.js';
import { TriageError } from './triage.errors.js';

const CHILD = 'CHILD';

/** Where a signal is sent, and which of its answers about people go along, by the ids of their fields. */
export interface SentOn {
  readonly targets: readonly string[];
  readonly persons?: readonly string[];
}

/** By whose decision a finding of supervision may be used in a criminal investigation, and on which ground. */
export interface SwitchMade {
  readonly basis: string;
  readonly authority: string;
  /** Such as 2026-11-28. */
  readonly decidedOn: string;
}

/** Sends a weighed signal on: a person decides, and the rules hold back what may not go yet. */
@Injectable()
export class RouteSignal {
  constructor(
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly signals: SignalRepository,
    private readonly handovers: HandoverRepository,
    private readonly tell: TellReporter,
    private readonly clock: Clock,
  ) {}

  /**
   * Sending it where it was sent before changes nothing.
   *
   * @throws TriageError SIGNAL_NOT_FOUND, SIGNAL_STATE, RESTRICTED_QUEUE, QUARANTINED, ROUTE_UNKNOWN, CHILD_FIRST, SPHERE_SWITCH, CONSENT_OR_DANGER,
   *   PERSON_UNKNOWN, PERSON_NAMED, PERSONS_STAY
   */
  route(signalId: string, person: Person, { targets, persons = [] }: SentOn): Promise<void> {
    this.requireKnown(targets);
    return this.transaction.run(async (tx) => {
      const { signal, judgement } = await this.inState(tx, { signalId, person, states: ['WEIGHED', 'ROUTED'] });
      if (judgement === null) throw new TriageError('SIGNAL_STATE', 'nothing can be judged of it');
      const [routes, switches] = [await this.signals.routes(signalId, tx), await this.signals.switches(signalId, tx)];
      requireGuards(targets, { judgement, child: signal.child, routes, switches });
      const by = this.by(person);
      const fresh = targets.filter((target) => !routes.some((one) => one.target === target));
      this.requirePersons(signal, judgement, { fresh, persons });
      for (const target of fresh) {
        await this.signals.addRoute(tx, signalId, { target, rules: rulesOf(judgement, target), by });
        const caller = HANDED_TO[target];
        if (caller)
          await this.handovers.add(tx, {
            caller,
            kind: target,
            signalId,
            body: handoverOf(this.practice, { signal, judgement, persons, switches }),
          });
      }
      if (fresh.length === 0) return;
      await this.signals.moveTo(tx, signalId, 'ROUTED');
      const told = await this.tell.passedOn(tx, signalId, fresh);
      await this.signals.note(tx, signalId, { kind: 'ROUTED', detail: { targets: fresh, told, persons }, by });
    });
  }

  /** @throws TriageError SIGNAL_NOT_FOUND, SIGNAL_STATE, RESTRICTED_QUEUE, QUARANTINED */
  switchSphere(signalId: string, person: Person, made: SwitchMade): Promise<void> {
    return this.transaction.run(async (tx) => {
      await this.inState(tx, { signalId, person, states: ['SCREENED', 'WEIGHED', 'ROUTED'] });
      const by = this.by(person);
      const switchId = uuid();
      await this.signals.addSwitch(tx, signalId, { ...made, switchId, by });
      await this.signals.note(tx, signalId, { kind: 'SWITCHED', detail: { switchId }, by });
    });
  }

  private async inState(
    tx: EntityManager,
    { signalId, person, states }: { signalId: string; person: Person; states: readonly SignalState[] },
  ): Promise<OpenedSignal> {
    const opened = mayOpen(await this.signals.lock(tx, signalId), person, (one) => judged(this.practice, one));
    const { state } = opened.signal;
    if (state === 'QUARANTINED') throw new TriageError('QUARANTINED', 'its text says who somebody is');
    if (!states.includes(state)) throw new TriageError('SIGNAL_STATE', `it is ${state}`);
    return opened;
  }

  private requirePersons(
    { receivedAt }: OpenedSignal['signal'],
    { form, answers }: JudgedSignal,
    { fresh, persons }: { readonly fresh: readonly string[]; readonly persons: readonly string[] },
  ): void {
    if (persons.length === 0) return;
    // What was ticked was ticked for one of them.
    if (fresh.filter((target) => HANDED_TO[target] !== undefined).length !== 1)
      throw new TriageError('PERSONS_STAY', 'what is said about people goes to one who takes it, no more and no less');
    const known = answersAboutPeople(form, answers);
    const wrong = persons.find((id) => !known.some((field) => field.id === id));
    if (wrong !== undefined) throw new TriageError('PERSON_UNKNOWN', `no answer ${wrong} about people`);
    // A suspect may be named where the form asks for one; words about anybody else may say who somebody is by mistake.
    const written = { country: this.practice.country.id, asOf: receivedAt.toISOString().slice(0, 10) };
    const chosen = known.filter(({ id, kind }) => persons.includes(id) && kind === 'text');
    const found = chosen.flatMap(({ id }) => textsOf(answers[id]).flatMap((said) => lintText(said, written)));
    if (found.some(({ certainty }) => certainty === 'sure'))
      throw new TriageError('PERSON_NAMED', 'words about somebody who is no suspect say who they are');
  }

  private requireKnown(targets: readonly string[]): void {
    const known = this.practice.content.lists.get('routes')?.entries.map(({ code }) => code) ?? [];
    const wrong = targets.find((target) => target === TRIAGE || !known.includes(target));
    if (wrong !== undefined) throw new TriageError('ROUTE_UNKNOWN', `no route ${wrong}`);
  }

  private by({ id, name }: Person): StepBy {
    return { id, name, at: this.clock.now() };
  }
}

interface Guarded {
  readonly judgement: JudgedSignal;
  readonly child: boolean;
  readonly routes: readonly SignalRoute[];
  readonly switches: readonly SphereSwitch[];
}

function requireGuards(targets: readonly string[], { judgement, child, routes, switches }: Guarded): void {
  const isChildTold = targets.includes(CHILD) || routes.some(({ target }) => target === CHILD);
  if (child && !isChildTold) throw new TriageError('CHILD_FIRST', 'child protection is told first');
  if (!targets.some((target) => HANDED_TO[target] !== undefined)) return;
  // By the rules of the class and not by what they propose: a person may choose a route that no rule names.
  const isSupervision = ['administrative', 'private'].includes(judgement.form.sphere);
  if (isSupervision && switches.length === 0) throw new TriageError('SPHERE_SWITCH', 'no switch of sphere stands');
  const needsConsent = judgement.proposal.needs.some(({ to }) => to === 'consent');
  if (needsConsent) throw new TriageError('CONSENT_OR_DANGER', 'no consent, and nobody in danger');
}

function rulesOf({ proposal }: JudgedSignal, target: string): readonly string[] {
  return [...proposal.routes, ...proposal.proposed].find(({ to }) => to === target)?.rules ?? [];
}
