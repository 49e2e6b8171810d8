import { openStage } from '@server/kit/testing/stage'
import { seedEscalations } from './escalation'
import { demoLawyer, demoStaff } from './people'
import { seedPeople } from './seed'

it('leaves one that waits and one with the government, once, and both can be read', async () => {
  const stage = await openStage()
  const { db } = stage.service
  const now = new Date('2026-11-25T10:00:00+08:00')
  await seedPeople(db, [demoLawyer], demoStaff, now.toISOString())
  await seedEscalations(db, now)
  await seedEscalations(db, new Date('2026-11-25T12:00:00+08:00'))
  const rows = await db
    .selectFrom('escalation')
    .select(['status', 'people', 'opened_at', 'ack_by'])
    .orderBy('opened_at')
    .execute()
  expect(rows).toEqual([
    {
      status: 'reported',
      people: 26,
      opened_at: '2026-11-24T01:00:00.000Z',
      ack_by: '2026-11-24T02:00:00.000Z',
    },
    { status: 'open', people: 18, opened_at: '2026-11-25T01:40:00.000Z', ack_by: '2026-11-25T02:40:00.000Z' },
  ])
  await stage.close()
})
