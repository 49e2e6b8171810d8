/**
 * One project per kind of test. `pglite` and `postgres` run the same files, each on its own engine.
 * `npx jest --selectProjects unit` runs one of them; `npm test` runs all.
 */
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
}

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/', '<rootDir>/\\.cache/'],
  transform: { '\\.[cm]?[jt]sx?$': ['@swc/jest', swc] },
  // kysely is published as ES modules only; pglite asks for Node's own modules by import(), which jest's sandbox lacks
  transformIgnorePatterns: ['/node_modules/(?!(kysely|@electric-sql)/)'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@contract/(.*)$': '<rootDir>/contract/$1',
    '^@server/(.*)$': '<rootDir>/server/$1',
  },
}

const node = { ...shared, testEnvironment: 'node' }

const onDatabase = {
  ...node,
  testMatch: ['<rootDir>/cloudfunctions/**/*.test.ts', '<rootDir>/server/**/*.db.test.ts'],
}

module.exports = {
  // of the whole run: jest does not read it from a project
  testTimeout: 180_000,
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/contract/**/*.test.ts',
        '<rootDir>/server/**/*.test.ts',
        '<rootDir>/src/**/*.test.ts',
        '<rootDir>/tools/**/*.test.ts',
        '<rootDir>/e2e/support/**/*.test.ts',
      ],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.db\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'component',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.tsx', '<rootDir>/tools/component-testing/**/*.test.tsx'],
      setupFiles: ['<rootDir>/tools/component-testing/environment.ts'],
      setupFilesAfterEnv: ['<rootDir>/tools/component-testing/matchers.ts'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '\\.(css|scss|png|svg)$': '<rootDir>/tools/component-testing/asset.ts',
        '^@tarojs/components$': '<rootDir>/tools/component-testing/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tools/component-testing/taro.ts',
      },
    },
    {
      ...onDatabase,
      displayName: 'pglite',
      globals: { testEngine: 'pglite' },
      globalSetup: '<rootDir>/server/database/testing/setup-pglite.ts',
      globalTeardown: '<rootDir>/server/database/testing/teardown.ts',
    },
    {
      ...onDatabase,
      displayName: 'postgres',
      globals: { testEngine: 'postgres' },
      globalSetup: '<rootDir>/server/database/testing/setup-postgres.ts',
      globalTeardown: '<rootDir>/server/database/testing/teardown.ts',
    },
    {
      ...node,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
    },
  ],
}
