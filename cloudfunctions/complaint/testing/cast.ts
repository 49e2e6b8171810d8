import { fileComplaint } from '@server/kit/complaints/file-complaint'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { complaintRouter } from '../router'

export const COUNTY = '140406'
export const TOWN = '140406100000'
export const reply = '调查了站点和值班人员，情况属实，已经退款并批评教育'

/** Everybody who has to do with a complaint of 潞城区, and their neighbours. */
export async function openCast() {
  const stage = await openStage()
  const people = {
    resident: await stage.resident(),
    person: await stage.practitioner(COUNTY),
    first: await stage.staff('county', COUNTY, '受理人'),
    second: await stage.staff('county', COUNTY, '调查人'),
    third: await stage.staff('county', COUNTY, '别的同事'),
    city: await stage.staff('city', '140400', '市级'),
    station: await stage.staff('station', TOWN, '站长'),
    neighbour: await stage.staff('county', '140431', '邻县'),
  }
  return { stage, people, ...actsOn(stage, people) }
}
export type Cast = Awaited<ReturnType<typeof openCast>>

function actsOn(stage: Stage, people: Record<'resident' | 'person' | 'first' | 'second', Person>) {
  const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
    stage.call<T>(complaintRouter, who, procedure, input)

  const words = {
    countyCode: COUNTY,
    reasons: ['charged'],
    who: '李律师',
    said: '写一份材料收了我两百块钱',
    contact: '13803550001',
  }
  /** A complaint as a page sends it. */
  const filed = async (change: object = {}, who = people.resident): Promise<string> =>
    (await call(who, 'file', { ...words, ...change })).data.id

  /** One that came out of a rating of the person's service. */
  const ofRecord = async (): Promise<{ id: string; consultationId: string }> => {
    const consultationId = await addConsultation(stage, people.person)
    const id = await fileComplaint(
      stage.service.db,
      stage.service.keyring,
      {
        countyCode: COUNTY,
        source: 'rating',
        sourceId: consultationId,
        practitionerId: people.person.accountId,
        siteCode: siteCodeOf(TOWN),
        consultationId,
        reasons: ['charged'],
        said: '收了我两百块',
        complainantId: people.resident.accountId,
        contact: null,
      },
      stage.service.clock(),
    )
    return { id, consultationId }
  }

  const accepted = async (id?: string): Promise<string> => {
    const complaint = id ?? (await ofRecord()).id
    const { code } = await call(people.first, 'accept', {
      id: complaint,
      investigatorId: people.second.accountId,
    })
    if (code) throw new Error(code)
    return complaint
  }
  const concluded = async (): Promise<string> => {
    const id = await accepted()
    const { code } = await call(people.second, 'conclude', { id, outcome: 'founded', reply })
    if (code) throw new Error(code)
    return id
  }
  const row = (id: string) =>
    stage.service.db.selectFrom('complaint').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const messages = (who: Person) =>
    stage.service.db
      .selectFrom('message')
      .select(['kind', 'title', 'body', 'link'])
      .where('account_id', '=', who.accountId)
      .orderBy('created_at')
      .execute()
  return { call, words, filed, ofRecord, accepted, concluded, row, messages }
}
