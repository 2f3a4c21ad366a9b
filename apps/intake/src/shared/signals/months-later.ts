/** The same day so many months later, or the last one of a month that is shorter: such as 2027-02-28. */
export function monthsLater(from: Date, months: number): string {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  day.setUTCDate(Math.min(from.getUTCDate(), day.getUTCDate()));
  return day.toISOString().slice(0, 10);
}
