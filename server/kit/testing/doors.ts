import type { AnyTRPCRouter } from '@trpc/server'
import type { Person, Stage } from './stage'

export const knockers = [
  'nobody',
  'resident',
  'practitioner',
  'helper',
  'supervisor',
  'station',
  'county',
  'city',
] as const
export type Knocker = (typeof knockers)[number]

/** Everybody with a session. */
export const signedIn = knockers.filter((knocker) => knocker !== 'nobody')

/** One person of each role, all of the same county where a role has one. */
export async function onePersonPerRole(stage: Stage, county = '140406', town = '140406100000') {
  return {
    nobody: undefined,
    resident: await stage.resident(),
    practitioner: await stage.practitioner(county),
    helper: await stage.practitioner(county, 'grid-worker'),
    supervisor: await stage.staff('supervisor', county),
    station: await stage.staff('station', town),
    county: await stage.staff('county', county),
    city: await stage.staff('city', '140400'),
  } satisfies Record<Knocker, Person | undefined>
}

/**
 * Knocks at every procedure of a router as every role. `doors` says in the test's own words who may come in; a
 * procedure it does not name, or names wrongly, fails the test. Let in means any other answer than being turned
 * away for who one is; turned away has to be `sign-in-needed` for nobody and `not-allowed` for the rest.
 */
export async function expectDoors(
  stage: Stage,
  router: AnyTRPCRouter,
  doors: Record<string, readonly Knocker[]>,
) {
  const procedures = Object.keys(router._def.procedures as object).sort()
  expect(Object.keys(doors).sort()).toEqual(procedures)
  const people = await onePersonPerRole(stage)
  for (const procedure of procedures) {
    for (const knocker of knockers) {
      const { code } = await stage.call(router, people[knocker], procedure, {})
      const turnedAway = code === 'sign-in-needed' || code === 'not-allowed' ? code : undefined
      const expected = doors[procedure]!.includes(knocker)
        ? undefined
        : knocker === 'nobody'
          ? 'sign-in-needed'
          : 'not-allowed'
      expect({ procedure, knocker, turnedAway }).toEqual({ procedure, knocker, turnedAway: expected })
    }
  }
}
