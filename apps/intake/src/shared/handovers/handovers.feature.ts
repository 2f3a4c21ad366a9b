import type { Feature } from '#libs/service';
import { Handovers0000000000312 } from './migrations/0312-handovers.js';
import { HandoversWithoutCursor0000000000320 } from './migrations/0320-handovers-without-cursor.js';
import { QuarantineStays0000000000349 } from './migrations/0349-quarantine-stays.js';
import { VictimsStayNameless0000000000375 } from './migrations/0375-victims-stay-nameless.js';
import { HandoversModule } from './handovers.module.js';

/** What waits for the services behind. */
export const handoversFeature = {
  name: 'handovers',
  module: HandoversModule,
  state: { E: ['handover_out'] },
  migrations: [
    Handovers0000000000312,
    HandoversWithoutCursor0000000000320,
    QuarantineStays0000000000349,
    VictimsStayNameless0000000000375,
  ],
} satisfies Feature;
