import { leafData } from '#libs/tlog';

import { MAX_TIME } from '../limits.js';
import type { ParsedEnvelope, ParsedValue } from '../parse-value.js';
import { ProtocolError } from '../protocol.errors.js';
import type { SpaceRecord } from '../record.js';
import { classOf, VERDICT, type VerdictCode } from '../verdict.table.js';
import type { Why } from '../why.js';
import { judgeChain } from './chain.js';
import { charterThatActs } from './charter-vote.js';
import { applyEffects, changesRules } from './effects.js';
import { judgeContent } from './judge-content.js';
import type { JudgeContext } from './judge-context.js';
import type { LogRecord } from './log-record.js';
import { Halted, Refusal, type Refused } from './refusal.js';
import { nextRulesHash } from './rule-chain.js';
import { envelopeOf, rulesFor } from './rules.js';
import type { SpaceState } from './space-state.js';
import type { Effect, JudgedStep, Step } from './step.js';
import { requireContent, requireHeader, requireSignature } from './verified.js';

/** A verdict with what follows from it. */
interface Judgement {
  readonly code: VerdictCode;
  readonly record: SpaceRecord | null;
  readonly effects: readonly Effect[];
  readonly why: Why | null;
}

const NONE: readonly Effect[] = [];

/**
 * Judges the next position (docs/protocol.md, Verdict), or the next few where the same garbage stands at all of them: neither state nor time changes
 * between them, so neither does the verdict. Never throws on what a record holds.
 *
 * @throws ProtocolError POSITION, HISTORY_MISSING
 */
export function judge(state: SpaceState, record: LogRecord, context: JudgeContext): Step {
  if (record.position !== state.nextPosition) {
    throw new ProtocolError('POSITION', `expected position ${state.nextPosition}, got ${record.position}`);
  }
  try {
    return stepOf(state, record, judgement(state, record, context));
  } catch (error) {
    if (error instanceof Refusal) return stepOf(state, record, unread(error));
    if (error instanceof Halted) return { kind: 'halt', position: record.position, reason: error.reason };
    throw error;
  }
}

function judgement(state: SpaceState, { position, parsed, count = 1 }: LogRecord, context: JudgeContext): Judgement {
  const step1 = envelopeOf(parsed, state);
  if ('refused' in step1) return unread(step1.refused);
  if (count !== 1) throw new ProtocolError('POSITION', `an envelope stands at one position, got ${count}`);
  const { envelope } = step1;
  const rules = rulesFor(envelope, state, context.knownLists);
  const key = requireSignature(envelope, rules.list, context.signatures);
  const header = requireHeader(envelope, key, rules);
  const content = requireContent(envelope, header);

  const record = { ...recordParts(envelope), position, header };
  const chain = judgeChain(record, state, context.history);
  if (chain.kind === 'refused') return { code: chain.code, why: chain.why, record, effects: chain.effects };
  const { code, why, effects } = judgeContent(content, { record, rules, state, context });
  return { code, why, record, effects: [...chain.effects, ...effects] };
}

/** Refused before its chain is looked at. */
function unread({ code, why }: Refused): Judgement {
  return { code, why, record: null, effects: NONE };
}

function recordParts({ identity, headerBytes, signatures, body }: ParsedEnvelope) {
  return { identity, headerBytes, signatures, body };
}

function stepOf(state: SpaceState, at: LogRecord, judged: Judgement): JudgedStep {
  const { position, parsed, logAppendTimeMs, count = 1 } = at;
  const { code, why, record } = judged;
  const t = timeAfter(state.t, logAppendTimeMs);
  const verdict = VERDICT[code];
  const identity = leafIdentity(parsed, code);
  const { effects, after } = withActingCharter(state, judged.effects, position);
  const leaf = leafData({ t, verdict, identity });
  const { rulesHash: before } = state;
  const rulesHash = changesRules(effects) ? nextRulesHash(before, position, leaf) : before;
  return {
    kind: 'judged',
    position,
    count,
    t,
    verdict,
    code,
    why,
    received: code === 'OK' || classOf(code) === 'received, refused by all',
    identity,
    leafData: leaf,
    record,
    effects,
    state: { ...after, nextPosition: position + BigInt(count), t, rulesHash },
  };
}

/** T never goes back, and no stamp of the broker takes it out of the times that every store can keep. */
function timeAfter(t: bigint, stamp: bigint): bigint {
  const bounded = stamp > MAX_TIME ? MAX_TIME : stamp;
  return bounded > t ? bounded : t;
}

/** A publication may complete the consent to a charter; so may a freeze, as the frozen member is not asked any more. */
function withActingCharter(state: SpaceState, effects: readonly Effect[], position: bigint) {
  if (effects.length === 0) return { effects, after: state };
  const after = applyEffects(state, effects);
  const decides = effects.some(({ kind }) => kind === 'charterPublished' || kind === 'frozen');
  const acts = decides ? charterThatActs(after, position) : [];
  return acts.length === 0 ? { effects, after } : { effects: [...effects, ...acts], after: applyEffects(after, acts) };
}

/** SHA-256 of the header; of the whole value where no envelope was read. */
function leafIdentity(parsed: ParsedValue, code: VerdictCode): Uint8Array {
  if (parsed.kind === 'unreadable') return parsed.identity;
  if (parsed.envelope === null || code === 'E_MAGIC') return parsed.hashValue();
  return parsed.envelope.identity;
}
