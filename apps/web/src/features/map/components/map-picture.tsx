import { memo, type MouseEvent, type PointerEvent, useRef } from 'react';
import { useNarrow } from '../../../components/use-narrow.js';
import { useTexts } from '../../../lib/texts.js';
import type { Placed, Trip } from '../api/places.query.js';
import { MAP_TEXTS } from '../map.texts.js';
import classes from '../map.module.css';
import { SHEET, type Spot, type World } from '../world.js';

/** Something with where it is on the sheet. */
export interface Pinned {
  readonly item: Placed;
  readonly spot: Spot;
}

/** The part of the sheet that is seen. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface MapPictureProps {
  readonly world: World;
  readonly pins: readonly Pinned[];
  readonly trips: readonly Trip[];
  readonly frame: Frame;
  readonly onMove: (frame: Frame) => void;
  readonly nameOf: (item: Placed) => string;
  readonly onOpen: (item: Placed) => void;
}

/** More points than that have no room for their names: the table says them, and each point that is pointed at. */
const MOST_NAMES = 60;

/** Borders, places and ways. Moving it moves the view of what is drawn, which stays. */
export function MapPicture({ world, pins, trips, frame, onMove, nameOf, onOpen }: MapPictureProps) {
  const t = useTexts(MAP_TEXTS);
  const isNarrow = useNarrow();
  const height = (frame.width * SHEET.height) / SHEET.width;
  const [svg, drag] = useDrag(frame, onMove);
  return (
    <div className={classes['picture']} role="img" aria-label={t('picture')} data-map={pins.length}>
      <svg
        ref={svg}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${height}`}
        preserveAspectRatio="xMidYMid slice"
        {...drag}
      >
        <Borders world={world} />
        <Ways pins={pins} trips={trips} />
        <Pins pins={pins} nameOf={nameOf} onOpen={onOpen} />
        {!isNarrow && pins.length <= MOST_NAMES && (
          <Names pins={pins} nameOf={nameOf} scale={frame.width / SHEET.width} />
        )}
      </svg>
    </div>
  );
}

/** While it is dragged what is drawn moves as it is; where it lies is drawn anew when it is let go. */
function useDrag(frame: Frame, onMove: (frame: Frame) => void) {
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const hasMoved = useRef(false);
  const shift = (x: number, y: number): void => {
    if (svg.current) svg.current.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
  };
  const drop = ({ clientX, clientY }: PointerEvent): void => {
    const begun = from.current;
    from.current = null;
    if (!begun || !svg.current) return;
    shift(0, 0);
    const [x, y] = [clientX - begun.x, clientY - begun.y];
    const scale = frame.width / svg.current.clientWidth;
    hasMoved.current = x !== 0 || y !== 0;
    if (hasMoved.current) onMove({ ...frame, x: frame.x - x * scale, y: frame.y - y * scale });
  };
  const handlers = {
    onPointerDown: ({ clientX: x, clientY: y }: PointerEvent) => void (from.current = { x, y }),
    onPointerMove: ({ clientX, clientY }: PointerEvent) =>
      from.current && shift(clientX - from.current.x, clientY - from.current.y),
    onPointerUp: drop,
    onPointerLeave: drop,
    // What was under the pointer when it was let go is not meant.
    onClickCapture: (event: MouseEvent) => {
      if (hasMoved.current) event.stopPropagation();
      hasMoved.current = false;
    },
  };
  return [svg, handlers] as const;
}

const Borders = memo(function Borders({ world }: { readonly world: World }) {
  return world.countries.map(({ path }, at) => <path key={at} className={classes['country']} d={path} />);
});

const Ways = memo(function Ways({ pins, trips }: Pick<MapPictureProps, 'pins' | 'trips'>) {
  const spots = new Map(pins.map(({ item, spot }) => [item.recordId, spot]));
  return trips.map(({ recordId, from, to }) => {
    const [one, other] = [spots.get(from), spots.get(to)];
    return (
      one &&
      other && <line key={recordId} className={classes['trip']} x1={one.x} y1={one.y} x2={other.x} y2={other.y} />
    );
  });
});

/** A point is a line of no length, so that it is as large however near one looks: round for a coordinate, square for a country. */
const Pins = memo(function Pins({ pins, nameOf, onOpen }: Pick<MapPictureProps, 'pins' | 'nameOf' | 'onOpen'>) {
  return pins.map(({ item, spot: { x, y, isCountry } }) => (
    <path
      key={`${item.recordId} ${item.owner}`}
      className={classes['pin']}
      data-country={isCountry || undefined}
      d={dotAt(x, y)}
      onClick={() => onOpen(item)}
    >
      <title>{nameOf(item)}</title>
    </path>
  ));
});

function dotAt(x: number, y: number): string {
  return `M${x.toFixed(2)} ${y.toFixed(2)}h.001`;
}

interface NamesProps extends Pick<MapPictureProps, 'pins' | 'nameOf'> {
  /** Units of the sheet for a pixel, near enough: letters are as large however near one looks. */
  readonly scale: number;
}

function Names({ pins, nameOf, scale }: NamesProps) {
  return pins.map(({ item, spot: { x, y } }) => (
    <text
      key={`${item.recordId} ${item.owner}`}
      className={classes['name']}
      transform={`translate(${x} ${y}) scale(${scale})`}
      dx={8}
      dy={4}
    >
      {nameOf(item)}
    </text>
  ));
}
