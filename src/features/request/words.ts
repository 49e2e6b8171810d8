import { practitionerKindLabels } from '@contract/account/roles'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { RequestStatus } from '@contract/request/labels'
import type { Candidate, Colleague, MyRequest, Request, ShiftFacts } from '@contract/request/schema'
import { historyActLabels } from '@contract/request/workflow'
import { dayText, momentText } from '@contract/time'
import type { Event } from '@/components/timeline'
import type { Tone } from '@/components/tone'
import { hoursText } from '@/features/duty/shift-state'

export const requestTones: Record<RequestStatus, Tone> = {
  asked: 'info',
  consented: 'warn',
  declined: 'bad',
  cancelled: 'plain',
  lapsed: 'plain',
  approved: 'good',
  refused: 'bad',
  settled: 'good',
}

/** '11月24日 周二 8:30—12:30　店上镇公共法律服务站'. */
export const shiftLine = (shift: Pick<ShiftFacts, 'day' | 'startsAt' | 'endsAt' | 'siteName'>): string =>
  `${dayText(shift.day)} ${hoursText(shift)}　${shift.siteName}`

/** '11月30日 周一' or '11月30日 周一 至 12月2日 周三'. */
export const daysLine = (fromOn: string, toOn: string): string =>
  fromOn === toOn ? dayText(fromOn) : `${dayText(fromOn)} 至 ${dayText(toOn)}`

/** Who wants what of whom, as staff read it. */
export function titleOf({ kind, asker, other }: Pick<Request, 'kind' | 'asker' | 'other'>): string {
  if (kind === 'leave') return `${asker.name}请假`
  return kind === 'swap' ? `${asker.name}和${other!.name}换班` : `${asker.name}请${other!.name}代班`
}

/** The same as one of the two reads it. */
export function ownTitleOf(request: MyRequest): string {
  const { kind, side, asker, other } = request
  if (kind === 'leave') return '我请假'
  if (side === 'other') return kind === 'swap' ? `${asker.name}想和您换班` : `${asker.name}请您代班`
  return kind === 'swap' ? `我想和${other!.name}换班` : `我请${other!.name}代班`
}

/** '律师 长治某律师事务所'. */
export const kindLine = ({ kind, unit }: Colleague): string =>
  [practitionerKindLabels[kind], unit].filter(Boolean).join('　')

/** What helps to choose somebody: how much they have already, and what they know. */
export const loadLine = ({ shiftsInMonth, fields, ...person }: Candidate): string =>
  [
    `本月${shiftsInMonth}班`,
    practitionerKindLabels[person.kind],
    fields.length > 0 && `擅长${fields.map((field) => matterTypeLabels[field]).join('、')}`,
  ]
    .filter(Boolean)
    .join('，')

const bad = new Set<Request['history'][number]['act']>(['decline', 'refuse', 'lapse'])

/** How a request went, for a timeline; reasons of the asking stand elsewhere. */
export const eventsOf = ({ history }: Pick<Request, 'history'>): Event[] =>
  history.map(({ act, note, at }, place) => ({
    key: `${place}`,
    title: historyActLabels[act],
    at: momentText(at),
    ...(note && act !== 'ask' && { detail: note }),
    state: bad.has(act) ? 'bad' : 'done',
  }))
