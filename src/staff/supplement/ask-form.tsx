import { OTHER_ITEM } from '@contract/supplement/rules'
import { dayText } from '@contract/time'
import { askSupplement } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import type { FormProps } from './form-props'
import { useStale } from './use-stale'

const empty = { codes: [] as string[], notes: {} as Record<string, string>, reasons: '', newCircumstance: '' }

/** Picks everything that is missing, says why, and a second time what has newly come up (法律援助法 43). */
export function AskForm({ desk, onStale, onClose }: FormProps) {
  const draft = useDraft(`supplement:${desk.id}`, empty)
  const { codes, notes, reasons, newCircumstance } = draft.value
  const again = desk.asks.length > 0
  const { send, sending, waiting, failure } = useSendOnce(askSupplement, { draft, onAccepted: onClose })
  useStale(failure, onStale)
  // what was picked before the catalogue changed is not sent
  const picked = desk.items.filter(({ code }) => codes.includes(code))
  const errorOf = (index: number) =>
    failure?.fields[`items.${index}`] ?? failure?.fields[`items.${index}.note`]
  const submit = async () => {
    const yes = await confirm({
      title: `告知申请人补${picked.length}样材料？`,
      content: `最晚${dayText(desk.askDueOn)}补齐，审查先停着。要补的应当一次说全，再告知要写新情况。`,
      yes: '告知',
      no: '再看看',
    })
    if (!yes) return
    await send({
      id: desk.id,
      items: picked.map(({ code }) => ({ code, note: notes[code] })),
      reasons,
      ...(again && { newCircumstance }),
    })
  }
  return (
    <Card title="一次告知要补的材料" tone="accent">
      {again && (
        <Notice tone="warn" title={`已经告知过${desk.asks.length}次`}>
          再告知要写明有什么新情况，并计入监督数字。
        </Notice>
      )}
      <MultiChoice
        label="缺哪些，一次选全"
        options={desk.items.map(({ code, name }) => ({ value: code, label: name }))}
        values={codes}
        error={failure?.fields.items}
        onChange={(next) => draft.set({ codes: next })}
      />
      {picked.map(({ code, name, help }, index) => (
        <TextField
          key={code}
          label={`${name}：说明`}
          hint={code === OTHER_ITEM ? '写清楚是什么材料' : help}
          optional={code !== OTHER_ITEM}
          max={200}
          value={notes[code] ?? ''}
          error={errorOf(index)}
          onChange={(note) => draft.set((value) => ({ ...value, notes: { ...value.notes, [code]: note } }))}
        />
      ))}
      <TextArea
        label="为什么要补"
        hint="申请人会看到，请写得让人看得懂"
        max={500}
        value={reasons}
        error={failure?.fields.reasons}
        onChange={(next) => draft.set({ reasons: next })}
      />
      {again && (
        <TextArea
          label="有什么新情况"
          hint="上次告知以后才出现的，比如：法院寄来了新的传票"
          max={500}
          value={newCircumstance}
          error={failure?.fields.newCircumstance}
          onChange={(next) => draft.set({ newCircumstance: next })}
        />
      )}
      <Notice>最晚{dayText(desk.askDueOn)}补齐；到期没补，第二天视为撤回申请。</Notice>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在告知" disabled={picked.length === 0} onTap={submit}>
        告知申请人
      </Button>
      <Button kind="quiet" onTap={onClose}>
        先不告知
      </Button>
    </Card>
  )
}
