import { memberCode } from '../../../case/member/member.js';
import { useClockFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import type { FlowCurve } from '../api/types.js';
import { curvePaths, type CurveScale } from '../curve-paths.js';
import { CURVES_TEXTS } from '../curves.texts.js';
import { useMsFormat } from '../ms-format.js';
import classes from './curve.module.css';

interface CurveProps {
  readonly curve: FlowCurve;
  readonly quarters: readonly string[];
  readonly scale: CurveScale;
}

/** One pair over the last hours: how many messages, and within how long they were confirmed. The table twin has its numbers. */
export function Curve({ curve, quarters, scale }: CurveProps) {
  const t = useTexts(CURVES_TEXTS);
  const clock = useClockFormat();
  const facts = useCurveFacts(curve, quarters);
  const { area, half, most, gaps } = curvePaths(curve, scale);
  const label = t('label', { sender: memberCode(curve.sender), receiver: memberCode(curve.receiver) });
  const [first = '', middle = ''] = [quarters[0], quarters[Math.floor(quarters.length / 2)]];
  return (
    <figure className={classes['curve']} data-pair={`${curve.sender} ${curve.receiver}`}>
      <figcaption className={classes['caption']}>
        <strong>{label}</strong>
        <span title={facts.count}>{facts.countBrief}</span>
        <span className={classes['end']} data-tone={facts.isBehind ? 'wait' : 'calm'} title={facts.now}>
          {facts.nowBrief}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${quarters.length} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={[label, facts.count, facts.now].filter((part) => part !== '').join(', ')}
      >
        {gaps.map(([from, until]) => (
          <rect key={from} className={classes['gap']} x={from} width={until - from} y={0} height={1} />
        ))}
        <path className={classes['area']} d={area} />
        <path className={classes['most']} d={most} />
        <path className={classes['half']} d={half} />
      </svg>
      <div className={classes['ends']} aria-hidden>
        <span>{first === '' ? '' : clock(first)}</span>
        <span>{middle === '' ? '' : clock(middle)}</span>
        <span>{quarters.length === 0 ? '' : clock(quarters.at(-1) ?? '')}</span>
      </div>
    </figure>
  );
}

/** What is said of a curve in words: how many went in all, and what is not confirmed now, or how long it took in the last quarter in which something went; in few words for the one line of a caption. */
function useCurveFacts({ messages, behind, p50Ms, p95Ms }: FlowCurve, quarters: readonly string[]) {
  const clock = useClockFormat();
  const t = useTexts(CURVES_TEXTS);
  const ms = useMsFormat();
  const count = messages.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const waiting = behind.at(-1) ?? 0;
  const last = p50Ms.findLastIndex((value) => value !== null);
  const [half, most, quarter = ''] = [p50Ms[last] ?? null, p95Ms[last] ?? null, quarters[last]];
  const say = (text: 'times' | 'timesBrief'): string => {
    if (waiting > 0) return t('behindNow', { count: waiting });
    return half === null || most === null ? '' : t(text, { quarter: clock(quarter), half: ms(half), most: ms(most) });
  };
  return {
    count: t('inDay', { count }),
    countBrief: t('inDayBrief', { count }),
    isBehind: waiting > 0,
    now: say('times'),
    nowBrief: say('timesBrief'),
  };
}
