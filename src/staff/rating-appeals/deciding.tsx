import { useState } from 'react'
import { View } from '@tarojs/components'
import { DecideAppeal } from '@contract/rating/appeal-schema'
import type { AppealOutcome } from '@contract/rating/labels'
import { decideRatingAppeal } from '@/api/rating'
import { Button } from '@/components/button'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const questions: Record<AppealOutcome, { title: string; content: string; yes: string }> = {
  stands: { title: '评价照算？', content: '定了以后不能再改，本人会看到理由。', yes: '照算' },
  'set-aside': {
    title: '排除这条评价？',
    content: '评价还看得见，不再计入。定了以后不能再改。',
    yes: '排除',
  },
}

/** The reason, and one of two outcomes. */
export function Deciding({ id }: { id: string }) {
  const draft = useDraft(`decide-rating-appeal:${id}`, { note: '' })
  const { note } = draft.value
  const [error, setError] = useState<string>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(decideRatingAppeal, { draft })
  const submit = async (outcome: AppealOutcome) => {
    const input = { consultationId: id, outcome, note }
    const read = DecideAppeal.safeParse({ requestId: draft.requestId, ...input })
    if (!read.success) return setError(read.error.issues[0]!.message)
    if (await confirm({ ...questions[outcome], danger: outcome === 'set-aside' })) await send(input)
  }
  return (
    <>
      <TextArea
        label="理由"
        hint="核实了什么、为什么这样定，本人会看到"
        max={300}
        value={note}
        error={error ?? failure?.fields['note']}
        onChange={(text) => {
          draft.set({ note: text })
          setError(undefined)
          clearFailure()
        }}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <View className="rating-appeals__pair">
        <Button kind="danger" disabled={sending} onTap={() => submit('set-aside')}>
          排除
        </Button>
        <Button kind="secondary" busy={sending} busyText="请稍候" onTap={() => submit('stands')}>
          照算
        </Button>
      </View>
    </>
  )
}
