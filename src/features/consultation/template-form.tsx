import { useState } from 'react'
import { View } from '@tarojs/components'
import { matterTypeLabels, matterTypes, type MatterType } from '@contract/consultation/labels'
import { SaveTemplate, type AnswerTemplate } from '@contract/consultation/template-schema'
import type { RefusedFields } from '@contract/refusal'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { TextArea, TextField } from '@/components/text-field'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Form {
  matterType: MatterType | undefined
  title: string
  answer: string
}
interface Saved extends Pick<AnswerTemplate, 'id' | 'title' | 'answer' | 'matterType'> {
  requestId: string
}

interface Props {
  /** The template to change; a new one when left out. */
  of: AnswerTemplate | undefined
  save: (input: Saved) => Promise<AnswerTemplate>
  onDone: () => void
}

const options = matterTypes.map((value) => ({ value, label: matterTypeLabels[value] }))

/** An answer to be taken again: for which kind of matter, under which name, and what it says. */
export function TemplateForm({ of, save, onDone }: Props) {
  const draft = useDraft<Form>(`answer-template:${of?.id ?? 'new'}`, {
    matterType: of?.matterType,
    title: of?.title ?? '',
    answer: of?.answer ?? '',
  })
  const { value } = draft
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure } = useSendOnce(save, { draft, onAccepted: onDone })
  const edit = (change: Partial<Form>) => {
    draft.set(change)
    setErrors({})
  }
  const submit = async () => {
    // a draft's act makes the template: sent again, it is the same one
    const id = of?.id ?? draft.requestId
    const read = SaveTemplate.safeParse({ ...value, id, requestId: newId() })
    if (!read.success)
      return setErrors(
        Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])),
      )
    const { matterType, title, answer } = read.data
    await send({ id, matterType, title, answer })
  }
  return (
    <Card title={of ? '修改' : '新的常用答复'}>
      <Select
        label="用在哪类事项"
        options={options}
        value={value.matterType}
        error={errors.matterType}
        onChange={(matterType) => edit({ matterType })}
      />
      <TextField
        label="名称"
        placeholder="例如：讨薪三步"
        max={30}
        value={value.title}
        error={errors.title}
        onChange={(title) => edit({ title })}
      />
      <TextArea
        label="解答意见"
        max={4000}
        value={value.answer}
        error={errors.answer}
        onChange={(answer) => edit({ answer })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <View>
        <Button
          kind="secondary"
          busy={sending}
          busyText={waiting ? '等网络恢复…' : '正在保存'}
          onTap={submit}
        >
          保存
        </Button>
        <Button kind="quiet" onTap={onDone}>
          不改了
        </Button>
      </View>
    </Card>
  )
}
