import { siteCodeOf } from '@server/database/seeds/changzhi'
import { dispatch } from '@server/kit/dispatch'
import { writeConsultation } from '@server/kit/ledger/write-consultation'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { referralRouter } from '../../../cloudfunctions/referral/router'
import { DEMO_COUNTY, DEMO_TOWN, demoId, demoLawyer, demoStaff } from './people'

const clerk = demoStaff[1]!.id

const told = [
  {
    key: 'wall',
    department: `${DEMO_COUNTY}-mediation`,
    summary: '邻居翻盖房子，院墙往这边挪了两尺，说了几回都没结果。',
    facts: '两家因院墙边界争执，都愿意坐下来谈。',
    accepted: false,
  },
  {
    key: 'ditch',
    department: `${DEMO_COUNTY}-justice-100`,
    summary: '浇地的水渠从他家地头过，两家为先后浇水吵过架。',
    facts: '两家为浇地先后争执，想请司法所调解。',
    accepted: true,
  },
]

/** A record of the lawyer's; false where it is there. */
const hear = ({ db, keyring }: Service, key: string, summary: string, now: Date) =>
  writeConsultation(
    db,
    keyring,
    {
      id: demoId(`referral:${key}`),
      siteCode: siteCodeOf(DEMO_TOWN),
      areaCode: DEMO_TOWN,
      practitionerId: demoLawyer.id,
      channel: 'phone',
      matterType: 'neighbours',
      groups: ['elderly'],
      summary,
      answer: '先调解，谈不成再说诉讼。调解不收钱。',
      result: 'answered',
      clientName: '王秀英',
      clientPhone: '13800000004',
      rightTold: true,
      occurredAt: now.toISOString(),
    },
    now,
  )

/** Two matters the demonstration's lawyer passed on: one waits, one is taken over. Written once. */
export async function seedReferrals(service: Service): Promise<void> {
  const now = service.clock()
  const sessionOf = (accountId: string) => openSession(service.db, service.keyring, accountId, now, 'person')
  const act = async (session: string, procedure: string, input: object) => {
    const answer = await dispatch(referralRouter, { procedure, input }, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
    return answer.data as { id: string }
  }
  for (const { key, department, summary, facts, accepted } of told) {
    if (!(await hear(service, key, summary, now))) continue
    const { id } = await act(await sessionOf(demoLawyer.id), 'send', {
      requestId: demoId(`referral:send:${key}`),
      consultationId: demoId(`referral:${key}`),
      kind: 'mediation',
      departmentCode: department,
      facts,
      consented: true,
    })
    if (accepted)
      await act(await sessionOf(clerk), 'accept', { requestId: demoId(`referral:accept:${key}`), id })
  }
}
