import { handlingCode } from '#libs/approval';
import { ExchangeError } from '#libs/exchange';
import { type CaseDoor, type CaseEntry, type CaseMessage, type Refusal, refusalOf } from '#libs/member';

/** Whether a person may say something to a member; null where they may. @throws ExchangeError RECIPIENT_UNKNOWN */
export function refusalTo(door: CaseDoor, entry: CaseEntry, member: string): Refusal | null {
  const refusal = refusalOf(
    () => door.require(entry, 'request.send', { recipients: [member] }),
    () => [{ property: null, members: [member] }],
  );
  if (refusal || entry.takingPart.includes(member)) return refusal;
  throw new ExchangeError('RECIPIENT_UNKNOWN', `${member} does not take part`);
}

/** What an approval of a question or an answer is about: what people write there is free text, under the agreement in force. */
export function questionDisclosure({ defaults }: CaseEntry): CaseMessage['disclosure'] {
  return { type: 'question', handling: handlingCode(defaults.handling), sensitive: false };
}
