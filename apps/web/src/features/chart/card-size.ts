/** Of every card, on the grid of four. */
export const CARD = { width: 176, height: 44 } as const;
