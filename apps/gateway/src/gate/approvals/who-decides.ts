import { isDrafting } from '#libs/vocabulary';

/** What somebody must be allowed to do to decide about a message of a type: on the way to an agreement who signs decides, as no agreement says yet who does. */
export function toDecide(type: string | null): 'agreement.sign' | 'approval.decide' {
  return isDrafting(type) ? 'agreement.sign' : 'approval.decide';
}
