import { describe, expect, it } from '@jest/globals';
import type { DescMessage } from '@bufbuild/protobuf';
import { Module } from '@nestjs/common';
import { catalogue, OpenedSchema, RecordChangedSchema, RefusedSchema, StatementSchema } from '#libs/contracts';
import { type Applied, Applier, ExchangeRuntimeModule, Reactor, type TakenType } from '#libs/exchange';
import { MessageSightsModule } from '#libs/inbox';
import { FeatureError } from '#libs/service';
import { foldMember } from './fold-member.js';
import type { MemberFeature, MemberMessage, MemberMessages } from './member-feature.js';
import { NewsModule } from './news/news.module.js';
import { ArrivalsModule } from './arrivals/arrivals.module.js';
import { MessageGates } from './send/message-gates.js';
import { SendingModule } from './send/sending.module.js';

function aboutNothing(type: DescMessage): TakenType {
  return { type, about: () => [] };
}

abstract class Still extends Applier {
  override readonly tables = [];

  override async apply(): Promise<Applied> {
    return Promise.resolve({ refusals: [], subjects: [], duties: [] });
  }
}

class RefusedApplier extends Still {
  static readonly handlers = [aboutNothing(RefusedSchema)];
}

class OpenedApplier extends Still {
  static readonly handlers = [aboutNothing(OpenedSchema)];
}

class BothApplier extends Still {
  static readonly handlers = [aboutNothing(RefusedSchema), aboutNothing(OpenedSchema)];
}

/** A statement is a part of messages and none itself. */
class StatementApplier extends Still {
  static readonly handlers = [aboutNothing(StatementSchema)];
}

class LateReactor extends Reactor {
  override readonly due = null;

  override async note(): Promise<number> {
    return Promise.resolve(0);
  }

  override async react(): Promise<number> {
    return Promise.resolve(0);
  }
}

@Module({})
class AnswersModule {}

@Module({})
class OtherModule {}

const [REFUSED, OPENED, STATEMENT] = [RefusedSchema.typeName, OpenedSchema.typeName, StatementSchema.typeName];
const TYPES = new Map([...catalogue].filter(([name]) => name === REFUSED || name === OPENED));

const messages: MemberMessages = {
  [REFUSED]: { sight: 'flows.read', gate: { reason: 'a code' } },
  [OPENED]: { sight: 'record.read', gate: ['person', 'note'] },
};

const answers: MemberFeature = {
  name: 'answers',
  module: AnswersModule,
  messages,
  appliers: [RefusedApplier, OpenedApplier],
  reactors: [LateReactor],
};

const other: MemberFeature = { name: 'other', module: OtherModule };

function problemsOf(...features: readonly MemberFeature[]): readonly string[] {
  try {
    foldMember(features, TYPES);
    return [];
  } catch (error) {
    if (error instanceof FeatureError) return error.problems;
    throw error;
  }
}

describe('the fold of a member', () => {
  it('gives appliers, reactors, sights and gates, and the modules that hold them', () => {
    const folded = foldMember([other, answers], TYPES);
    expect(folded.appliers).toEqual([RefusedApplier, OpenedApplier]);
    expect(folded.reactors).toEqual([LateReactor]);
    expect([...folded.sights]).toEqual([
      [REFUSED, 'flows.read'],
      [OPENED, 'record.read'],
    ]);
    expect([...folded.gates]).toEqual([
      [REFUSED, { reason: 'a code' }],
      [OPENED, ['person', 'note']],
    ]);
    const { modules } = folded.present({});
    const named = modules.map((one) => ('module' in one ? [one.module, one.imports ?? []] : [one]));
    expect(named).toEqual([
      [MessageSightsModule, []],
      [SendingModule, []],
      [OtherModule],
      [AnswersModule],
      [NewsModule],
      [ArrivalsModule],
      [ExchangeRuntimeModule, [AnswersModule]],
    ]);
  });
});

describe('a type that is retired', () => {
  const old: MemberMessages = { ...messages, [OPENED]: { sight: 'record.read', gate: { retired: 'Seen came' } } };

  it('is taken by an applier, and known to those who may know of it', () => {
    const folded = foldMember([{ ...answers, messages: old }], TYPES);
    expect(folded.sights.get(OPENED)).toBe('record.read');
    expect(folded.appliers).toContain(OpenedApplier);
    expect(new MessageGates(folded.gates).disclosureTypes).toEqual([]);
  });

  it('is not taken by the gate, whatever it is said to disclose', () => {
    const { gates } = foldMember([{ ...answers, messages: old }], TYPES);
    expect(() => new MessageGates(gates).require(OPENED, 'person')).toThrow(
      `${OPENED} came to the gate as person; its feature names nothing`,
    );
  });

  it('still needs an applier and a sight', () => {
    expect(problemsOf({ ...answers, messages: old, appliers: [RefusedApplier] })).toEqual([
      expect.stringContaining(`${OPENED} has no applier`),
    ]);
  });
});

describe('descriptors of a member that do not fit together', () => {
  it.each<[string, readonly MemberFeature[], string]>([
    [
      'a type without an applier',
      [{ ...answers, appliers: [RefusedApplier] }],
      `${OPENED} has no applier; name one that takes it among the appliers of its feature`,
    ],
    [
      'a type with two appliers',
      [
        { ...answers, appliers: [OpenedApplier] },
        { ...other, appliers: [BothApplier] },
      ],
      `${OPENED} has more than one applier: OpenedApplier and BothApplier; let one of them take it alone`,
    ],
    [
      'an applier of a type that is none',
      [answers, { ...other, appliers: [StatementApplier] }],
      `${STATEMENT} is not in the catalogue; take it out of StatementApplier, or give it the message option`,
    ],
    [
      'a type without a sight',
      [{ ...answers, messages: { ...messages, [OPENED]: { gate: 'note' } as MemberMessage } }],
      `${OPENED} has no sight; name in the messages of its feature which action lets a person know of it`,
    ],
    ...[undefined, '', [], { reason: '' }, { retired: ' ' }].map((gate): [string, readonly MemberFeature[], string] => [
      `a type with the gate ${JSON.stringify(gate)}`,
      [{ ...answers, messages: { ...messages, [OPENED]: { sight: 'flows.read', gate } as MemberMessage } }],
      `${OPENED} has no gate and no reason to need none; name one of them in the messages of its feature`,
    ]),
    [
      'a description of a type that is not of this build',
      [answers, { ...other, messages: { [RecordChangedSchema.typeName]: { sight: 'record.read', gate: 'note' } } }],
      `${RecordChangedSchema.typeName} is not in the catalogue; take it out of other, or give it the message option`,
    ],
    [
      'a type of two features',
      [answers, { ...other, messages: { [OPENED]: { sight: 'flows.read', gate: 'note' } } }],
      `${OPENED} is described by two features: answers and other; name it in the messages of its owner alone`,
    ],
  ])('are refused for %s', (_, features, sentence) => {
    expect(problemsOf(...features)).toEqual([sentence]);
  });

  it('are refused for all of it at once, with what every service refuses', () => {
    const problems = problemsOf({ ...answers, name: 'other', appliers: [RefusedApplier], messages: {} }, other);
    expect(problems.map((problem) => problem.split(/[;:]/)[0])).toEqual([
      'feature other stands twice in the list',
      `${OPENED} has no applier`,
      `${REFUSED} has no sight`,
      `${REFUSED} has no gate and no reason to need none`,
      `${OPENED} has no sight`,
      `${OPENED} has no gate and no reason to need none`,
    ]);
  });
});
