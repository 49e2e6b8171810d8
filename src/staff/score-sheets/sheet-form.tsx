import type { ScoreSheet } from '@contract/quality/schema'
import { changeSheet } from '@/api/quality'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { NumberField } from '@/components/number-field'
import { SaveOrLeave } from '@/components/save-or-leave'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Item {
  code?: string
  text: string
  points: number | undefined
}

interface Props {
  title: string
  /** The newest version, in force or to come. */
  sheet: ScoreSheet
  onDone: () => void
  onStale: () => unknown
}

/** A sheet changed line by line. */
export function SheetForm({ title, sheet, onDone, onStale }: Props) {
  const draft = useDraft<{ items: Item[] }>(`score-sheet:${sheet.kind}:${sheet.version}`, {
    items: sheet.items,
  })
  const { items } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(changeSheet, {
    draft,
    onAccepted: () => {
      toast('从明天起用新的')
      onDone()
    },
  })
  useStale(failure, ['score-sheet-old'], onStale)
  const wrong = failure?.fields ?? {}
  const change = (at: number, part: Partial<Item>) =>
    draft.set({ items: items.map((item, index) => (index === at ? { ...item, ...part } : item)) })
  const submit = () =>
    send({
      kind: sheet.kind,
      version: sheet.version,
      // a line without points is told of by the server at its field
      items: items.map((item) => ({ ...item, points: item.points as number })),
    })
  return (
    <Card title={title}>
      {items.map((item, index) => (
        <Line
          key={item.code ?? `new ${index}`}
          at={index}
          item={item}
          wrong={wrong}
          onChange={(part) => change(index, part)}
          onRemove={() => draft.set({ items: items.filter((_, other) => other !== index) })}
        />
      ))}
      <Button
        kind="secondary"
        icon="plus"
        onTap={() => draft.set({ items: [...items, { text: '', points: undefined }] })}
      >
        加一项
      </Button>
      <SaveOrLeave
        busy={sending}
        busyText="正在提交"
        waiting={waiting}
        message={wrong.items ?? failure?.message}
        onSave={submit}
        onLeave={() => {
          draft.discard()
          onDone()
        }}
      >
        从明天起用这张表
      </SaveOrLeave>
    </Card>
  )
}

interface LineProps {
  at: number
  item: Item
  wrong: Record<string, string>
  onChange: (part: Partial<Item>) => void
  onRemove: () => void
}

const Line = ({ at, item, wrong, onChange, onRemove }: LineProps) => (
  <>
    <TextField
      label={`第${at + 1}项`}
      max={60}
      value={item.text}
      error={wrong[`items.${at}.text`]}
      onChange={(text) => onChange({ text })}
    />
    <NumberField
      label="最多几分"
      unit="分"
      value={item.points}
      error={wrong[`items.${at}.points`]}
      onChange={(points) => onChange({ points })}
    />
    <Button kind="quiet" icon="close" onTap={onRemove}>{`去掉第${at + 1}项`}</Button>
  </>
)
