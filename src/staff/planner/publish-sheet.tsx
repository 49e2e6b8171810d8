import { useState } from 'react'
import { monthText } from '@contract/roster/board'
import type { Plan } from '@contract/roster/schema'
import { publishPlan } from '@/api/roster'
import { Button } from '@/components/button'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { toast } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'
import { Gaps } from './fill-card'
import { Sheet } from './sheet'

/** What publishing will do, what is short, and the word to do it. Each person concerned is told once. */
export function PublishSheet({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { county, month, revision, gaps, gapsFingerprint, pending, emptyCount } = plan
  // whoever nods to these gaps has not nodded to others
  const [nodded, setNodded] = useState<string>()
  const { send, sending, waiting, failure } = useSendOnce(publishPlan, {
    onAccepted: ({ version, notified }) => {
      toast(`第${version}版已发布，通知了${notified}人`)
      onClose()
    },
  })
  const accepted = gaps.length === 0 || nodded === gapsFingerprint
  const publish = () => send({ county, month, revision, acceptedGaps: gapsFingerprint })
  return (
    <Sheet
      title={`发布${monthText(month)}排班`}
      onClose={onClose}
      foot={
        <Button
          busy={sending}
          busyText={waiting ? '等网络恢复…' : '正在发布'}
          disabled={!accepted}
          onTap={publish}
        >
          发布
        </Button>
      }
    >
      <KeyValue name="新排">{pending.added}班</KeyValue>
      <KeyValue name="改动">{pending.changed}班</KeyValue>
      <KeyValue name="取消">{pending.withdrawn}班</KeyValue>
      {emptyCount > 0 && <Notice tone="warn">还有{emptyCount}班没排人，发布后仍可以接着排。</Notice>}
      {gaps.length > 0 ? (
        <>
          <Notice tone="bad" title={`${gaps.length}处排班不足`} />
          <Gaps plan={plan} />
          <Tick checked={accepted} onChange={(on) => setNodded(on ? gapsFingerprint : undefined)}>
            我知道这些地方排班不足，先这样发布
          </Tick>
        </>
      ) : (
        <Notice tone="good">各站点的排班都够。</Notice>
      )}
      <Notice>发布后，公示页马上更新，有变动的人会各收到一条消息。</Notice>
      {failure && (
        <Notice tone="bad" title={failure.message}>
          {Object.values(failure.fields).join('；')}
        </Notice>
      )}
    </Sheet>
  )
}
