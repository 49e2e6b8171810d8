import { paperNumberText } from '@contract/aid/numbers'
import { letterText } from '@contract/referral/letters'
import type { LetterKind, ReferralKind } from '@contract/referral/labels'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { KnownContext } from '@server/kit/procedure'
import { sealText } from './sealed'

interface Letter {
  referralId: string
  kind: LetterKind
  /** County (or city) whose register numbers it: of who writes. */
  countyCode: string
  about: string | null
  to: string
  from: string
  referralKind: ReferralKind
  matterName: string
  words: string
  dueOn: string | null
}

/** Writes a letter as it will be printed, numbered without gap in the county that writes it. */
export async function writeLetter(ctx: KnownContext, letter: Letter): Promise<void> {
  const { db, now, caller } = ctx
  const { kind, countyCode, referralId } = letter
  const { name } = await db
    .selectFrom('area')
    .select('name')
    .where('code', '=', countyCode)
    .executeTakeFirstOrThrow()
  const year = shanghaiYear(now)
  const series = `referral-${kind}` as const
  const number = paperNumberText(series, name, year, await nextPaperNumber(db, series, countyCode, year))
  await db
    .insertInto('referral_letter')
    .values({
      number,
      referral_id: referralId,
      kind,
      text_sealed: sealText(ctx, 'letter', number, letterText({ ...letter, number, day: shanghaiDate(now) })),
      written_by: caller.accountId,
      written_at: now.toISOString(),
    })
    .execute()
}
