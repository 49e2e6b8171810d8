import type { CountyShift } from '@contract/request/schema'
import { replaceSitter } from '@/api/request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Empty } from '@/components/states'
import { loadLine } from '@/features/request/words'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const REASON_MAX = 200

/** Puts somebody else on a shift, for the county's own reason. */
export function Replacing({ data: { shift, candidates } }: { data: CountyShift }) {
  const draft = useDraft<{ personId?: string; reason: string }>(`replace:${shift.id}`, { reason: '' })
  const { personId, reason } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(replaceSitter, {
    draft,
    onAccepted: () => toast('已换人，双方都会收到消息'),
  })
  const wrong = failure?.fields ?? {}
  if (candidates.length === 0)
    return (
      <Card title="换一个人值">
        <Empty icon="people" title="那个时间没有空的人" />
      </Card>
    )
  return (
    <Card title="换一个人值">
      <Select
        label="谁来值"
        options={candidates.map((person) => ({
          value: person.id,
          label: `${person.name}　${loadLine(person)}`,
        }))}
        value={personId}
        onChange={(id) => draft.set({ personId: id })}
        {...(wrong['personId'] !== undefined && { error: wrong['personId'] })}
      />
      <TextArea
        label="原因"
        hint="会留在记录里"
        max={REASON_MAX}
        value={reason}
        onChange={(text) => draft.set({ reason: text })}
        {...(wrong['reason'] !== undefined && { error: wrong['reason'] })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {waiting && <Notice tone="warn">网络不通，连上后会自动提交，请不要关掉这一页。</Notice>}
      <Button
        busy={sending}
        busyText="正在提交"
        onTap={() => send({ shiftId: shift.id, personId: personId ?? '', reason })}
      >
        换人
      </Button>
    </Card>
  )
}
