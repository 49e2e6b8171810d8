import { randomUUID } from 'node:crypto'
import type { Peers, Seat, Seats } from '@contract/quality/peer-schema'
import { qualitySettings } from '@contract/quality/settings'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { rowIn } from '@server/kit/testing/cases'
import { engagedCase } from '@server/kit/testing/casework'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Outcome, type Person } from '@server/kit/testing/stage'
import { qualityRouter } from '../router'

/** Points that come to 80, 60 and 95 of a hundred. */
export const points = {
  good: { engagement: 12, facts: 20, law: 20, opinion: 16, outcome: 8, file: 4 },
  passed: { engagement: 9, facts: 15, law: 15, opinion: 12, outcome: 6, file: 3 },
  excellent: { engagement: 15, facts: 25, law: 25, opinion: 20, outcome: 5, file: 5 },
}

/** Archived cases of one lawyer, four lawyers of other firms who may review them, and the offices that watch. */
export async function openPeerStage() {
  const stage = await openStage()
  const { db, keyring, files } = stage.service
  const now = () => stage.service.clock().toISOString()
  const call = <T = any>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
    stage.call<T>(qualityRouter, person, procedure, input)

  const known: Person[] = []
  async function lawyer(name: string, unit: string, since: string | null = '2015-01-01') {
    const person = await stage.practitioner('140406', 'lawyer', name)
    await db
      .updateTable('practitioner')
      .set({ unit, practising_since: since })
      .where('account_id', '=', person.accountId)
      .execute()
    known.push(person)
    return person
  }
  const handler = await lawyer('李承办', '长治甲律师事务所')
  const reviewers = [
    await lawyer('周评审', '长治乙律师事务所'),
    await lawyer('吴评审', '长治丙律师事务所'),
    await lawyer('郑评审', '长治丁律师事务所'),
    await lawyer('冯评审', '长治戊律师事务所'),
  ]
  const county = await stage.staff('county', '140406')
  const city = await stage.staff('city', '140400', '市局的人')
  const neighbour = await stage.staff('county', '140430', '邻县的人')
  const resident = await stage.resident()
  await db
    .insertInto('setting')
    .values({
      key: 'quality.peer',
      area_code: '140406',
      effective_from: '2026-01-01',
      // all that is archived is drawn
      value: JSON.stringify({ ...qualitySettings['quality.peer'].fallback, percent: 100 }),
    })
    .execute()

  /** A case bound and archived, with one paper and what its handler wrote. */
  async function archived(work = '王秀英多次来所，李承办两次出庭') {
    const id = await rowIn(stage, 'archived', {
      applicant: resident,
      handler,
      form: { opponent: '钱老板' },
      set: { closed_on: '2026-11-20', closing_basis: 'judgment' },
    })
    const paperId = randomUUID()
    const bytes = Buffer.from(picture, 'base64')
    await files.put(`case/${id}/${paperId}`, bytes)
    await db
      .insertInto('case_paper')
      .values({
        id: paperId,
        application_id: id,
        stage: 'trial',
        code: 'opinion',
        name: '代理词',
        page_order: 60,
        storage_key: `case/${id}/${paperId}`,
        type: 'image/png',
        bytes: bytes.length,
        sm3: sm3Hex(bytes),
        created_by: handler.accountId,
        created_at: now(),
      })
      .execute()
    const filing = randomUUID()
    await db
      .insertInto('case_filing')
      .values({
        id: filing,
        application_id: id,
        work_sealed: keyring.seal(work, `case_filing.work:${filing}`),
        result_sealed: keyring.seal('钱老板付清了工钱', `case_filing.result:${filing}`),
        filed_by: handler.accountId,
        filed_at: now(),
      })
      .execute()
    await db
      .insertInto('case_volume')
      .values({
        application_id: id,
        county_code: '140406',
        number: `测试卷〔${id}〕号`,
        year: 2026,
        title: '法律援助案卷',
        lines: JSON.stringify([{ title: '代理词', source: 'lawyer', from: 1, to: 1 }]),
        pages: 1,
        bytes: 1,
        storage_key: `volume/${id}`,
        parts: JSON.stringify([sm3Hex('')]),
        sm3: sm3Hex(''),
        archived_by: county.accountId,
        archived_at: now(),
      })
      .execute()
    return { id, paperId }
  }

  const seatsOf = (id: string) =>
    db
      .selectFrom('peer_seat')
      .selectAll()
      .where('application_id', '=', id)
      .orderBy('place')
      .orderBy('called_at')
      .execute()
  const personOf = (accountId: string) => known.find((one) => one.accountId === accountId)!

  return {
    stage,
    db,
    call,
    handler,
    reviewers,
    county,
    city,
    neighbour,
    lawyer,
    archived,
    seatsOf,
    personOf,
    /** One case drawn, and its two seats. */
    async drawn(work?: string) {
      const made = await archived(work)
      const { data, code } = await call<Peers>(county, 'drawPeers', { countyCode: '140406' })
      if (code) throw new Error(code)
      const seats = await seatsOf(made.id)
      return { ...made, data, seats: seats.map((seat) => ({ ...seat, person: personOf(seat.reviewer_id) })) }
    },
    /** Secrecy confirmed and points given at a seat. */
    async give(id: string, person: Person, scores: object, change: object = {}) {
      await call(person, 'confirmSecrecy', { id, confirmed: true })
      return call<Seat>(person, 'score', {
        id,
        version: 1,
        scores,
        said: '说理充分，证据组织清楚，建议补强质证。',
        ...change,
      })
    },
    mySeats: async (person: Person) => (await call<Seats>(person, 'mySeats')).data.rows,
    caseRow: (id: string) =>
      db.selectFrom('peer_case').selectAll().where('application_id', '=', id).executeTakeFirstOrThrow(),
    async told({ accountId }: Person, kind: string) {
      const rows = await db
        .selectFrom('message')
        .select(['title', 'body', 'link'])
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .execute()
      return rows.map(({ title, body, link }) => `${title} ${body} ${link}`)
    },
    /** A case of the same person and lawyer, still at work. */
    engaged: () => engagedCase(stage, { applicant: resident, handler }),
  }
}
export type PeerStage = Awaited<ReturnType<typeof openPeerStage>>
