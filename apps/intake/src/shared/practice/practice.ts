import { type Content, type Country, readBuilt } from '#libs/content';

/** What a country does about signals: its own rules among those of all. Services are given it whole. */
export abstract class Practice {
  abstract readonly content: Content;
  abstract readonly country: Country;
  /** Over all documents: which content this process runs. */
  abstract readonly digest: string;
}

/**
 * Opens a file that `joinder content build` wrote.
 *
 * @param digest where set, the content that somebody looked at: another one stops the start
 * @throws Error with every mistake
 */
export function openPractice(text: string, country: string, digest?: string): Practice {
  const built = readBuilt(text);
  const [problem] = built.problems;
  if (problem)
    throw new Error(`the content has mistakes, the first in ${problem.path} ${problem.at}: ${problem.sentence}`);
  if (digest !== undefined && digest !== built.digest)
    throw new Error(`the content has the digest ${built.digest}, and CONTENT_DIGEST names another`);
  const local = built.content.countries.get(country);
  if (!local) throw new Error(`the content has no country ${country}`);
  return { content: built.content, country: local, digest: built.digest };
}
