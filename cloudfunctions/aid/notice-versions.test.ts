import type { PromiseNotice, PromisePaper } from '@contract/aid/schema'
import { completeForm } from '@contract/aid/testing/forms'
import { findSignature, openSignature } from '@server/kit/aid/signature'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { applyingOn } from './testing/applying'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('one signature covers the three papers, and what was signed under an older notice stays intact', async () => {
  const desk = applyingOn(stage)
  const resident = await stage.resident()
  const { db, keyring } = stage.service
  const signed = async (id: string) => openSignature(keyring, (await findSignature(db, id))!)
  stage.at('2026-11-24T23:59:00+08:00')
  const before = await desk.submitted(resident)
  stage.at('2026-11-25T08:00:00+08:00')
  expect((await desk.call<PromiseNotice>(undefined, 'notice')).data.version).toBe(2)
  const after = await desk.submitted(resident)
  expect(await signed(before)).toMatchObject({ noticeVersion: 1, intact: true })
  const now = await signed(after)
  expect(now).toMatchObject({ noticeVersion: 2, intact: true })
  for (const title of ['告知承诺书', '经济困难状况说明表', '核查授权书'])
    expect(now.text).toMatch(new RegExp(`^第.份　.*${title}$`, 'm'))
  const { data } = await desk.call<PromisePaper>(resident, 'preparePromise', { form: completeForm() })
  expect(data.hash).toBe(now.documentHash)
})
