import { useState } from 'react'
import { isEmptied } from '@contract/roster/diff'
import type { Plan } from '@contract/roster/schema'
import { gapText } from '@contract/roster/words'
import { fillPlan } from '@/api/roster'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue, Row } from '@/components/row'
import { confirm } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'

/** How the month stands, and filling all that is empty in one tap. */
export function FillCard({ plan, changes }: { plan: Plan; changes: boolean }) {
  const { emptyCount, gaps, county, month } = plan
  // those a hand emptied are for a hand to fill
  const emptied = plan.slots.filter(isEmptied).length
  const open = emptyCount - emptied
  const { send, sending, failure } = useSendOnce(fillPlan)
  const afresh = async () => {
    const sure = await confirm({
      title: '把自动排的重新排一遍？',
      content: '手工选过的和已经发布的都不动。',
      yes: '重新排',
    })
    if (sure) await send({ county, month, afresh: true })
  }
  return (
    <Card tone={emptyCount > 0 || gaps.length > 0 ? 'bad' : 'good'}>
      <KeyValue name="空班">{emptyCount > 0 ? `${emptyCount}班` : '没有'}</KeyValue>
      <KeyValue name="排班不足">{gaps.length > 0 ? `${gaps.length}处` : '没有'}</KeyValue>
      <Gaps plan={plan} />
      {emptied > 0 && <Notice tone="warn">{`其中${emptied}班是手动空出来的，请点开那一天排人。`}</Notice>}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {changes && open > 0 && (
        <Button
          kind="secondary"
          icon="people"
          busy={sending}
          busyText="正在排班"
          onTap={() => send({ county, month })}
        >
          自动排满空班
        </Button>
      )}
      {changes && open === 0 && plan.slots.some(({ state, byHand }) => state === 'new' && !byHand) && (
        <Button kind="quiet" icon="refresh" busy={sending} busyText="正在排班" onTap={afresh}>
          重新自动排
        </Button>
      )}
    </Card>
  )
}

const SHOWN = 3

/** Where the rule asks for more than is planned, the first few until all are asked for. */
export function Gaps({ plan: { gaps } }: { plan: Pick<Plan, 'gaps'> }) {
  const [all, setAll] = useState(false)
  const shown = all ? gaps : gaps.slice(0, SHOWN)
  return (
    <>
      {shown.map((gap) => (
        <Row
          key={`${gap.siteCode}${gap.unit}${gap.from}`}
          icon="warn"
          title={gap.siteName}
          hint={gapText(gap)}
        />
      ))}
      {gaps.length > shown.length && (
        <Button kind="quiet" icon="down" onTap={() => setAll(true)}>
          {`看全部${gaps.length}处`}
        </Button>
      )}
    </>
  )
}
