/** What one step of the test run came to. */
export interface Tally {
  passed: number
  failed: number
  /** Said beside the numbers, for a reader who wonders. */
  remark?: string
}

/** As much of jest's `--json` as is counted. */
export interface JestResult {
  numTotalTests: number
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  /** Files that broke before their first test. */
  numRuntimeErrorTestSuites: number
}

/** A step that is no collection of tests counts as one. */
export const tallyStep = (exitCode: number | null): Tally =>
  exitCode === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, remark: `ended with ${exitCode ?? 'a signal'}` }

/** A jest project that ran nothing, left no result, or failed without a failed test has failed all the same. */
export function tallyJest(result: JestResult | undefined, exitCode: number | null): Tally {
  if (!result) return { passed: 0, failed: 1, remark: 'left no result' }
  const passed = result.numPassedTests
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  if (result.numTotalTests === 0 && failed === 0) return { passed, failed: 1, remark: 'ran no test' }
  if (failed === 0 && exitCode !== 0)
    return { passed, failed: 1, remark: `jest ended with ${exitCode ?? 'a signal'}` }
  const skipped = result.numPendingTests + result.numTodoTests
  return { passed, failed, ...(skipped > 0 && { remark: `${skipped} skipped` }) }
}

/** The last line of a test run. */
export function lastLine(tallies: Tally[]): string {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  return `${sum((tally) => tally.passed)} passed, ${sum((tally) => tally.failed)} failed`
}
