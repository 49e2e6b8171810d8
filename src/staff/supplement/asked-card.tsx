import { View } from '@tarojs/components'
import { deadlineText } from '@contract/calendar'
import { askOutcomeLabels } from '@contract/supplement/labels'
import type { Asked, SupplementDesk } from '@contract/supplement/schema'
import { dayText, momentText } from '@contract/time'
import { openReviewPaper } from '@/api/review'
import { lapseSupplement, takeInSupplement } from '@/api/supplement'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { PaperList } from '@/features/aid/paper-list'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useStale } from './use-stale'

interface Props {
  desk: SupplementDesk
  ask: Asked
  onStale: () => unknown
}

/** One list: what was asked for and why, what came of it, and while it waits what can be done. */
export function AskedCard({ desk, ask, onStale }: Props) {
  const waits = ask.outcome === null && desk.status === 'supplement'
  return (
    <Card
      title={`第${ask.ordinal}次告知`}
      tone={waits ? 'warn' : undefined}
      aside={ask.outcome && <Badge>{askOutcomeLabels[ask.outcome]}</Badge>}
    >
      <KeyValue name="告知">
        {momentText(ask.askedAt)}　{ask.askerName}
      </KeyValue>
      <KeyValue name="最晚哪天">
        {dayText(ask.dueOn)}
        {waits && `，${deadlineText(ask.dueOn, new Date(desk.asOf))}`}
      </KeyValue>
      <KeyValue name="为什么要补">{ask.reasons}</KeyValue>
      {ask.newCircumstance && <KeyValue name="新情况">{ask.newCircumstance}</KeyValue>}
      {ask.takenIn && <KeyValue name="当面交来">{ask.takenIn}</KeyValue>}
      {ask.items.map((item) => (
        <View key={item.code}>
          <KeyValue name={item.name}>
            {item.why ?? (item.papers.length > 0 ? `${item.papers.length}张照片` : (item.note ?? '还没交'))}
          </KeyValue>
          {item.papers.length > 0 && (
            <PaperList papers={item.papers} open={(paperId) => openReviewPaper(desk.id, paperId)} />
          )}
        </View>
      ))}
      {waits && desk.acts.includes('take-in') && <TakeIn id={desk.id} onStale={onStale} />}
      {waits && desk.acts.includes('lapse') && <Lapse id={desk.id} onStale={onStale} />}
    </Card>
  )
}

/** What the applicant brought over the counter. */
function TakeIn({ id, onStale }: { id: string; onStale: () => unknown }) {
  const draft = useDraft(`take-in:${id}`, { note: '' })
  const { send, sending, waiting, failure } = useSendOnce(takeInSupplement, { draft })
  useStale(failure, onStale)
  return (
    <>
      <TextArea
        label="当面交来了什么"
        hint="申请人拿到窗口来的，记下来就接着审查"
        max={500}
        value={draft.value.note}
        error={failure?.fields.note}
        onChange={(note) => draft.set({ note })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        disabled={draft.value.note.trim() === ''}
        onTap={() => send({ id, note: draft.value.note })}
      >
        材料已当面收下
      </Button>
    </>
  )
}

/** The last day is over and nothing came. */
function Lapse({ id, onStale }: { id: string; onStale: () => unknown }) {
  const { send, sending, waiting, failure } = useSendOnce(lapseSupplement)
  useStale(failure, onStale)
  const lapse = async () => {
    const yes = await confirm({
      title: '这件申请视为撤回？',
      content: '期限过了没有补。申请人会收到消息，材料齐了可以重新申请。',
      yes: '视为撤回',
      danger: true,
    })
    if (yes) await send({ id })
  }
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="danger" busy={sending} onTap={lapse}>
        到期没补，视为撤回
      </Button>
    </>
  )
}
