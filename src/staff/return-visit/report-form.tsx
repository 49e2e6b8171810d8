import type { Visit } from '@contract/followup/schema'
import { reportVisit } from '@/api/followup'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Files a finding of a record that may be false; the person is heard before anything follows. */
export function ReportForm({ visit }: { visit: Visit }) {
  const draft = useDraft(`report-visit:${visit.id}`, { facts: '' })
  const { send, sending, failure } = useSendOnce(reportVisit, { draft })
  const { facts } = draft.value
  return (
    <Card title="记录可能不真实">
      <Notice>核对清楚再提。提出后按程序先听本人说明，现在还没有任何处理。</Notice>
      <TextArea
        label="看到的情况"
        hint="本人会看到。不要写来访人的姓名和电话"
        max={1000}
        value={facts}
        error={failure?.fields.facts}
        onChange={(facts) => draft.set({ facts })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        busy={sending}
        disabled={facts.trim().length < 5}
        onTap={() => send({ id: visit.id, facts })}
      >
        提出问题
      </Button>
    </Card>
  )
}
