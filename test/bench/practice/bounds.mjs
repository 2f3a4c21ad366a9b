/** A figure beside what it has to stay below. */
export function below(bound, value) {
  const rounded = Math.round(value * 10) / 10;
  return { value: rounded, below: bound, ok: rounded < bound };
}

/** A figure beside what it has to reach. */
export function atLeast(bound, value) {
  const rounded = Math.round(value);
  return { value: rounded, atLeast: bound, ok: rounded >= bound };
}

/** Whether no figure misses its bound, however deep it stands. */
export function isWithin(figures) {
  return Object.values(figures).every(
    (one) => typeof one !== 'object' || one === null || (one.ok !== false && isWithin(one)),
  );
}
