import type { IssuedTicket } from '@contract/rating/schema'
import type { SettingKey, SettingValue } from '@contract/settings'
import { parseScene } from '@contract/site/scene'
import type { Person, Stage } from '@server/kit/testing/stage'
import { ratingRouter } from '../router'

export const content = { satisfaction: 'satisfied', wasFree: true, solicited: false } as const

/** A code for a record of the adviser's own. */
export async function ticketFor(stage: Stage, adviser: Person, consultationId: string): Promise<string> {
  const { data } = await stage.call<IssuedTicket>(ratingRouter, adviser, 'issueTicket', { consultationId })
  return parseScene(data.scene).r!
}

/** Rates a record by its code on a phone of one's own. */
export const rateOwn = async (
  stage: Stage,
  {
    adviser,
    consultationId,
    rater,
    said = {},
  }: {
    adviser: Person
    consultationId: string
    rater?: Person
    said?: object
  },
) =>
  stage.call(ratingRouter, rater ?? (await stage.resident()), 'rate', {
    ...content,
    ticket: await ticketFor(stage, adviser, consultationId),
    ...said,
  })

export const ratingsOf = (stage: Stage, consultationId: string) =>
  stage.service.db.selectFrom('rating').selectAll().where('consultation_id', '=', consultationId).execute()

export const complaintsOf = (stage: Stage, consultationId: string) =>
  stage.service.db.selectFrom('complaint').selectAll().where('consultation_id', '=', consultationId).execute()

/** What came into somebody's inbox, by kind. */
export const kindsFor = async (stage: Stage, { accountId }: Person) =>
  (
    await stage.service.db.selectFrom('message').select('kind').where('account_id', '=', accountId).execute()
  ).map(({ kind }) => kind)

/** A county's own rule, long in force. */
export async function setRule<K extends SettingKey>(
  stage: Stage,
  key: K,
  areaCode: string,
  value: SettingValue<K>,
) {
  await stage.service.db
    .insertInto('setting')
    .values({
      key,
      area_code: areaCode,
      effective_from: '2026-01-01',
      value: JSON.stringify(value),
    })
    .execute()
}
