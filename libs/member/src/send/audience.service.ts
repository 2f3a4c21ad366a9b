import { Injectable } from '@nestjs/common';
import { type ChangeEffect, effectsOf, type Fate } from '#libs/approval';
import { ExchangeIdentity } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import type { CaseEntry } from '../door/case-door.js';
import { AudienceTokens, digestOf } from './audience-tokens.service.js';
import { type AudienceEffect, type AudienceView, mergeEffects } from './audience-view.js';
import type { CaseMessage, MessageValues } from './case-message.js';
import { Gate } from './gate.js';
import { MessageGates } from './message-gates.js';
import type { Planned } from './planned.js';
import { AudienceChanged } from './sending.errors.js';

/** Free of the gate: it leaves whoever says it. */
const FREE: Fate = { kind: 'leaves', standing: null };

/** Of a question, an answer or a comment. */
const TEXT: MessageValues = { gives: [null], takes: [], bound: [] };

/** Says what sending does to each member, by the decisions that sending makes. */
@Injectable()
export class Audience {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly gates: MessageGates,
    private readonly gate: Gate,
    private readonly tokens: AudienceTokens,
  ) {}

  /** Of changes that would be sent together; writes nothing. */
  async of(tx: EntityManager, entry: CaseEntry, plans: readonly Planned[]): Promise<AudienceView> {
    return this.view(tx, entry, { plans, changes: await this.changes(tx, entry, plans) });
  }

  /** @throws AudienceChanged where sending does not do what the token stands for */
  async require(tx: EntityManager, entry: CaseEntry, plans: readonly Planned[], token: string): Promise<void> {
    const changes = await this.changes(tx, entry, plans);
    if (this.tokens.showed(token, entry, digestsOf(plans, changes))) return;
    throw new AudienceChanged(await this.view(tx, entry, { plans, changes }));
  }

  /** Names what sending each plan does to each member, whatever it builds on. */
  async foreseen(tx: EntityManager, entry: CaseEntry, wanted: readonly Planned[]): Promise<string> {
    const plans = wanted.map((plan) => ({ ...plan, base: '' }));
    return digestsOf(plans, await this.changes(tx, entry, plans)).join(' ');
  }

  /** @throws AudienceChanged where sending does something else now than was foreseen */
  async requireForeseen(
    tx: EntityManager,
    entry: CaseEntry,
    plans: readonly Planned[],
    foreseen: string,
  ): Promise<void> {
    if ((await this.foreseen(tx, entry, plans)) !== foreseen)
      throw new AudienceChanged(await this.of(tx, entry, plans));
  }

  private async changes(
    tx: EntityManager,
    entry: CaseEntry,
    plans: readonly Planned[],
  ): Promise<readonly (readonly ChangeEffect[])[]> {
    const fates = await this.fates(tx, entry, plans);
    return plans.map(({ messages, untouched, refusal }) =>
      effectsOf({
        messages: messages.map((message) => ({
          recipients: message.recipients.filter((member) => member !== this.identity.member),
          gives: (message.values ?? TEXT).gives,
          takes: (message.values ?? TEXT).takes,
          fate: fates.get(message) ?? FREE,
        })),
        untouched,
        refusal: refusal === null ? null : { ...refusal.error.members, values: refusal.values },
      }),
    );
  }

  /** Asks the gate once for all changes. */
  private async fates(
    tx: EntityManager,
    entry: CaseEntry,
    plans: readonly Planned[],
  ): Promise<ReadonlyMap<CaseMessage, Fate>> {
    const sent = plans.flatMap(({ messages, refusal }) => (refusal ? [] : messages));
    const asked = sent.filter((message) => !this.gates.isFree(message));
    const fates = asked.length === 0 ? [] : await this.gate.foresee(tx, entry, asked);
    return new Map(asked.map((message, i) => [message, fates[i] ?? FREE]));
  }

  private async view(
    tx: EntityManager,
    entry: CaseEntry,
    { plans, changes }: { readonly plans: readonly Planned[]; readonly changes: readonly (readonly ChangeEffect[])[] },
  ): Promise<AudienceView> {
    const effects = mergeEffects(changes, entry.others);
    return {
      effects: await this.withDeciders(tx, entry, { plans, effects }),
      token: this.tokens.give(entry, digestsOf(plans, changes)),
    };
  }

  private async withDeciders(
    tx: EntityManager,
    entry: CaseEntry,
    { plans, effects }: { readonly plans: readonly Planned[]; readonly effects: readonly AudienceEffect[] },
  ): Promise<readonly AudienceEffect[]> {
    if (!effects.some(({ effect }) => effect === 'waits')) return effects;
    const types = plans.flatMap(({ messages }) => messages.map(({ disclosure }) => disclosure.type));
    const deciders = await this.gate.deciders(tx, entry, types);
    return effects.map((one) => (one.effect === 'waits' ? { ...one, deciders } : one));
  }
}

function digestsOf(plans: readonly Planned[], changes: readonly (readonly ChangeEffect[])[]): readonly string[] {
  return plans.map(({ base, messages }, i) => {
    const said = messages.map(({ recipients, disclosure, values = TEXT }) => ({ recipients, disclosure, values }));
    return digestOf({ base, effects: changes[i] ?? [], messages: said });
  });
}
