import { addConsultation } from '@server/kit/testing/ledger'
import { addQuestion } from '@server/kit/testing/questions'
import { openStage } from '@server/kit/testing/stage'
import { dispatch } from '@server/kit/dispatch'
import { choresRouter } from './router'

test('a question nobody asked on is closed once, after the days of the rule; its owner stays', async () => {
  const stage = await openStage()
  const { db } = stage.service
  const lawyer = await stage.practitioner('140406')
  const consultation = await addConsultation(stage, lawyer)
  const { matter_id } = await db
    .selectFrom('consultation')
    .select('matter_id')
    .where('id', '=', consultation)
    .executeTakeFirstOrThrow()
  const id = await addQuestion(stage, await stage.resident(), {
    status: 'answered',
    owner_id: lawyer.accountId,
    promised_by: null,
    answered_at: '2026-11-23T00:00:00.000Z',
    matter_id,
  })
  const close = async () => {
    const body = { procedure: 'closeQuestions' }
    const answer = await dispatch(choresRouter, body, { system: true }, stage.service)
    return answer.ok && (answer.data as { done: number }).done
  }
  stage.at('2026-11-30T07:59:59+08:00')
  expect(await close()).toBe(0)
  stage.at('2026-11-30T08:00:00+08:00')
  expect([await Promise.all([close(), close()])].flat().sort()).toEqual([0, 1])
  const row = await db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ status: 'closed', owner_id: lawyer.accountId })
  const steps = await db.selectFrom('question_history').select(['act', 'actor_id']).execute()
  expect(steps).toEqual([{ act: 'close', actor_id: null }])
  await stage.close()
})
