/** The arrows of the house: which folder may import which. `lifecycle` imports nothing but itself. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, path: '.' },
});

module.exports = {
  forbidden: [
    only(
      'lifecycle-is-pure',
      '^workflows/lifecycle/',
      ['^workflows/lifecycle/'],
      'The rules import nothing but themselves.',
    ),
    only(
      'workflows-are-deterministic',
      '^workflows/(?!lifecycle/)',
      ['^workflows/', 'node_modules/@temporalio/(workflow|common)/'],
      'Durable processes know the SDK and the types of the rules, no I/O.',
    ),
    {
      name: 'workflows-hold-no-rules',
      comment: 'A process imports only types of the rules: rules replayed in workflows break sleeping cases.',
      severity: 'error',
      from: { path: '^workflows/(?!lifecycle/)' },
      to: { path: '^workflows/lifecycle/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'db',
      '^db/',
      ['^db/', '^workflows/lifecycle/', 'node_modules/', '^(node:)?[a-z_/]+$'],
      'The log imports the rules.',
    ),
    {
      name: 'documents-are-pure',
      comment: 'Letters are made from data given to them.',
      severity: 'error',
      from: { path: '^documents/' },
      to: { path: '^(db|api|activities|local|workflows/(?!lifecycle/))' },
    },
    {
      name: 'activities-do-not-know-http',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^(api|local|web)/' },
    },
    {
      name: 'api-knows-only-the-messages-of-the-process',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(activities|local|web)/|^workflows/(?!lifecycle/|messages)' },
    },
    {
      name: 'routes-never-import-drizzle',
      severity: 'error',
      from: { path: '^api/routes/' },
      to: { path: 'node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'contract-without-server',
      comment: 'The browser will read the contract.',
      severity: 'error',
      from: { path: '^api/contract/' },
      to: { path: '^(activities|local|documents)/|node_modules/(postgres|drizzle-orm|better-auth)/' },
    },
    {
      name: 'web-knows-only-types-of-the-contract',
      comment: 'The desks speak with the API over HTTP; of its contract they know the types.',
      severity: 'error',
      from: { path: '^web/' },
      // What the body of a letter is stands in one file without imports: numbers of headings must not differ.
      to: {
        path: '^(activities|db|local|documents|stories|bench|workflows)/|^api/(?!contract/)',
        pathNot: '^workflows/lifecycle/letters/body\\.ts$',
      },
    },
    {
      name: 'web-imports-no-server-code',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^api/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
