import type { ReactNode } from 'react';

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
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}
