import type { Replaced } from '@contract/duty/attendance-schema'
import { historyReasonLabels, makeUpStatusLabels, type MakeUpStatus } from '@contract/duty/labels'
import type { MakeUp } from '@contract/duty/make-up-schema'
import { clockText, momentText } from '@contract/time'
import { Card } from '@/components/card'
import { Timeline } from '@/components/timeline'

const states: Record<MakeUpStatus, 'done' | 'now' | 'bad'> = {
  asked: 'now',
  approved: 'done',
  refused: 'bad',
  withdrawn: 'bad',
}

/** '到岗8:35，离岗12:30' as a request has it. */
export const claimText = ({ inAt, outAt }: Pick<MakeUp, 'inAt' | 'outAt'>): string =>
  [inAt && `到岗${clockText(inAt)}`, outAt && `离岗${clockText(outAt)}`].filter(Boolean).join('，')

const makeUpEvent = (makeUp: MakeUp) => ({
  key: makeUp.id,
  title: `申请补签：${claimText(makeUp)}，${makeUpStatusLabels[makeUp.status]}`,
  at: momentText(makeUp.decidedAt ?? makeUp.askedAt),
  detail: [makeUp.reason, makeUp.note && `审批意见：${makeUp.note}`].filter(Boolean).join('。'),
  state: states[makeUp.status],
})

const replacedEvent = ({ because, at, was }: Replaced) => ({
  key: `${because} ${at}`,
  title: historyReasonLabels[because],
  at: momentText(at),
  detail: was.checkedOutAt
    ? `原来记的是${clockText(was.checkedOutAt)}离岗${was.closedBySystem ? '（系统签退）' : ''}`
    : '',
  state: 'done' as const,
})

interface Props {
  makeUps: readonly MakeUp[]
  replaced: readonly Replaced[]
}

/** What was asked for and changed about a duty's attendance, in order of time. Nothing where nothing was. */
export function DutyHistory({ makeUps, replaced }: Props) {
  const events = [
    ...makeUps.map((makeUp) => ({ when: makeUp.decidedAt ?? makeUp.askedAt, event: makeUpEvent(makeUp) })),
    ...replaced.map((one) => ({ when: one.at, event: replacedEvent(one) })),
  ].sort((a, b) => a.when.localeCompare(b.when))
  if (events.length === 0) return null
  return (
    <Card title="补签和改动">
      <Timeline events={events.map(({ event }) => event)} />
    </Card>
  )
}
