const PURE = 'contracts|text|dedup|gazetteer|classification|linking';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no first thing to read, and nothing in it can be tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'Every import must lead somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'libs-by-their-index',
      comment: 'What a lib promises is what its index exports; the rest is its own business.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$', '^libs/stage/src/spec-kit\\.ts$'],
      },
    },
    {
      name: 'libs-not-to-apps',
      comment: 'A lib serves many apps and knows none.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-not-to-apps',
      comment: 'Apps meet in the log. Only khronika, which composes them in one process, may import the others.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/khronika/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'contracts-is-a-leaf',
      comment: 'Everything speaks contracts; contracts speaks of nobody.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'What decides must not be able to reach a clock, a log or a store.',
      severity: 'error',
      from: { path: `^libs/(${PURE})/src/`, pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps)/', pathNot: `^libs/(${PURE})/` },
    },
    {
      name: 'pure-without-frameworks',
      comment: 'Domain code outlives frameworks and clients.',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|kafkajs|lmdb|pg|kysely|@electric-sql|pino|prom-client|fastify)' },
    },
    {
      name: 'nest-only-in-apps-and-shells',
      comment: 'NestJS is the house of processes: apps, the transport of the kernel, and operations.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/(operations/|stage/src/transport/)|\\.spec\\.ts$' },
      to: { path: 'node_modules/@nestjs' },
    },
    {
      name: 'adapters-know-their-port-only',
      comment: 'An adapter implements its port over one client library, and knows nothing of the domain.',
      severity: 'error',
      from: { path: '^libs/event-log/src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/(event-log|contracts|folder-lock)/' },
    },
    {
      name: 'kafkajs-in-one-place',
      comment: 'Everyone else speaks to the port.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/event-log/' },
      to: { path: 'node_modules/(kafkajs|lmdb)' },
    },
    {
      name: 'events-meet-the-domain-in-stages',
      comment: 'Only a *.stage.ts lets an event meet a domain function; the rest of these apps is a shell.',
      severity: 'error',
      from: { path: '^apps/(normaliser|deduper|classifier)/src/', pathNot: '\\.stage(\\.spec)?\\.ts$' },
      to: { path: '^libs/(text|dedup|gazetteer|classification|linking)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      conditionNames: ['source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
