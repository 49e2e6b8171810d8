import { useState } from 'react'
import { PublishDiscipline, type DisciplineText } from '@contract/duty/discipline-schema'
import type { RefusedFields } from '@contract/refusal'
import { publishDiscipline } from '@/api/duty'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateField } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { newId } from '@/platform/new-id'
import { scrollToFirstWrong } from '@/platform/scroll'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  /** The newest version, which the next one begins as. */
  last: DisciplineText
  today: string
  onDone: () => void
}

/** Lines of a text as sentences: empty ones dropped. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The next version: one sentence a line. Nobody checks in under it before they have confirmed it. */
export function PublishForm({ last, today, onDone }: Props) {
  const draft = useDraft(`discipline:${last.version + 1}`, {
    title: last.title,
    text: last.items.join('\n'),
    effectiveFrom: today,
  })
  const { title, text, effectiveFrom } = draft.value
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(publishDiscipline, {
    draft,
    onAccepted: onDone,
  })
  const edit = (change: Partial<typeof draft.value>) => {
    draft.set(change)
    setErrors({})
    clearFailure()
  }
  const submit = async () => {
    const input = { title, items: linesOf(text), effectiveFrom }
    const read = PublishDiscipline.safeParse({ requestId: newId(), ...input })
    if (!read.success) {
      setErrors(Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])))
      return scrollToFirstWrong()
    }
    const sure = await confirm({
      title: '发布新的值班纪律？',
      content: '发布后不能改；开始执行那天起，值班人员要先看过才能签到。',
      yes: '发布',
    })
    if (sure) await send(input)
  }
  const errorOf = (field: string) => errors[field] ?? failure?.fields[field]
  return (
    <>
      <Card title={`第${last.version + 1}版`}>
        <TextField
          label="标题"
          value={title}
          max={40}
          error={errorOf('title')}
          onChange={(next) => edit({ title: next })}
        />
        <TextArea
          label="内容"
          hint="一行一条，最多20条"
          value={text}
          max={4000}
          error={errorOf('items')}
          onChange={(next) => edit({ text: next })}
        />
        <DateField
          label="从哪天起执行"
          value={effectiveFrom}
          from={today}
          error={errorOf('effectiveFrom')}
          onChange={(day) => edit({ effectiveFrom: day })}
        />
      </Card>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在发布" onTap={submit}>
        发布
      </Button>
      <Button kind="secondary" onTap={onDone}>
        先不发
      </Button>
    </>
  )
}
