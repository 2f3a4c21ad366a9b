import type { ReactNode } from 'react';
import type { DutyItem } from '../../../case/feature/web-feature.js';

/** Something that may be chosen. */
export interface Choice {
  readonly id: string;
  readonly icon: ReactNode;
  readonly label: string;
  /** What more is known of it, dim behind it. */
  readonly note?: string | null;
  /** At the end of its line. */
  readonly end?: ReactNode;
  /** Makes something that perhaps nobody wants: Enter does it only where somebody went there. */
  readonly isAsked?: boolean;
  readonly run: () => void;
  /** Looks at it without going there; absent where that is no less than to go. */
  readonly peek?: () => void;
  /** Something that waits: its feature says how, and where it is dealt with. */
  readonly duty?: DutyItem;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}
