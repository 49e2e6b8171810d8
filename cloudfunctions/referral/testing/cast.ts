import { randomUUID } from 'node:crypto'
import type { Referral, ShownCode } from '@contract/referral/schema'
import { parseScene } from '@contract/site/scene'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { writeConsultation } from '@server/kit/ledger/write-consultation'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { referralRouter } from '../router'

export const COUNTY = '140406'
export const TOWN = '140406100000'
export const NEIGHBOUR = '140431'
export const FACTS = '两家因宅基地边界争执，愿意调解'

/** Everybody who has to do with a referral out of 潞城区. */
export async function openCast() {
  const stage = await openStage()
  const people = {
    lawyer: await stage.practitioner(COUNTY),
    colleague: await stage.practitioner(COUNTY, 'lawyer', '王律师'),
    mediator: await stage.practitioner(COUNTY, 'mediator', '调解员老张'),
    grid: await stage.practitioner(COUNTY, 'grid-worker', '网格员小刘'),
    station: await stage.staff('station', TOWN, '站长'),
    county: await stage.staff('county', COUNTY, '赵科长'),
    neighbour: await stage.staff('county', NEIGHBOUR, '邻县'),
    city: await stage.staff('city', '140400', '市级'),
    resident: await stage.resident(),
    stranger: await stage.resident('别人'),
  }
  return { stage, people, ...actsOn(stage, people) }
}
export type Cast = Awaited<ReturnType<typeof openCast>>

function actsOn(stage: Stage, people: Record<'lawyer' | 'county', Person>) {
  const { db, keyring, clock } = stage.service
  const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
    stage.call<T>(referralRouter, who, procedure, input)

  /** A record of the lawyer's, with a visitor in it. */
  const recorded = async (change: Partial<Parameters<typeof writeConsultation>[2]> = {}): Promise<string> => {
    const id = randomUUID()
    await writeConsultation(
      db,
      keyring,
      {
        id,
        siteCode: siteCodeOf(TOWN),
        areaCode: TOWN,
        practitionerId: people.lawyer.accountId,
        channel: 'phone',
        matterType: 'land-title',
        groups: ['elderly'],
        summary: '邻居翻盖房子占了我家宅基地两尺',
        answer: '先调解，再考虑诉讼',
        result: 'answered',
        clientName: '王秀英',
        clientPhone: '13803550001',
        address: '店上村三组',
        rightTold: true,
        occurredAt: clock().toISOString(),
        ...change,
      },
      clock(),
    )
    return id
  }

  const letter = (consultationId: string, change: object = {}) => ({
    consultationId,
    kind: 'mediation',
    departmentCode: `${COUNTY}-mediation`,
    facts: FACTS,
    consented: true,
    ...change,
  })
  const sent = async (change: object = {}, record?: string, who = people.lawyer): Promise<Referral> => {
    const { data, code, fields } = await call<Referral>(
      who,
      'send',
      letter(record ?? (await recorded()), change),
    )
    if (code) throw new Error(`${code} ${JSON.stringify(fields)}`)
    return data
  }
  const accepted = async (change: object = {}, by = people.county): Promise<Referral> => {
    const { id } = await sent(change)
    const { data, code } = await call<Referral>(by, 'accept', { id })
    if (code) throw new Error(code)
    return data
  }
  /** The secret inside a code as it is shown. */
  const secretOf = ({ url }: Pick<ShownCode, 'url'>): string => {
    const { a, f } = parseScene(url)
    return (a ?? f)!
  }
  const offered = async (record: string, who = people.lawyer): Promise<string> =>
    secretOf((await call<ShownCode>(who, 'offer', { consultationId: record })).data)

  const record = (id: string) =>
    db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const kinds = async (who: Person): Promise<string[]> =>
    (
      await db
        .selectFrom('message')
        .select('kind')
        .where('account_id', '=', who.accountId)
        .orderBy('created_at')
        .execute()
    ).map(({ kind }) => kind)
  return { call, recorded, letter, sent, accepted, secretOf, offered, record, kinds }
}
