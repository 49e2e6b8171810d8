import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * The house, folder by folder, and who may import whom. First match wins, so the narrow ones come first.
 * tools/walls.test.ts proves that each wall stands.
 */
const rooms = {
  'function-test': ['cloudfunctions/*/**/*.test.ts', 'cloudfunctions/*/testing/**'],
  function: 'cloudfunctions/*/**',
  'kit-test': ['server/kit/**/*.test.ts', 'server/kit/**/testing/**'],
  kit: 'server/kit/**',
  migration: 'server/database/migrations/**',
  'database-test': 'server/database/testing/**',
  seeds: 'server/database/seeds/**',
  database: 'server/database/**',
  'host-test': ['server/(host|commands)/**/*.test.ts', 'server/host/testing/**'],
  host: ['server/host/**', 'server/commands/**'],
  'contract-area': 'contract/*/**',
  contract: 'contract/*',
  client: 'src/api/client.ts',
  failure: 'src/api/failure.ts',
  api: 'src/api/**',
  components: 'src/components/**',
  features: 'src/features/**',
  screen: 'src/(pages|apply|ask|book|lawyer|staff)/**',
  ground: ['src/platform/**', 'src/state/**', 'src/routes.ts', 'src/page-params.ts', 'src/setup.ts'],
  app: 'src/*',
  tooling: ['tools/**', 'e2e/**', 'bench/**', 'config/**'],
}

const elements = Object.entries(rooms).map(([type, pattern]) => ({
  type,
  pattern,
  mode: 'full',
  ...(type.startsWith('function') && { capture: ['name'] }),
  ...(type === 'screen' && { capture: ['package'] }),
}))

const contract = ['contract', 'contract-area']
const front = ['failure', 'api', 'client', 'ground', ...contract]
const ownFunction = [['function', { name: '${from.name}' }]]
const ownFunctionTest = [['function-test', { name: '${from.name}' }]]

const walls = {
  default: 'disallow',
  message: 'a wall of the house: ${file.type} may not import ${dependency.type} (eslint.config.mjs)',
  rules: [
    { from: 'contract', allow: contract },
    { from: 'contract-area', allow: contract },

    { from: 'ground', allow: ['ground', 'failure', ...contract] },
    { from: 'failure', allow: contract },
    { from: ['api', 'client'], allow: front },
    { from: 'client', importKind: 'type', allow: ['function', 'host'] },
    { from: 'components', allow: ['components', 'ground', 'failure', 'contract'] },
    { from: 'features', allow: ['features', 'components', ...front] },
    {
      from: 'screen',
      allow: ['features', 'components', ...front, ['screen', { package: '${from.package}' }]],
    },
    { from: 'app', allow: ['app', 'features', 'components', ...front] },

    { from: 'function', allow: ['kit', ...contract, ...ownFunction] },
    { from: 'function', importKind: 'type', allow: ['database', 'seeds'] },
    {
      from: 'function-test',
      allow: ['kit', 'kit-test', 'database', 'seeds', ...contract, ...ownFunction, ...ownFunctionTest],
    },
    { from: 'kit', allow: ['kit', 'database', ...contract] },
    { from: 'kit-test', allow: ['kit', 'kit-test', 'database', 'database-test', 'seeds', ...contract] },
    { from: 'database', allow: ['database', ...contract] },
    { from: 'seeds', allow: ['database', 'seeds', ...contract] },
    { from: 'database-test', allow: ['database', 'database-test', 'seeds', ...contract] },
    { from: 'host', allow: ['host', 'function', 'kit', 'database', 'seeds', 'tooling', ...contract] },
    { from: ['tooling', 'host-test'], allow: ['*'] },
  ],
}

const outsiders = {
  default: 'allow',
  message: 'a wall of the house: ${file.type} may not import ${dependency.source} (eslint.config.mjs)',
  rules: [
    { from: [...contract, 'migration'], disallow: ['*'] },
    { from: contract, allow: ['zod', 'dayjs'] },
    {
      from: ['client', 'failure', 'api', 'components', 'features', 'screen', 'ground', 'app'],
      importKind: 'value',
      disallow: [
        ...['node:*', 'node:*/**', 'pg', 'kysely', 'fastify', '@fastify/*', '@trpc/server'],
        ...['@electric-sql/*', '@cloudbase/*', 'wx-server-sdk', 'pino'],
      ],
    },
    // the one part of it a client link is made of
    { from: 'api', allow: [['@trpc/server', { path: '/observable' }]] },
  ],
}

const tests = ['**/*.test.{ts,tsx}', 'e2e/**/*.ts', '**/testing/**', 'tools/component-testing/**']

const clockBan = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
].map((selector) => ({ selector, message: 'The clock is an argument: take `now`, or ask the kit’s clock.' }))

const chanceBan = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'Chance is made by node:crypto, and only by the server.',
}

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.browser/**', '.data/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': 'error',
      'no-control-regex': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/elements': elements,
      'boundaries/include': ['{config,contract,src,cloudfunctions,server,tools,bench,e2e}/**/*.{ts,tsx}'],
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'import/resolver': { typescript: { project: `${import.meta.dirname}/tsconfig.json` } },
    },
    rules: { 'boundaries/element-types': ['error', walls] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: tests,
    rules: { 'boundaries/external': ['error', outsiders] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['contract/**/*.ts', 'cloudfunctions/**/*.ts', 'server/kit/**/*.ts'],
    ignores: [...tests, 'server/kit/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockBan, chanceBan] },
  },
  {
    files: ['cloudfunctions/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name=/^(jest|vi)$/][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]',
          message: 'Test through the door, on a real database: no module is mocked here.',
        },
      ],
    },
  },
  {
    files: ['tools/**/*.ts', 'server/host/**/*.ts', 'server/commands/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines': ['error', 500],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
  {
    files: ['types/**/*.d.ts'],
    rules: { 'no-var': 'off' },
  },
  {
    files: ['*.js', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
