// Which part may import which. `npm run check` runs this and asserts that every source file was looked at.

const {
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
} = require('./.dependency-arrows.cjs');

const arrows = Object.entries(ARROWS).map(([lib, allowed]) => ({
  name: `arrows-of-${lib}`,
  comment: `libs/${lib} may use ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: SPEC },
  to: { path: '^(libs|apps|test)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

/** A folder below `base` for each room; what stands beside the rooms is free to all of them where `shared` says so. */
const rooms = (name, base, allowedBy, shared = '') =>
  Object.entries(allowedBy)
    .filter(([, allowed]) => allowed !== '*')
    .map(([room, allowed]) => ({
      name: `${name}-${room}`,
      comment: `${base}${room} may use ${allowed.length > 0 ? allowed.join(', ') : 'no other room'}.`,
      severity: 'error',
      from: { path: `^${base}${room}/`, pathNot: SPEC },
      to: {
        path: `^${base}`,
        pathNot: [`^${base}(${[room, ...allowed].join('|')})/`, ...(shared ? [`^${base}${shared}`] : [])],
      },
    }));

/** Every folder of `base` is a room. */
const listed = (name, base, allowedBy, besides = []) => ({
  name: `${name}-are-listed`,
  comment: `A new folder of ${base} says in .dependency-arrows.cjs what it may use.`,
  severity: 'error',
  from: { path: `^${base}[^/]+/`, pathNot: `^${base}(${[...Object.keys(allowedBy), ...besides].join('|')})/` },
  to: {},
});

module.exports = {
  forbidden: [
    ...arrows,
    ...rooms('exchange-rooms', 'libs/exchange/src/', EXCHANGE_ROOMS),
    listed('exchange-rooms', 'libs/exchange/src/', EXCHANGE_ROOMS, ['migrations']),
    ...rooms('member-rooms', 'libs/member/src/', MEMBER_ROOMS, 'member-(config|feature)\\.ts$'),
    listed('member-rooms', 'libs/member/src/', MEMBER_ROOMS),
    ...rooms('areas', 'apps/gateway/src/', AREAS),
    listed('areas', 'apps/gateway/src/', AREAS),
    ...rooms('intake', 'apps/intake/src/', INTAKE, 'intake\\.[a-z]+\\.ts$'),
    listed('intake', 'apps/intake/src/', INTAKE),
    {
      name: 'exchange-sending',
      comment:
        'Who holds `Exchange` can put a message on the wire: what lets messages go, and nothing else. People send by SendToCase, and what ' +
        'a gateway owes the others leaves by SystemSending. A type sends nothing.',
      severity: 'error',
      from: { pathNot: ['^libs/(exchange|member/src/send)/|^apps/[^/]+/src/gate/|^test/', SPEC] },
      to: { path: '^libs/exchange/sending/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'exchange-testing',
      comment: 'What only tests use of the exchange.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/exchange/', SPEC] },
      to: { path: '^libs/exchange/testing/' },
    },
    {
      name: 'member-testing',
      comment: 'What only tests use of what makes a service a member.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/member/testing/', SPEC] },
      to: { path: '^libs/member/testing/' },
    },
    {
      name: 'libs-are-listed',
      comment: 'A new library says in .dependency-arrows.cjs what it may use.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${[...Object.keys(ARROWS), 'testing'].join('|')})/` },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libs-through-their-index',
      comment: 'Import #libs/<name>; what its index does not export is its own. Tests in test/ may pin insides.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+)/', pathNot: ERROR_WORDS },
      to: { path: '^libs/[^/]+/(?!((sending|testing)/)?src/index\\.ts$)', pathNot: '^$1/' },
    },
    {
      name: 'apps-are-apart',
      comment:
        'Apps start each other as programs, and nothing imports an app. The pages read the types of what the gateway and the ' +
        'operator answer, in a file a feature and one for all, and a test holds the names of the pages against the catalogue of the gateway.',
      severity: 'error',
      from: {
        path: '^(apps/[^/]+|libs)/',
        pathNot: [WEB_TYPES, '^apps/web/src/case/record/record-words\\.spec\\.ts$'],
      },
      to: { path: '^apps/', pathNot: ['^$1/', WHOLE_SCHEMA] },
    },
    {
      name: 'whole-schema-in-specs',
      comment: 'Specs of libraries that need tables of other owners run on the schema of the gateway.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.int\\.spec\\.ts$' },
      to: { path: WHOLE_SCHEMA },
    },
    {
      name: 'features-meet-in-services',
      comment:
        'Of another feature only *.service.ts and *.module.ts may be imported. Words are for all areas; the screens of operations are one ' +
        'feature in eight folders. What contributions share stands in contributions/news/. In the operator, known/ is what its follower learns of the spaces and every feature reads; it is no ' +
        'feature and imports none.',
      severity: 'error',
      from: {
        path: '^apps/(?:gateway|operator)/src/(?:(?:gate|case|commitments|contributions)/)?([^/]+)/',
        pathNot: '\\.(spec|testing|doors)\\.ts$',
      },
      to: {
        path: '^apps/(?:gateway|operator)/src/[^/]+/',
        pathNot: [
          '^apps/(?:gateway|operator)/src/(?:(?:gate|case|commitments|contributions)/)?$1/',
          '\\.(service|module)\\.ts$',
          '^apps/(gateway/src/(vocabulary|contributions/news)|operator/src/known)/',
        ],
      },
    },
    {
      name: 'news-imports-no-feature',
      comment: 'What contributions share does not depend on any of them.',
      severity: 'error',
      from: { path: '^apps/gateway/src/contributions/news/', pathNot: SPEC },
      to: { path: '^apps/gateway/src/[^/]+/', pathNot: '^apps/gateway/src/(vocabulary|contributions/news)/' },
    },
    {
      name: 'known-imports-no-feature',
      comment: 'What the operator knows does not depend on who reads it.',
      severity: 'error',
      from: { path: '^apps/operator/src/known/', pathNot: SPEC },
      to: { path: '^apps/operator/src/[^/]+/', pathNot: '^apps/operator/src/known/' },
    },
    {
      name: 'web-features-are-apart',
      comment: 'Features of the web workspace share case, components and lib, never each other.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    ...Object.entries(WEB).map(([part, allowed]) => ({
      name: `web-${part}`,
      comment: `app → features → case → components → lib: ${part} may use ${allowed.join(', ') || 'no other part'}.`,
      severity: 'error',
      from: { path: `^apps/web/src/${part}/` },
      to: { path: '^apps/web/src/', pathNot: `^apps/web/src/(${[part, ...allowed].join('|')})/` },
    })),
    {
      name: 'web-types',
      comment:
        'What a page reads of the gateway, and of libraries that answer it, is named in one place for each feature.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: [WEB_TYPES, ERROR_WORDS] },
      to: { path: '^libs/(?!(vocabulary|words|approval)/)' },
    },
    {
      name: 'web-runs',
      comment: 'What a browser runs of ours is what decides the same everywhere; of the rest it takes types.',
      severity: 'error',
      from: { path: WEB_TYPES },
      to: { path: '^(libs|apps/(gateway|operator|intake))/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kafkajs-in-spacelog',
      comment: 'Its pitfalls are known in one place.',
      severity: 'error',
      from: { pathNot: '^libs/spacelog/' },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'nodemailer-in-notices',
      comment: 'Mail leaves by one way, which says nothing of a case.',
      severity: 'error',
      from: { pathNot: '^libs/notices/' },
      to: { path: 'node_modules/nodemailer/' },
    },
    {
      name: 'node-forge-in-trust',
      comment: 'Key stores are read and written in one place.',
      severity: 'error',
      from: { pathNot: '^libs/trust/' },
      to: { path: 'node_modules/(@types/)?node-forge/' },
    },
    {
      name: 'pure-libs',
      comment:
        'The same input gives the same verdict at every member: no framework, database, broker, network or clock.',
      severity: 'error',
      from: { path: `^libs/(${PURE.join('|')})/src/`, pathNot: SPEC },
      to: {
        path: [
          'node_modules/(@nestjs|typeorm|pg|kafkajs|rxjs|express|pino|prom-client)/',
          '^(node:)?(tls|http|http2|https|dgram|dns|timers|child_process|cluster|perf_hooks)(/|$)',
        ],
      },
    },
    {
      name: 'resolves',
      comment:
        'What is imported exists; programs that build first import what they built, which a fresh clone does not have.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\./|(\\.\\./)+)dist/' },
    },
    {
      name: 'no-tools-in-production',
      comment: 'What runs in a country imports dependencies, not devDependencies; types do not run.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [SPEC, '^apps/cli/src/local/', '^libs/[^/]+/generate\\.mjs$', '^libs/service/openapi/', '^apps/web/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.*/node_modules)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
