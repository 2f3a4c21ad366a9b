import { notBuilt } from '../stub.js';

/** An account number; `normal` is upper-case without spaces, whatever the check says. */
export interface Iban {
  readonly normal: string;
  readonly valid: boolean;
  readonly country: string | null;
  readonly bank: string | null;
  readonly flags: readonly ('CHECK_DIGIT' | 'INNER_CHECK_DIGIT' | 'LENGTH' | 'SHAPE' | 'COUNTRY_UNKNOWN')[];
}

/** Checks an IBAN (ISO 13616), the length of its country and the Hungarian and Dutch inner check digits. */
export function checkIban(_raw: string): Iban {
  return notBuilt();
}
