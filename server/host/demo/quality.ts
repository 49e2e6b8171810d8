import type { Seats } from '@contract/quality/peer-schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { qualityRouter } from '../../../cloudfunctions/quality/router'
import { DEMO_COUNTY, demoId, demoPractitioner, demoStaff } from './people'

const NEIGHBOUR = '140431'
/** Lawyers of another county, each of a firm of their own and long in practice: who may review. */
export const demoReviewers = [0, 1, 3].map((index) => demoPractitioner(NEIGHBOUR, index))
const firms = ['演示甲律师事务所', '演示乙律师事务所', '演示丙律师事务所']

const points = [
  { engagement: 13, facts: 21, law: 20, opinion: 17, outcome: 9, file: 4 },
  { engagement: 12, facts: 20, law: 21, opinion: 16, outcome: 8, file: 5 },
]

async function setFirms(db: Db) {
  for (const [index, { id }] of demoReviewers.entries())
    await db
      .updateTable('practitioner')
      .set({ unit: firms[index]!, practising_since: '2015-03-01' })
      .where('account_id', '=', id)
      .execute()
}

/**
 * The quality of the demonstration's cases: one call made, a month of files drawn, and an archived case reviewed by two
 * lawyers of the neighbouring county, its result open to appeal. Written once.
 */
export async function seedQuality(service: Service): Promise<void> {
  const { db, keyring } = service
  if (await db.selectFrom('case_monitor').select('id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const call = async <T>(accountId: string, procedure: string, input: object): Promise<T> => {
    const session = await openSession(db, keyring, accountId, now, 'person')
    const requestId = demoId(`quality:${accountId}:${procedure}`)
    const body = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(qualityRouter, body, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
    return answer.data as T
  }
  const county = demoStaff[1]!.id
  await call(county, 'record', {
    id: demoId('casework:case'),
    kind: 'phone',
    called: 'recipient',
    doneOn: shanghaiDate(now),
    version: 1,
    scores: { contact: 20, told: 20, progress: 15, manner: 20, 'no-fee': 20 },
    said: '律师见过面，讲清了权利义务；希望开庭前再打个电话说一声。',
  })
  await call(county, 'drawMonth', { countyCode: DEMO_COUNTY, kind: 'file' })

  await setFirms(db)
  await call(county, 'drawPeers', { countyCode: DEMO_COUNTY })
  let given = 0
  for (const { id: reviewer } of demoReviewers) {
    const [seat] = (await call<Seats>(reviewer, 'mySeats', {})).rows
    if (!seat) continue
    await call(reviewer, 'confirmSecrecy', { id: seat.id, confirmed: true })
    await call(reviewer, 'score', {
      id: seat.id,
      version: 1,
      scores: points[given]!,
      said: '证据组织得清楚，代理词针对性强；会见笔录可以再细一些。',
    })
    given++
  }
}
