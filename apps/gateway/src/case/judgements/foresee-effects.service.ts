import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import type { Queries } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { GroupRepository } from './group.repository.js';
import type { ApartView, EffectView } from './judgement-view.js';
import type { StoredJudgement } from './judgement.repository.js';
import type { Pair } from './pair.js';
import { effectOf, type PairStanding } from './pair-effect.js';
import type { HeldPair } from './pair-holders.repository.js';
import { wordsOf } from './pair-words.js';
import type { VerdictName } from './verdicts.table.js';

/** A pair that is held here, with the words on it that count. */
export interface SaidOfPair {
  readonly pair: Pair;
  readonly held: HeldPair;
  readonly said: readonly StoredJudgement[];
}

/** Tells what a word of this country would join or part, by the rules that decide it once it is said. */
@Injectable()
export class ForeseeEffects {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly groups: GroupRepository,
  ) {}

  async of(entry: CaseEntry, said: SaidOfPair): Promise<Readonly<Record<VerdictName, EffectView>>> {
    const standing = await this.standing(this.dataSource, entry, said);
    const view = (verdict: VerdictName): Promise<EffectView> => this.view(entry, said, { standing, verdict });
    return {
      same: await view('same'),
      different: await view('different'),
      unsure: await view('unsure'),
      none: await view('none'),
    };
  }

  /** Two records that would be kept apart in a group which stands as one now; null where a word disputes nothing. */
  async disputedBy(
    db: Queries,
    entry: CaseEntry,
    { verdict, ...said }: SaidOfPair & { readonly verdict: VerdictName },
  ): Promise<Pair | null> {
    return effectOf(await this.standing(db, entry, said), verdict).apart;
  }

  private async standing(db: Queries, { spaceNo }: CaseEntry, { pair, held, said }: SaidOfPair): Promise<PairStanding> {
    const { pairs: around, isTooLarge } = await this.groups.around(db, spaceNo, pair);
    const owners = [held.left.owner, held.right.owner] as const;
    return { pair, owners, own: this.identity.member, words: wordsOf(said), around, isTooLarge };
  }

  private async view(
    entry: CaseEntry,
    { pair }: SaidOfPair,
    { standing, verdict }: { readonly standing: PairStanding; readonly verdict: VerdictName },
  ): Promise<EffectView> {
    const effect = effectOf(standing, verdict);
    if (effect.apart === null) return { ...effect, apart: null };
    const apart = await this.apart(entry, effect.apart);
    const isOwnWord = effect.apart.left === pair.left && effect.apart.right === pair.right && verdict === 'different';
    const by = apart && isOwnWord ? [...new Set([...apart.by, standing.own])].toSorted() : apart?.by;
    return { ...effect, apart: apart && { ...apart, by: by ?? [] } };
  }

  /** Two records that are kept apart, by name. */
  async apart({ spaceNo }: CaseEntry, pair: Pair): Promise<ApartView | null> {
    const names = await this.groups.named(this.dataSource, spaceNo, [pair.left, pair.right]);
    const [left, right] = [pair.left, pair.right].map((id) => names.find(({ recordId }) => recordId === id));
    if (!left || !right) return null;
    return { left, right, by: await this.groups.saysDifferent(this.dataSource, spaceNo, pair) };
  }
}
