/** What a gateway answers to the pages of a case with 500 connected records, 5,000 dates and 5,000 places; everything is invented. */
export const SPACE = '018f0000-0000-7000-8000-000000000001';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const KINDS = ['works-for', 'family-of', 'called', 'paid'];
const DAY_MS = 86_400_000;
const id = (kind, n) => `018f0000-0000-7000-80${kind}-${n.toString(16).padStart(12, '0')}`;
const many = (count, make) => Array.from({ length: count }, (_, n) => make(n));

const named = (kind, n, type) => ({
  recordId: id(kind, n),
  type,
  owner: MEMBERS[n % 4],
  name: `${type} ${n}`,
  handling: 'H1',
});

/** A tree, with more relations between its leaves. */
function graph(nodes, edges) {
  return {
    nodes: many(nodes, (n) => ({ ...named('01', n, 'person'), id: id('01', n), kind: 'record', same: [], more: [] })),
    edges: many(edges, (n) => ({
      id: id('02', n),
      recordId: id('02', n),
      from: id('01', n < nodes - 1 ? n + 1 : (n * 7919) % nodes),
      to: id('01', n < nodes - 1 ? Math.floor(n / 3) : (n * 7577 + 5) % nodes),
      kind: KINDS[n % 4],
      owner: MEMBERS[n % 4],
      role: null,
      startDate: null,
      endDate: null,
    })),
    isCut: false,
  };
}

const timeline = (count) => ({
  items: many(count, (n) => ({
    ...named('03', n, 'event'),
    kind: 'transport',
    property: 'startDate',
    begins: new Date(Date.UTC(2021, 0, 1) + (n % 1700) * DAY_MS).toISOString().slice(0, 10),
    ends: n % 5 === 0 ? new Date(Date.UTC(2021, 0, 20) + (n % 1700) * DAY_MS).toISOString().slice(0, 10) : null,
  })),
  isCut: false,
});

const places = (count) => ({
  items: many(count, (n) => ({
    ...named('04', n, 'place'),
    at: n % 10 === 0 ? null : { latitude: 42 + ((n * 37) % 1300) / 100, longitude: 3 + ((n * 53) % 2500) / 100 },
    country: MEMBERS[n % 4],
    begins: null,
    ends: null,
  })),
  trips: many(200, (n) => ({
    recordId: id('02', n),
    from: id('04', n * 7 + 1),
    to: id('04', n * 11 + 3),
    kind: 'travelled-to',
    owner: 'nl',
  })),
  isCut: false,
});

const space = {
  spaceId: SPACE,
  kind: 'agreement',
  title: 'LANTAARN',
  isOpen: true,
  takingPart: MEMBERS,
  members: MEMBERS,
  revision: 2,
  size: '100',
  halted: null,
  agreement: null,
  drafts: [],
  comments: [],
  signed: [],
  people: [],
};
const member = (code) => ({
  member: code,
  country: code.toUpperCase(),
  code: code.toUpperCase(),
  name: code.toUpperCase(),
});

/** By what follows `/api/v1/`. */
export const answers = {
  session: {
    person: { id: 'sanne', name: 'Sanne Voorbeeld', roles: ['investigator'], desk: 'Demo desk', language: 'en' },
    csrfToken: 'x',
    roles: [{ role: 'investigator', label: 'Investigator' }],
    member: member('nl'),
    members: MEMBERS.map(member),
    environment: 'Demo',
    version: '0',
  },
  spaces: [space],
  [`spaces/${SPACE}`]: space,
  [`spaces/${SPACE}/graph`]: graph(500, 700),
  [`spaces/${SPACE}/timeline`]: timeline(5000),
  [`spaces/${SPACE}/places`]: places(5000),
  'record-types': [],
};
