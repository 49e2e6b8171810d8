import { useState } from 'react'
import { AnswerQuestion, type LawyerQuestion } from '@contract/question/schema'
import type { MatterType, Result, Risk } from '@contract/consultation/labels'
import type { Group } from '@contract/groups'
import type { RefusedFields } from '@contract/refusal'
import { answerQuestion } from '@/api/question'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { MultiChoice, Tick } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { AnswerField } from '@/features/consultation/answer-field'
import { groupOptions, resultOptions, riskOptions } from '@/features/consultation/options'
import { TypePicker } from '@/features/consultation/type-picker'
import { scrollToFirstWrong } from '@/platform/scroll'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { wrongFields } from '@/state/wrong-fields'

interface Answering {
  matterType: MatterType | undefined
  subtype: string | undefined
  groups: Group[]
  summary: string
  answer: string
  result: Result
  minor: boolean
  risks: Risk[]
  groupSize: number | undefined
  rightTold: boolean
}

/** What was asked last, which the record is about. */
const lastAsked = ({ turns }: LawyerQuestion) =>
  [...turns].reverse().find(({ kind }) => kind === 'question')?.text ?? ''

const begun = (question: LawyerQuestion): Answering => ({
  matterType: question.matterType ?? undefined,
  subtype: undefined,
  groups: question.groups,
  summary: lastAsked(question),
  answer: '',
  result: 'answered',
  minor: question.groups.includes('minor'),
  risks: [],
  groupSize: undefined,
  rightTold: false,
})

/** The answer, which is at the same time the record of the ledger: nothing is written twice (一事一记). */
export function AnswerForm({ question }: { question: LawyerQuestion }) {
  // a follow-up is another answer: what was written for the one before is not found again
  const draft = useDraft<Answering>(`answer:${question.id}:${question.turns.length}`, begun(question))
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(answerQuestion, { draft })
  const [wrong, setWrong] = useState<RefusedFields>({})
  const { value: form } = draft
  const errors = { ...failure?.fields, ...wrong }
  const edit = (change: Partial<Answering>) => {
    draft.set(change)
    setWrong({})
    clearFailure()
  }
  const submit = async () => {
    const read = AnswerQuestion.safeParse({ ...form, id: question.id, requestId: draft.requestId })
    if (read.success) return send({ ...read.data, id: question.id })
    setWrong(wrongFields(read.error))
    scrollToFirstWrong()
  }
  return (
    <>
      <Card title="答复">
        <TypePicker
          matterType={form.matterType}
          subtype={form.subtype}
          error={errors.matterType}
          onChange={edit}
        />
        <AnswerField form={form} errors={errors} edit={edit} />
        <ChipChoice
          label="办理结果"
          options={resultOptions}
          value={form.result}
          error={errors.result}
          onChange={(result) => edit({ result })}
        />
      </Card>
      <Card title="记进台账">
        <TextArea
          label="咨询内容"
          hint="照对方写的，您可以改简单些"
          max={2000}
          value={form.summary}
          error={errors.summary}
          onChange={(summary) => edit({ summary })}
        />
        <MultiChoice
          optional
          label="对方属于"
          options={groupOptions}
          values={form.groups}
          error={errors.groups}
          onChange={(groups) => edit({ groups })}
        />
        <Tick checked={form.minor} onChange={(minor) => edit({ minor })}>
          事关未成年人：工作人员要经批准才能打开
        </Tick>
        <MultiChoice
          optional
          label="风险提示"
          options={riskOptions}
          values={form.risks}
          error={errors.risks}
          onChange={(risks) => edit({ risks })}
        />
        <NumberField
          optional={!form.risks.includes('mass')}
          label="大约涉及多少人"
          unit="人"
          value={form.groupSize}
          error={errors.groupSize}
          onChange={(groupSize) => edit({ groupSize })}
        />
        <Tick checked={form.rightTold} error={errors.rightTold} onChange={(rightTold) => edit({ rightTold })}>
          答复里已告诉对方：符合条件可以申请法律援助
        </Tick>
      </Card>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在答复" onTap={submit}>
        答复
      </Button>
    </>
  )
}
