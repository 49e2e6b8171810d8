/** jest runs setups and teardowns of all projects in one process: the list lives with it. */
const shared = globalThis as unknown as { databaseTeardown?: (() => Promise<void>)[] }

/** Has something done when the test run is over. */
export function atTeardown(act: () => Promise<void>): void {
  ;(shared.databaseTeardown ??= []).push(act)
}

export default async function teardown(): Promise<void> {
  for (const act of shared.databaseTeardown?.splice(0) ?? []) await act()
}
