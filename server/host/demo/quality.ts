import { shanghaiDate } from '@contract/time'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { qualityRouter } from '../../../cloudfunctions/quality/router'
import { DEMO_COUNTY, demoId, demoStaff } from './people'

/** The demonstration's cases as its county looked at them: one call made, a month of files drawn. Written once. */
export async function seedQuality(service: Service): Promise<void> {
  const { db, keyring } = service
  if (await db.selectFrom('case_monitor').select('id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const session = await openSession(db, keyring, demoStaff[1]!.id, now, 'person')
  const act = async (procedure: string, input: object) => {
    const requestId = demoId(`quality:${procedure}`)
    const { answer } = await dispatch(
      qualityRouter,
      { procedure, input: { ...input, requestId } },
      { session },
      service,
    )
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  }
  await act('record', {
    id: demoId('casework:case'),
    kind: 'phone',
    called: 'recipient',
    doneOn: shanghaiDate(now),
    version: 1,
    scores: { contact: 20, told: 20, progress: 15, manner: 20, 'no-fee': 20 },
    said: '律师见过面，讲清了权利义务；希望开庭前再打个电话说一声。',
  })
  await act('drawMonth', { countyCode: DEMO_COUNTY, kind: 'file' })
}
