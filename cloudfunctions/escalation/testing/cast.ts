import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { writeConsultation, type NewRecord } from '@server/kit/ledger/write-consultation'
import { openStage, type Person } from '@server/kit/testing/stage'
import { escalationRouter } from '../router'

export const COUNTY = '140406'
export const TOWN = '140406100000'

/** Everybody who has to do with an escalation of 潞城区, and their neighbours. */
export async function openCast() {
  const stage = await openStage()
  const people = {
    lawyer: await stage.practitioner(COUNTY),
    other: await stage.practitioner(COUNTY, 'lawyer', '王律师'),
    first: await stage.staff('county', COUNTY, '值守人'),
    second: await stage.staff('county', COUNTY, '同事'),
    city: await stage.staff('city', '140400', '市级'),
    station: await stage.staff('station', TOWN, '站长'),
    neighbour: await stage.staff('county', '140431', '邻县'),
  }
  const { db, keyring } = stage.service
  const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
    stage.call<T>(escalationRouter, who, procedure, input)

  /** Writes a record as the ledger does, in one transaction; answers its id. */
  const record = async (change: Partial<NewRecord> = {}, area = TOWN): Promise<string> => {
    const id = randomUUID()
    const now = stage.service.clock()
    await db.transaction().execute((tx) =>
      writeConsultation(
        tx,
        keyring,
        {
          id,
          siteCode: siteCodeOf(area),
          areaCode: area,
          practitionerId: people.lawyer.accountId,
          channel: 'phone',
          matterType: 'wages',
          groups: [],
          summary: '工地拖欠三个月工资',
          answer: '可先向劳动监察投诉',
          result: 'answered',
          rightTold: true,
          occurredAt: now.toISOString(),
          ...change,
        },
        now,
      ),
    )
    return id
  }
  const matterOf = async (recordId: string): Promise<string> =>
    (
      await db
        .selectFrom('consultation')
        .select('matter_id')
        .where('id', '=', recordId)
        .executeTakeFirstOrThrow()
    ).matter_id
  const words = {
    reasons: ['mass'],
    what: '三十多人一起讨要工资，准备去县政府',
    place: '店上镇某工地',
    people: 32,
    done: '劝住了领头的人，联系了劳动监察',
  }
  const escalate = async (change: object = {}, who = people.lawyer) => {
    const consultationId = await record()
    return call(who, 'escalate', { ...words, consultationId, ...change })
  }
  /** One that waits, and the record it came out of. */
  const opened = async (change: Partial<NewRecord> = {}) => {
    const recordId = await record({ groupSize: 20, ...change })
    return { id: (await ofMatter(await matterOf(recordId)))[0]!.id, recordId }
  }
  const ofMatter = (matterId: string) =>
    db.selectFrom('escalation').selectAll().where('matter_id', '=', matterId).orderBy('opened_at').execute()
  const acknowledged = async () => {
    const one = await opened()
    const { code } = await call(people.first, 'acknowledge', { id: one.id })
    if (code) throw new Error(code)
    return one
  }
  const messages = (who: Person, about?: string) =>
    db
      .selectFrom('message')
      .select(['kind', 'title', 'body', 'link'])
      .where('account_id', '=', who.accountId)
      .$if(about !== undefined, (rows) => rows.where('link', 'like', `%${about}%`))
      .orderBy('created_at')
      .execute()
  const kinds = async (who: Person, about?: string) => (await messages(who, about)).map(({ kind }) => kind)
  return {
    stage,
    people,
    call,
    record,
    matterOf,
    words,
    escalate,
    opened,
    ofMatter,
    acknowledged,
    messages,
    kinds,
  }
}
export type Cast = Awaited<ReturnType<typeof openCast>>
