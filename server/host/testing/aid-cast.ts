import { rateNames } from '@contract/closing/rates'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'

/** Who may stand beside a case: one of every role, and for every role that has a case another who has it not. */
export interface AidCast {
  stage: Stage
  nobody: undefined
  stranger: Person
  helper: Person
  lawyer: Person
  otherLawyer: Person
  station: Person
  county: Person
  colleague: Person
  receiver: Person
  neighbour: Person
  city: Person
  supervisor: Person
}
export type Role = Exclude<keyof AidCast, 'stage'> | 'applicant'

const COUNTY = '140406'

/** The cast in 潞城区, which pays for cases and decides at as many levels as `setLevels` said last. */
export async function openAidCast(): Promise<AidCast> {
  const stage = await openStage()
  const { db } = stage.service
  const lawyer = await stage.practitioner(COUNTY, 'lawyer', '李明')
  const otherLawyer = await stage.practitioner(COUNTY, 'lawyer', '周律师')
  await db
    .updateTable('practitioner')
    .set({ fields: ['family'], knows_minors: true, accepts_picks: true, max_open_cases: 100 })
    .where('account_id', 'in', [lawyer.accountId, otherLawyer.accountId])
    .execute()
  const cast: AidCast = {
    stage,
    nobody: undefined,
    stranger: await stage.resident('路人'),
    helper: await stage.practitioner(COUNTY, 'grid-worker', '刘巧云'),
    lawyer,
    otherLawyer,
    station: await stage.staff('station', '140406100000', '张慧'),
    county: await stage.staff('county', COUNTY),
    colleague: await stage.staff('county', COUNTY, '孙股长'),
    receiver: await stage.staff('county', '140403', '接收的人'),
    neighbour: await stage.staff('county', '140430', '邻县的人'),
    city: await stage.staff('city', '140400', '市局的人'),
    supervisor: await stage.staff('supervisor', COUNTY, '韩立新'),
  }
  const rates = Object.fromEntries(rateNames.map((name) => [name, 100_000]))
  await set(cast, 'aid.caseRates', { ...rates, terminatedPercent: 50 })
  await set(cast, 'aid.approval', { levels: 1 })
  return cast
}

const set = ({ stage }: AidCast, key: string, value: unknown) =>
  stage.service.db
    .insertInto('setting')
    .values({
      key,
      area_code: COUNTY,
      effective_from: '2026-01-01',
      value: JSON.stringify(value),
    })
    .execute()

/** Lets one person decide, or asks for a colleague's approval. */
export const setLevels = ({ stage }: AidCast, levels: 1 | 2) =>
  stage.service.db
    .updateTable('setting')
    .set({ value: JSON.stringify({ levels }) })
    .where('key', '=', 'aid.approval')
    .execute()
