import type { TellingWay } from './labels'
import { tellingWays } from './labels'

/** Minutes a code stands: as long as the person sits at the counter. */
export const LINK_MINUTES = 30
/** Wrong last digits after which a code is dead. */
export const LINK_TRIES = 3

/** When a code made at `now` ends, as an ISO instant. */
export const linkEnd = (now: Date): string => new Date(now.getTime() + LINK_MINUTES * 60_000).toISOString()

/** Whether a code may still be used at `now`; the instant it ends it is over. */
export const standsAt = (
  { expiresAt, endedAt }: { expiresAt: string; endedAt: string | null },
  now: Date,
): boolean => endedAt === null && new Date(expiresAt) > now

/**
 * The last four letters and digits of an ID number, as they are asked for; fewer where it has no more. Papers other
 * than the resident's ID are numbered with brackets and words, too.
 */
export const lastFourOf = (idNumber: string): string =>
  idNumber
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(-4)

/** Ways to tell a person; who may be looked for is told by nobody else's mouth and by no paper in the house (反家庭暴力法 34). */
export const waysFor = (inDanger: boolean): readonly TellingWay[] =>
  inDanger ? tellingWays.filter((way) => way !== 'relayed' && way !== 'letter') : tellingWays

/** Whether it leaves nothing to tell any more. */
export const isTold = (way: TellingWay): boolean => way !== 'no-answer'

/** What is said to whoever takes the call, before it is known that it is the person and that they may speak. */
export const neutralOpening = '您好，请问现在说话方便吗？'

/** What a message says to a phone, and what is said instead by voice. */
const aloud: readonly (readonly [RegExp, string])[] = [
  [/请点开看/g, '可以问我们'],
  [/点开说明/g, '来说明'],
  [/拍照传上来就行，不用跑/g, '拿到窗口来就行'],
  [/拍照传上来就行/g, '拿到窗口来就行'],
  [/拍照传上来/g, '拿到窗口来'],
  [/请写一句/g, '请说一声'],
  [/点开看看，看完点一下“我看过了”/g, '是什么进展可以问律师，或者问我们'],
  [/点开查看，可以下载/g, '请到窗口来取，或者我们寄给您'],
  [/点开看经过，也可以给律师打分/g, '想知道经过，可以问我们'],
]
const OF_A_PHONE = /点开|点一下|传上来|下载|小程序/

/**
 * A message as it is said by voice: nothing of it asks for a phone. A clause that still does is left out.
 *
 * @param body sentences ending in 。, clauses parted by ，
 */
export function aloudText(body: string): string {
  const said = aloud.reduce((text, [written, spoken]) => text.replace(written, spoken), body)
  return said
    .split('。')
    .map((sentence) =>
      sentence
        .split('，')
        .filter((clause) => !OF_A_PHONE.test(clause))
        .join('，'),
    )
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}。`)
    .join('')
}
