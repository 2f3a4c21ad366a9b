import type { FlowCurve } from './api/types.js';

type Points = readonly (number | null)[];

/** The lines of a curve in a box of one unit a quarter and 1 high; a quarter alone is level, so that it is seen too. */
export interface CurvePaths {
  readonly area: string;
  readonly half: string;
  readonly most: string;
  /** From which quarter to which nobody watched. */
  readonly gaps: readonly (readonly [from: number, until: number])[];
}

/** What the curves beside each other are measured by. */
export interface CurveScale {
  readonly messages: number;
  readonly ms: number;
}

/** One scale for all, so that they can be compared. */
export function scaleOf(curves: readonly FlowCurve[]): CurveScale {
  const highest = (of: (curve: FlowCurve) => Points): number =>
    Math.max(1, ...curves.map((curve) => Math.max(0, ...of(curve).map((value) => value ?? 0))));
  return { messages: highest(({ messages }) => messages), ms: highest(({ p95Ms }) => p95Ms) };
}

export function curvePaths({ messages, p50Ms, p95Ms }: FlowCurve, scale: CurveScale): CurvePaths {
  return {
    area: runsOf(messages)
      .map((run) => areaOf(run, scale.messages))
      .join(''),
    half: runsOf(p50Ms)
      .map((run) => lineOf(run, scale.ms))
      .join(''),
    most: runsOf(p95Ms)
      .map((run) => lineOf(run, scale.ms))
      .join(''),
    gaps: runsOf(messages.map((value) => (value === null ? 0 : null))).map(({ from, values }) => [
      from,
      from + values.length,
    ]),
  };
}

/** Quarters that follow each other and of which a value is known. */
interface Run {
  readonly from: number;
  readonly values: readonly number[];
}

function runsOf(points: Points): readonly Run[] {
  const runs: { from: number; values: number[] }[] = [];
  points.forEach((value, at) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last && last.from + last.values.length === at) last.values.push(value);
    else runs.push({ from: at, values: [value] });
  });
  return runs;
}

/** From middle to middle of the quarters. */
function lineOf({ from, values }: Run, most: number): string {
  const [first = 0, ...others] = values;
  if (others.length === 0) return `M${from} ${y(first, most)}H${from + 1}`;
  return values.map((value, at) => `${at === 0 ? 'M' : 'L'}${from + at + 0.5} ${y(value, most)}`).join('');
}

function stepsOf({ from, values }: Run, most: number): string {
  return values.map((value, at) => `${at === 0 ? 'M' : 'L'}${from + at} ${y(value, most)}H${from + at + 1}`).join('');
}

function areaOf(run: Run, most: number): string {
  return `${stepsOf(run, most)}V1H${run.from}Z`;
}

function y(value: number, most: number): number {
  return Math.round((1 - value / most) * 1000) / 1000;
}
