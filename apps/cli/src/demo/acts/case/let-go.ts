import { approve } from '../../approve.js';
import type { Country } from '../../../local/ports.js';
import type { Stage } from '../../stage.js';

/** What a gateway answered to a message. */
export interface Sent {
  readonly messageId: string;
  readonly state: string;
}

/** What waits for the prosecutor of a country is read there and let go; what left already goes on. */
export async function letGo(stage: Stage, country: Country, sent: readonly Sent[]): Promise<void> {
  for (const { messageId, state } of sent)
    if (state === 'waiting-for-approval') await approve(stage, country, messageId);
}
