import { useState } from 'react'
import { AppealRating } from '@contract/rating/appeal-schema'
import { appealRating } from '@/api/rating'
import { Button } from '@/components/button'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Why one does not agree with a rating. There is one appeal, so it is asked before it is sent. */
export function Appealing({ id }: { id: string }) {
  const draft = useDraft(`appeal-rating:${id}`, { reason: '' })
  const [error, setError] = useState<string>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(appealRating, { draft })
  const { reason } = draft.value
  const submit = async () => {
    const read = AppealRating.safeParse({ requestId: draft.requestId, consultationId: id, reason })
    if (!read.success) return setError(read.error.issues[0]!.message)
    if (
      await confirm({
        title: '提交申诉？',
        content: '一条评价只能申诉一次，由没参与过的县区同事来定。',
        yes: '提交',
      })
    )
      await send({ consultationId: id, reason })
  }
  return (
    <>
      <TextArea
        label="为什么不同意"
        hint="比如来的不是当事人、评错了人。不要写来访人的姓名电话"
        max={300}
        value={reason}
        error={error ?? failure?.fields['reason']}
        onChange={(text) => {
          draft.set({ reason: text })
          setError(undefined)
          clearFailure()
        }}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" busy={sending} busyText="正在提交" onTap={submit}>
        提交申诉
      </Button>
    </>
  )
}
