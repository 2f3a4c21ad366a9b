import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { progressQuery, qualityQuery } from '../api/figures.query.js';
import { FIGURES_TEXTS } from '../figures.texts.js';
import classes from '../who.module.css';
import { WHO_TEXTS } from '../who.texts.js';

const PER_MILLE = 1000;

interface PairFiguresProps {
  readonly spaceId: string;
}

/** How far the own country is with the pairs of the case. What cannot be read is left out: the queue says why. */
export function PairFigures({ spaceId }: PairFiguresProps) {
  const t = useTexts(FIGURES_TEXTS);
  const say = useTexts(WHO_TEXTS);
  const { data } = useQuery(progressQuery(spaceId));
  if (!data) return null;
  const { records, compared, waits, stale, disputed, decidedInDay } = data;
  const open = data.open.reduce((sum, { count }) => sum + count, 0);
  const figures = [
    ...(compared < records ? [t('compared', { compared, records })] : []),
    `${t('toDecide')}: ${open}`,
    ...(waits > 0 ? [`${say('waits')}: ${waits}`] : []),
    ...(stale > 0 ? [`${say('stale')}: ${stale}`] : []),
    ...(disputed > 0 ? [`${say('disputed')}: ${disputed}`] : []),
    ...(decidedInDay > 0 ? [t('decidedInDay', { count: decidedInDay })] : []),
  ];
  return (
    <div className={classes['figures']}>
      <ul className="plain-list">
        {figures.map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
      </ul>
      <Held spaceId={spaceId} />
    </div>
  );
}

/** Read once somebody wants to know. */
function Held({ spaceId }: PairFiguresProps) {
  const t = useTexts(FIGURES_TEXTS);
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('held')}</summary>
      {isOpen && <HeldBands spaceId={spaceId} />}
    </details>
  );
}

function HeldBands({ spaceId }: PairFiguresProps) {
  const t = useTexts(FIGURES_TEXTS);
  const say = useTexts(WHO_TEXTS);
  const { data } = useQuery(qualityQuery(spaceId));
  if (!data) return null;
  const { decided: all, needed, bands } = data;
  if (bands.length === 0) return <p>{t('tooFew', { decided: all, needed })}</p>;
  return (
    <ul className="plain-list">
      {bands.map(({ band, same, decided, perMille }) => {
        const expected = Math.round((decided * perMille) / PER_MILLE);
        return <li key={band}>{t('heldOf', { band: say(band), same, decided, expected })}</li>;
      })}
    </ul>
  );
}
