import type { Context } from '@server/kit/procedure'

const parts = {
  facts: (id: string) => `referral.facts_sealed:${id}`,
  reply: (id: string) => `referral.reply_sealed:${id}`,
  letter: (number: string) => `referral_letter.text_sealed:${number}`,
  place: (id: string) => `referral_meeting.place_sealed:${id}`,
}
type Part = keyof typeof parts

/** A text of a referral as its column keeps it. */
export const sealText = (
  { service }: Pick<Context, 'service'>,
  part: Part,
  id: string,
  text: string,
): string => service.keyring.seal(text, parts[part](id))

/** The same in clear. */
export const openText = (
  { service }: Pick<Context, 'service'>,
  part: Part,
  id: string,
  sealed: string,
): string => service.keyring.open(sealed, parts[part](id))
