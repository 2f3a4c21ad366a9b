/** Who gets what of a form. */
export interface Audience {
  /** Members that get all of it. */
  readonly all: readonly string[];
  /** Members that get some of it, and how much. */
  readonly some: readonly { readonly member: string; readonly count: number }[];
  /** Members that see that there is something, and cannot open it. */
  readonly none: readonly string[];
  /** How many statements there are. */
  readonly total: number;
}

/** Says who gets what, by the release list of each statement that is sent. */
export function audienceOf(releases: readonly (readonly string[])[], others: readonly string[]): Audience {
  const total = releases.length;
  const counted = others.map((member) => ({
    member,
    count: releases.filter((release) => release.includes(member)).length,
  }));
  return {
    all: counted.filter(({ count }) => total > 0 && count === total).map(({ member }) => member),
    some: counted.filter(({ count }) => count > 0 && count < total),
    none: counted.filter(({ count }) => count === 0).map(({ member }) => member),
    total,
  };
}
