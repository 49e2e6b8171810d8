import { lastLine, tallyJest, tallyStep, type JestResult } from './tally'

const result = (changes: Partial<JestResult>): JestResult => ({
  numTotalTests: 5,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...changes,
})

test.each([
  ['all passed', result({}), 0, { passed: 5, failed: 0 }],
  ['one failed', result({ numPassedTests: 4, numFailedTests: 1 }), 1, { passed: 4, failed: 1 }],
  ['a file that does not load', result({ numRuntimeErrorTestSuites: 1 }), 1, { passed: 5, failed: 1 }],
  [
    'only a file that does not load',
    result({ numTotalTests: 0, numPassedTests: 0, numRuntimeErrorTestSuites: 1 }),
    1,
    { passed: 0, failed: 1 },
  ],
  [
    'nothing ran',
    result({ numTotalTests: 0, numPassedTests: 0 }),
    0,
    { passed: 0, failed: 1, remark: 'ran no test' },
  ],
  ['a broken teardown', result({}), 1, { passed: 5, failed: 1, remark: 'jest ended with 1' }],
  ['a crash', undefined, null, { passed: 0, failed: 1, remark: 'left no result' }],
  [
    'one skipped',
    result({ numPassedTests: 4, numPendingTests: 1 }),
    0,
    { passed: 4, failed: 0, remark: '1 skipped' },
  ],
])('%s', (_, given, exitCode, expected) => {
  expect(tallyJest(given, exitCode)).toEqual(expected)
})

test('a step counts as one, and the last line adds up', () => {
  expect(lastLine([tallyStep(0), tallyStep(2), tallyStep(null), { passed: 40, failed: 0 }])).toBe(
    '41 passed, 2 failed',
  )
})
