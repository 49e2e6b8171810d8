import { useState } from 'react'
import { FollowUp, type MyQuestion } from '@contract/question/schema'
import type { RefusedFields } from '@contract/refusal'
import { closeQuestion, followUp, rateQuestion, withdrawQuestion } from '@/api/question'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { goTo } from '@/routes'
import type { Draft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { wrongFields } from '@/state/wrong-fields'

/** What is being asked on, kept until it is sent. */
export interface More {
  text: string
}

interface Props {
  question: MyQuestion
  more: Draft<More>
}

/** What who asked may do now: rate, ask on, say that it is enough, take it back. */
export function Acts({ question, more }: Props) {
  const { id, acts, mayRate } = question
  return (
    <>
      {mayRate && <Rate id={id} />}
      {acts.includes('follow-up') && <AskOn id={id} more={more} primary={!mayRate} />}
      {acts.includes('close') && <Close id={id} />}
      {acts.includes('withdraw') && <Withdraw id={id} />}
    </>
  )
}

function Rate({ id }: { id: string }) {
  const { send, sending, waiting, failure } = useSendOnce(rateQuestion, {
    onAccepted: ({ ticket }) => void goTo('rate', { r: ticket }),
  })
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button icon="check" busy={sending} onTap={() => send({ id })}>
        评价这次答复
      </Button>
    </>
  )
}

function AskOn({ id, more, primary }: { id: string; more: Draft<More>; primary: boolean }) {
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(followUp, { draft: more })
  const [errors, setErrors] = useState<RefusedFields>({})
  const { text } = more.value
  const submit = () => {
    const read = FollowUp.safeParse({ id, text, requestId: more.requestId })
    return read.success ? send({ id, text }) : setErrors(wrongFields(read.error))
  }
  return (
    <Card title="接着问">
      <TextArea
        label="还有哪里不明白"
        max={1000}
        value={text}
        error={errors.text ?? failure?.fields.text}
        onChange={(text) => {
          more.set({ text })
          setErrors({})
          clearFailure()
        }}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind={primary ? 'primary' : 'secondary'} busy={sending} busyText="正在提交" onTap={submit}>
        接着问他
      </Button>
    </Card>
  )
}

function Close({ id }: { id: string }) {
  const { send, sending, waiting, failure } = useSendOnce(closeQuestion)
  const end = async () => {
    if (await confirm({ title: '都明白了？', content: '办完以后不能再接着问。', yes: '都明白了' }))
      await send({ id })
  }
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="quiet" busy={sending} onTap={end}>
        明白了，不用再答
      </Button>
    </>
  )
}

function Withdraw({ id }: { id: string }) {
  const { send, sending, waiting, failure } = useSendOnce(withdrawQuestion)
  const takeBack = async () => {
    if (await confirm({ title: '撤回这个问题？', yes: '撤回', danger: true })) await send({ id })
  }
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="quiet" busy={sending} onTap={takeBack}>
        不问了，撤回
      </Button>
    </>
  )
}
