import { siteCodeOf } from '@server/database/seeds/changzhi'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { questionRouter } from '../../../cloudfunctions/question/router'
import { DEMO_TOWN, demoGridWorker, demoId, demoLawyer, demoResidents } from './people'

const at = { siteCode: siteCodeOf(DEMO_TOWN), groups: [], safeMode: false, photoIds: [] }

const asked = [
  {
    key: 'rent',
    text: '租我地的人两年没给租金，电话也不接，能不能把地收回来？',
    urgent: false,
    taken: false,
  },
  {
    key: 'eviction',
    text: '房东说今天不搬就换锁，我带着两个孩子，该怎么办？',
    urgent: true,
    urgentReason: '今天就要换锁',
    taken: true,
  },
]

const gathered = [
  '低保停了，没人给说法，想问能不能再申请。',
  '儿子在外地打工受伤，老板说不管，要怎么办工伤？',
]

/** Questions asked online in the demonstration: one waits, one is taken, two lie with the grid worker. Written once. */
export async function seedQuestions(service: Service): Promise<void> {
  const { db, keyring } = service
  if (await db.selectFrom('question').select('id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const act = async (accountId: string, procedure: string, key: string, input: object) => {
    const session = await openSession(db, keyring, accountId, now, 'person')
    const requestId = demoId(`question:${procedure}:${key}`)
    const call = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(questionRouter, call, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
    return answer.data as { id: string }
  }
  for (const { key, taken, ...question } of asked) {
    const { id } = await act(demoResidents[0]!.id, 'ask', key, {
      ...at,
      ...question,
      relation: 'self',
      name: '王秀英',
      phone: '13800000001',
    })
    if (taken) await act(demoLawyer.id, 'take', key, { id })
  }
  for (const text of gathered)
    await act(demoGridWorker.id, 'collect', text, { ...at, text, urgent: false, name: '申大爷' })
}
