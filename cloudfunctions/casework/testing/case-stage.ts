import { randomUUID } from 'node:crypto'
import type { Strokes } from '@contract/aid/schema'
import { startClock } from '@server/kit/aid/clocks'
import { rowIn } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Outcome, type Person, type Stage } from '@server/kit/testing/stage'
import { caseworkRouter } from '../router'

/** A name as a finger draws it. */
export const drawn: Strokes = [
  [
    [100, 100, 0],
    [200, 180, 40],
    [300, 120, 80],
    [380, 240, 120],
    [200, 320, 160],
  ],
  [
    [450, 100, 400],
    [470, 300, 440],
    [600, 200, 480],
    [500, 120, 520],
  ],
]

/** A lawyer with a case, the person aided, and the county that watches. */
export async function openCaseStage() {
  const stage = await openStage()
  const lawyer = await stage.practitioner('140406')
  const other = await stage.practitioner('140406', 'lawyer', '周律师')
  const county = await stage.staff('county', '140406')
  const neighbour = await stage.staff('county', '140430', '邻县的人')
  const { db } = stage.service
  const call = <T = any>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
    stage.call<T>(caseworkRouter, person, procedure, input)
  return {
    stage,
    lawyer,
    other,
    county,
    neighbour,
    db,
    call,
    /** A case taken over, its five days running from now. */
    async accepted(applicant: Person, wanted: Partial<Parameters<typeof rowIn>[2]> = {}) {
      const id = await rowIn(stage, 'accepted', { applicant, handler: lawyer, ...wanted })
      await startClock(db, id, 'engagement', stage.service.clock())
      return id
    },
    add: (id: string, code: string, caseStage = 'trial', person: Person = lawyer) =>
      call(person, 'addPaper', {
        id: randomUUID(),
        applicationId: id,
        stage: caseStage,
        code,
        content: picture,
      }),
    async messages({ accountId }: Person, kind: string) {
      const rows = await db
        .selectFrom('message')
        .select(['title', 'body', 'link'])
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .execute()
      return rows
    },
  }
}
export type CaseStageOf = Awaited<ReturnType<typeof openCaseStage>> & { stage: Stage }
