import type { ReplyStatus, RollCallStatus } from '@contract/rollcall/labels'
import type { RollCall } from '@contract/rollcall/schema'
import { clockText, dayText, shanghaiDate } from '@contract/time'
import type { Tone } from '@/components/tone'

export const replyTones: Record<ReplyStatus, Tone> = {
  waiting: 'info',
  replied: 'good',
  missed: 'bad',
  explained: 'warn',
  accepted: 'plain',
  finding: 'bad',
}

export const rollCallTones: Record<RollCallStatus, Tone> = {
  planned: 'info',
  open: 'warn',
  closed: 'plain',
  cancelled: 'plain',
}

/** '3分20秒', until an instant; the begun second counted, nothing below zero. */
export function leftText(until: string, now: Date): string {
  const seconds = Math.max(0, Math.ceil((new Date(until).getTime() - now.getTime()) / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds}秒` : `${minutes}分${seconds % 60}秒`
}

/** When a call was made, or the stretch it will come in: '11月24日 周二 9:00', '11月24日 周二 9:00—11:00之间'. */
export function whenText({
  firedAt,
  window,
  issuedAt,
}: Pick<RollCall, 'firedAt' | 'window' | 'issuedAt'>): string {
  const at = firedAt ?? window?.from ?? issuedAt
  const stretch = !firedAt && window ? `—${clockText(window.to)}之间` : ''
  return `${dayText(shanghaiDate(at))} ${clockText(at)}${stretch}`
}

/** '在岗15班，应答12班'. Unit: shifts. */
export const countsText = ({ called, replied }: RollCall['counts']): string =>
  called === 0 ? '当时没有人在岗' : `在岗${called}班，应答${replied}班`
