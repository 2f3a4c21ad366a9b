import classes from './toast.module.css';

const RADIUS = 8;
const LENGTH = 2 * Math.PI * RADIUS;

/** How much of a hold is left, as a ring. What it says stands beside it in words. */
export function HoldRing({ share }: { readonly share: number }) {
  return (
    <svg className={classes['ring']} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r={RADIUS} fill="none" stroke="var(--line-strong)" strokeWidth="2" />
      <circle
        cx="10"
        cy="10"
        r={RADIUS}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeDasharray={`${LENGTH * share} ${LENGTH}`}
        transform="rotate(-90 10 10)"
      />
    </svg>
  );
}
