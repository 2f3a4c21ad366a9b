import type { Calibration } from './calibration.js';

/**
 * How often pairs with so many bits were one thing. Fitted by `npm run bench -- matching --data DIR`, which prints the
 * tables and how far off they are on pairs that they were not fitted to; rounded.
 */
export const CALIBRATIONS = {
  /** Pairs found among many records: invented people, historical people, fake_1000 (Splink, MIT), febrl3 (BSD-3). */
  grouping: [
    [-5.9, 0.031],
    [-5.5, 0.035],
    [-5, 0.068],
    [-4.5, 0.09],
    [-4, 0.093],
    [-3.4, 0.196],
    [-2.7, 0.253],
    [-2, 0.302],
    [-1.3, 0.426],
    [-0.4, 0.5],
    [0.7, 0.698],
    [1.6, 0.821],
    [2.5, 0.92],
    [3.6, 0.947],
    [5, 0.985],
    [6.6, 0.99],
  ],
  /** Pairs put side by side that say more than names: of the same sets, half of them true and half look-alikes. */
  facts: [
    [-6.4, 0.018],
    [-2.7, 0.024],
    [-0.7, 0.031],
    [0.8, 0.051],
    [1.5, 0.078],
    [2.3, 0.209],
    [2.9, 0.34],
    [3.5, 0.352],
    [4.2, 0.537],
    [4.8, 0.685],
    [5.3, 0.747],
    [5.9, 0.846],
    [6.9, 0.929],
    [7.9, 0.969],
    [8.7, 0.985],
    [15.4, 0.999],
  ],
  /** Names alone, put side by side: name_bench (OpenSanctions, MIT). */
  names: [
    [-4.8, 0.089],
    [-3.2, 0.093],
    [-1.4, 0.29],
    [0.7, 0.549],
    [2.1, 0.796],
    [2.9, 0.907],
    [4, 0.96],
    [6.4, 0.982],
  ],
} as const satisfies Readonly<Record<string, Calibration>>;
