// The tables of `.dependency-cruiser.cjs`: which library, room, area and part of the web may use which.

/** What each library may use of ours; the order is the one of docs/ARCHITECTURE.md. */
const ARROWS = {
  vocabulary: [],
  words: [],
  contracts: [],
  tlog: [],
  trust: ['contracts', 'vocabulary'],
  letters: [],
  protocol: ['contracts', 'letters', 'tlog', 'trust', 'vocabulary'],
  proof: ['contracts', 'tlog', 'trust', 'protocol'],
  approval: ['vocabulary'],
  persistence: [],
  config: [],
  observability: [],
  work: ['observability'],
  spacelog: ['work', 'vocabulary'],
  http: ['persistence', 'vocabulary'],
  'sign-in': ['http', 'observability', 'vocabulary', 'words'],
  national: [],
  matching: ['national', 'words'],
  content: ['vocabulary'],
  policy: ['content'],
  registers: ['content', 'vocabulary'],
  deadlines: ['content', 'vocabulary'],
  forms: ['content', 'policy', 'national', 'vocabulary'],
  exchange: [
    'contracts',
    'tlog',
    'trust',
    'protocol',
    'spacelog',
    'persistence',
    'observability',
    'work',
    'vocabulary',
  ],
  service: ['http', 'observability', 'persistence', 'config', 'work', 'vocabulary'],
  people: ['service', 'sign-in', 'http', 'persistence', 'observability', 'work', 'vocabulary', 'words'],
  audit: ['people', 'service', 'http', 'contracts', 'persistence', 'vocabulary', 'work'],
  inbox: ['audit', 'people', 'service', 'http', 'persistence', 'observability', 'work', 'vocabulary'],
  notices: ['audit', 'people', 'service', 'sign-in', 'http', 'persistence', 'observability', 'work', 'vocabulary'],
  member: [
    'audit',
    'exchange',
    'contracts',
    'tlog',
    'trust',
    'protocol',
    'spacelog',
    'persistence',
    'observability',
    'work',
    'inbox',
    'people',
    'service',
    'sign-in',
    'http',
    'approval',
    'proof',
    'config',
    'vocabulary',
  ],
};

/** Libraries that decide the same everywhere: no framework, database, broker, network or clock inside. */
const PURE = [
  'vocabulary',
  'words',
  'contracts',
  'tlog',
  'trust',
  'letters',
  'protocol',
  'proof',
  'approval',
  'national',
  'matching',
  'content',
  'policy',
  'registers',
  'deadlines',
  'forms',
];

const SPEC = '\\.(spec|testing|doors)\\.ts$|^libs/[^/]+/test/|^libs/testing/';

/** Rooms of the exchange, and what each may use of the others. */
const EXCHANGE_ROOMS = {
  stream: [],
  space: ['stream'],
  tree: ['space'],
  outbox: ['space'],
  publisher: ['space'],
  reading: ['space'],
  receipts: ['space', 'tree'],
  shard: ['publisher', 'space'],
  follower: ['outbox', 'space', 'stream', 'tree'],
  sealer: ['outbox', 'space', 'stream'],
  parked: ['follower', 'space'],
  answers: ['follower', 'outbox', 'space'],
  entry: ['follower', 'outbox', 'sealer', 'space', 'stream', 'tree'],
  state: ['follower', 'parked', 'space', 'tree'],
  runtime: '*',
};

/** Rooms of what makes a service a member. */
const MEMBER_ROOMS = {
  teams: [],
  door: ['teams'],
  staffing: ['door', 'teams'],
  send: ['door'],
  news: [],
  own: [],
  arrivals: [],
  identity: [],
  trust: ['send'],
  peers: [],
  health: [],
  metrics: [],
  jobs: [],
  agreements: ['door', 'send'],
  freezes: ['agreements'],
  'peer-health': ['peers'],
};

/** Areas of the gateway, lowest first. */
const AREAS = {
  vocabulary: [],
  gate: ['vocabulary'],
  case: ['vocabulary', 'gate'],
  commitments: ['vocabulary', 'gate', 'case'],
  contributions: ['vocabulary', 'gate', 'case'],
  reconcile: ['vocabulary', 'gate', 'case', 'commitments'],
  practice: ['vocabulary', 'case'],
  operations: ['vocabulary'],
  gen: [],
};

/** Parts of intake: door, desk and inner listener know what is kept, and nothing of each other. */
const INTAKE = { shared: [], door: ['shared'], desk: ['shared'], inner: ['shared'], gen: [] };

/** Where the pages take types of what answers them. */
const WEB_TYPES =
  '^apps/web/src/(features/[^/]+/api/types|lib/(api-types|http)|operator/operator-types|desk/desk-types)\\.ts$';

/** Holds what the page says of an error against what the libraries answer. */
const ERROR_WORDS = '^apps/web/src/app-shell/error-words\\.spec\\.tsx$';

/** Parts of the workspace, and what each may use of the others; the pages are started by `app`, `operator` and `desk`. */
const WEB = {
  lib: [],
  components: ['lib'],
  case: ['components', 'lib'],
  features: ['case', 'components', 'lib'],
  'app-shell': ['components', 'lib'],
  operator: ['app-shell', 'case/member', 'components', 'lib'],
  desk: ['app-shell', 'components', 'lib'],
};

/** All tables in one database. */
const WHOLE_SCHEMA = '^apps/gateway/src/gateway\\.migrations\\.ts$';

module.exports = {
  ARROWS,
  PURE,
  SPEC,
  EXCHANGE_ROOMS,
  MEMBER_ROOMS,
  AREAS,
  INTAKE,
  WEB_TYPES,
  ERROR_WORDS,
  WEB,
  WHOLE_SCHEMA,
};
