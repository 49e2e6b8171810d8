import { violationLabels, violations, type Violation } from '@contract/supervision/labels'
import { fileAsSupervisor } from '@/api/supervision'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Form {
  violation: Violation | undefined
  facts: string
}

const options = violations.map((value) => ({ value, label: violationLabels[value] }))

/** What a supervisor saw at one duty. */
export function FileForm({ shiftId, onDone }: { shiftId: string; onDone: () => void }) {
  const draft = useDraft<Form>(`supervise:${shiftId}`, { violation: undefined, facts: '' })
  const { violation, facts } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(fileAsSupervisor, {
    draft,
    onAccepted: () => {
      toast('已交给县区司法局')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  return (
    <>
      <Select
        label="什么问题"
        options={options}
        value={violation}
        error={wrong.violation}
        onChange={(violation) => draft.set({ violation })}
      />
      <TextArea
        label="看到的情况"
        hint="几点看的、看到什么。本人会看到，不会看到您的名字"
        max={1000}
        value={facts}
        error={wrong.facts}
        onChange={(facts) => draft.set({ facts })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        disabled={!violation}
        onTap={() => violation && send({ shiftId, violation, facts })}
      >
        提交
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不提了
      </Button>
    </>
  )
}
