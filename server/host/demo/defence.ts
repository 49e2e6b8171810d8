import type { NoticeFormInput } from '@contract/defence/schema'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { defenceRouter } from '../../../cloudfunctions/defence/router'
import { DEMO_COUNTY, demoId, demoStaff } from './people'

const HOUR = 3_600_000
const clerk = demoStaff[1]!.id

const notices: (Omit<NoticeFormInput, 'receivedAt'> & { hoursAgo: number })[] = [
  {
    authority: 'police',
    authorityName: '潞城区公安局',
    documentNumber: '潞公（刑）援通字〔2026〕31号',
    stage: 'investigation',
    ground: 'minor',
    charge: '盗窃罪',
    name: '申小宇',
    detainedAt: '潞城区看守所',
    officerName: '冯警官',
    hoursAgo: 20,
  },
  {
    authority: 'court',
    authorityName: '潞城区人民法院',
    documentNumber: '潞法援通字〔2026〕12号',
    caseNumber: '（2026）晋0406刑初98号',
    stage: 'first-instance',
    ground: 'ordinary-procedure',
    charge: '故意伤害罪',
    name: '郭建伟',
    hoursAgo: 150,
  },
]

const detainees = [
  { source: 'detention-centre', sourceName: '潞城区看守所', name: '牛国强', hoursAgo: 19, passed: false },
  { source: 'duty-lawyer', sourceName: '陈静', name: '李二虎', hoursAgo: 50, passed: true },
] as const

/** Two notices to send a defender, one of them late, and two applications made in detention. Written once. */
export async function seedDefence(service: Service): Promise<void> {
  const { db, keyring } = service
  if (await db.selectFrom('defence_notice').select('application_id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const session = await openSession(db, keyring, clerk, now, 'person')
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString()
  const act = async (procedure: string, key: string, input: object) => {
    const call = { procedure, input: { ...input, requestId: demoId(`defence:${procedure}:${key}`) } }
    const answer = await dispatch(defenceRouter, call, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  }
  for (const { hoursAgo, ...notice } of notices)
    await act('register', notice.name, {
      id: demoId(`defence:${notice.name}`),
      countyCode: DEMO_COUNTY,
      notice: { ...notice, receivedAt: ago(hoursAgo) },
    })
  for (const { hoursAgo, passed, ...detainee } of detainees) {
    const id = demoId(`detainee:${detainee.name}`)
    await act('saveDetainee', detainee.name, {
      ...detainee,
      id,
      countyCode: DEMO_COUNTY,
      receivedAt: ago(hoursAgo),
    })
    if (passed) await act('passDetainee', detainee.name, { id, passedAt: ago(hoursAgo - 5) })
  }
}
