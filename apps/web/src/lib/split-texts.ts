import { type Language, preferredLanguage } from './languages.js';

/** Texts of one language in the place where they stand: file, table, name. */
interface Texts {
  readonly [name: string]: string | Texts;
}

/** Tables of a file: English from the beginning, the other languages as they come. */
interface Table {
  [name: string]: string | Table;
}

const groups = new Set<TextGroup>();
const reads = new Set<Promise<void>>();
let spoken: Language = preferredLanguage();

/** Texts of one part of the pages, whose other languages are files beside the scripts. Made by the build alone. */
export class TextGroup {
  private readonly files = new Map<string, Table>();
  private readonly read = new Map<Language, Promise<Texts>>();

  constructor(private readonly urls: Readonly<Partial<Record<Language, string>>>) {
    groups.add(this);
  }

  /** Takes the tables of a file, and reads the language of the page for them. */
  take(name: string, tables: Table): void {
    this.files.set(name, tables);
    if (this.lacks(spoken)) keep(this.say(name, tables, spoken));
  }

  /** Whether a language has to be read first. */
  lacks(language: Language): boolean {
    return this.urls[language] !== undefined;
  }

  async speak(language: Language): Promise<void> {
    await Promise.all([...this.files].map(([name, tables]) => this.say(name, tables, language)));
  }

  private async say(name: string, tables: Table, language: Language): Promise<void> {
    fill(tables, (await this.textsOf(language))[name], language);
  }

  /** Nothing where they cannot be read: English is said then, and the next try reads again. */
  private async textsOf(language: Language): Promise<Texts> {
    const url = this.urls[language];
    if (url === undefined) return {};
    const reading = this.read.get(language) ?? readTexts(url);
    this.read.set(language, reading);
    try {
      return await reading;
    } catch {
      this.read.delete(language);
      return {};
    }
  }
}

/** Reads a language for all that is loaded, and for what will be; null where nothing has to be read. */
export function speak(language: Language): Promise<unknown> | null {
  spoken = language;
  const lacking = [...groups].filter((group) => group.lacks(language));
  return lacking.length === 0 ? null : Promise.all(lacking.map((group) => group.speak(language)));
}

/** Waits until all that was loaded can be said in the language of the page. */
export async function textsReady(): Promise<void> {
  await Promise.all(reads);
}

function keep(read: Promise<void>): void {
  reads.add(read);
  void read.then(() => reads.delete(read));
}

async function readTexts(url: string): Promise<Texts> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

function fill(table: Table, texts: string | Texts | undefined, language: Language): void {
  if (typeof texts !== 'object') return;
  for (const [name, text] of Object.entries(texts)) {
    const place = table[name];
    if (typeof place !== 'object') continue;
    if (typeof text === 'string') place[language] = text;
    else fill(place, text, language);
  }
}
