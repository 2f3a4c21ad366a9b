import { create, isMessage } from '@bufbuild/protobuf';
import {
  HandlingCode,
  ObservedAge,
  ReporterKind,
  SignalAnsweredSchema,
  SignalPassedSchema,
  SignalUse,
  ThingKind,
  uuidBytes,
} from '#libs/contracts';
import { OWN, type RandomLog, type Said } from './random-log.js';
import { between } from './random-pair.js';

/** Of anybody: some have an id that is not theirs, and some go to two or to nobody. */
export function passed(log: RandomLog, messageId: string): Said {
  const { random } = log;
  const sender = random.pick([OWN, log.member()]);
  const message = create(SignalPassedSchema, {
    signal: random.chance(0.8) ? uuidBytes(messageId) : signalOf(log),
    reporter: ReporterKind.PUBLIC,
    seen: `Seen by ${random.between(1, 9)}`,
    places: ['at the canal'],
    persons: [{ count: random.between(1, 9), age: ObservedAge.ADULT }],
    things: [{ kind: ThingKind.PLATE, said: 'XX-000-X' }],
    handling: HandlingCode.H1,
    onward: random.chance(0.5),
  });
  return { ...between(log, sender, log.member()), message };
}

/** The id of a signal that was read here, or of none. */
function signalOf(log: RandomLog): Uint8Array {
  const passedHere = log.entries.flatMap(({ message }) =>
    isMessage(message?.message, SignalPassedSchema) ? message : [],
  );
  return uuidBytes(passedHere.length > 0 ? log.random.pick(passedHere).messageId : log.uuid());
}

/** Most often of who was asked; of strangers too, and twice. */
export function signalAnswered(log: RandomLog): Said {
  const { random } = log;
  const use = random.between(1, 3);
  const message = create(SignalAnsweredSchema, {
    signal: signalOf(log),
    use,
    reason: use === SignalUse.NONE ? random.between(0, 2) : 0,
  });
  return { ...between(log, log.member(), random.pick([OWN, log.member()])), message };
}
