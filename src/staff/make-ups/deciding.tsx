import { useState } from 'react'
import { View } from '@tarojs/components'
import { DecideMakeUp } from '@contract/duty/make-up-schema'
import { decideMakeUp } from '@/api/duty'
import { Button } from '@/components/button'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

type DecidingAct = DecideMakeUp['act']

const questions: Record<DecidingAct, { title: string; content: string; yes: string }> = {
  approve: { title: '同意补签？', content: '考勤按申请的时间改，原来的记录会留着。', yes: '同意' },
  refuse: { title: '不同意补签？', content: '考勤不变，本人会看到理由。', yes: '不同意' },
}

/** A word on the request, and the decision on it. */
export function Deciding({ id }: { id: string }) {
  const draft = useDraft(`decide-make-up:${id}`, { note: '' })
  const { note } = draft.value
  const [error, setError] = useState<string>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(decideMakeUp, { draft })

  const submit = async (act: DecidingAct) => {
    const read = DecideMakeUp.safeParse({ requestId: newId(), id, act, note })
    if (!read.success) return setError(read.error.issues[0]!.message)
    if (await confirm({ ...questions[act], danger: act === 'refuse' })) await send({ id, act, note })
  }
  return (
    <>
      <TextArea
        label="审批意见"
        hint="不同意的要写明理由，本人会看到"
        optional
        value={note}
        max={300}
        error={error ?? failure?.fields['note']}
        onChange={(text) => {
          draft.set({ note: text })
          setError(undefined)
          clearFailure()
        }}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <View className="make-ups__pair">
        <Button kind="danger" disabled={sending} onTap={() => submit('refuse')}>
          不同意
        </Button>
        <Button kind="secondary" busy={sending} busyText="请稍候" onTap={() => submit('approve')}>
          同意补签
        </Button>
      </View>
    </>
  )
}
