import { useState } from 'react'
import { dayText } from '@contract/time'
import { takeInObjection } from '@/api/objection'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Writes down the objection of a person who came to the centre because they have no phone (法援法 49). */
export function ObjectionForm({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const [dueOn, setDueOn] = useState<string>()
  const draft = useDraft(`objection:${id}`, { said: '' })
  const { said } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(takeInObjection, {
    draft,
    onAccepted: (taken) => setDueOn(taken.dueOn),
  })
  if (dueOn)
    return (
      <Notice tone="good" title="异议已登记">
        {`由没经办过的同事审查，最晚${dayText(dueOn)}答复。结果会告诉您，请转告本人。`}
      </Notice>
    )
  if (!open)
    return (
      <Button kind="secondary" onTap={() => setOpen(true)}>
        本人来提异议，代他登记
      </Button>
    )
  const submit = async () => {
    const yes = await confirm({
      title: '念给本人听过了？',
      content: '登记后由没经办过的同事审查，您不能审查这一件。',
      yes: '登记',
    })
    if (yes) await send({ id, said })
  }
  return (
    <Card title="代登记异议">
      <TextArea
        label="他为什么不服"
        hint="照他的话写，书面的照抄要点，原件收进卷宗"
        max={2000}
        value={said}
        error={failure?.fields.said}
        onChange={(text) => draft.set({ said: text })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        busyText="正在登记"
        disabled={said.trim().length < 4}
        onTap={submit}
      >
        登记异议
      </Button>
    </Card>
  )
}
