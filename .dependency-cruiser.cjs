// Who may import whom: the table of ARCHITECTURE.md. "type x" allows types only.
const layers = {
  'engine/text': [],
  'engine/lang': ['engine/text'],
  'engine/parse': ['engine/text', 'engine/lang'],
  'engine/read': ['engine/text', 'engine/lang', 'engine/parse'],
  'engine/identity': ['engine/text', 'engine/lang', 'engine/parse', 'engine/read'],
  'engine/proposition': ['engine/text', 'engine/lang', 'engine/parse', 'engine/read', 'engine/identity'],
  ledger: ['type engine'],
  intake: ['type engine'],
  exchange: ['ledger', 'type engine'],
  jobs: ['engine', 'ledger', 'intake', 'exchange'],
  api: ['engine', 'ledger', 'jobs', 'exchange', 'intake'],
  web: ['type api', 'type engine'],
  cli: ['engine', 'ledger', 'intake', 'exchange', 'jobs', 'api'],
};

const folder = (name) => `^src/${name}/`;
const test = '[.]test[.]ts$';
const isType = (name) => name.startsWith('type ');
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const direction = Object.entries(layers).flatMap(([layer, allowed]) => {
  const values = [layer, ...allowed.filter((name) => !isType(name))].map(folder);
  const types = allowed.filter(isType).map((name) => folder(name.slice('type '.length)));
  const from = { path: folder(layer), pathNot: test };
  const comment = `src/${layer} may import ${allowed.join(', ') || 'nothing'}; the code probably belongs in the folder that needs both`;
  const rules = [rule(`${layer}-imports`, comment, from, { path: '^src/', pathNot: [...values, ...types] })];
  if (types.length > 0) rules.push(rule(`${layer}-imports-types-only`, comment, from, { path: types, dependencyTypesNot: ['type-only'] }));
  return rules;
});

module.exports = {
  forbidden: [
    ...direction,
    rule(
      'engine-is-pure',
      'the engine takes text and gives values: no Node, no packages',
      { path: folder('engine'), pathNot: test },
      { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
    ),
    rule(
      'engine-has-one-door',
      'outside the engine its values come from src/engine/engine.ts; types may come from anywhere in it',
      { path: '^src/', pathNot: folder('engine') },
      { path: folder('engine'), pathNot: '^src/engine/engine[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'only-the-fetcher-connects',
      'src/intake/fetch guards every connection; the driver of PostgreSQL and the one file that sends mails are the others that connect',
      { path: '^src/', pathNot: [folder('intake/fetch'), '^src/cli/service/mail[.]ts$', test] },
      {
        path: '^(node:)?(http|https|http2|net|tls|dns|dgram|inspector)(/promises)?$|node_modules/(undici(-types)?|nodemailer)/|^undici',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule('nothing-imports-a-test', 'tests are leaves', { pathNot: test }, { path: test }),
    rule(
      'nothing-imports-the-command-line',
      'src/cli wires everything and is wired by nobody',
      { path: '^src/', pathNot: folder('cli') },
      { path: folder('cli') },
    ),
    rule(
      'no-cycles',
      'two files that need each other are one idea, or three',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'no-orphans',
      'a file that nobody imports and that starts nothing',
      { orphan: true, path: '^src/', pathNot: [test, '[.]d[.]ts$'] },
      {},
    ),
    rule(
      'no-dev-dependency-shipped',
      'what dist/ imports must be in "dependencies" (the pages bring theirs inside their bundle)',
      { path: '^src/', pathNot: [test, '^src/web/'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    ),
    rule('resolvable', 'this import leads nowhere', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
