import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { RatingSubject } from '@contract/rating/schema'
import type { RefusedFields } from '@contract/refusal'
import { momentText } from '@contract/time'
import { rate } from '@/api/rating'
import { Button } from '@/components/button'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { QuickExit } from '@/components/quick-exit'
import { Trouble } from '@/components/trouble'
import { complains, readAnswers, unanswered, type Answers } from '@/features/rating/answers'
import { RatingQuestions } from '@/features/rating/rating-questions'
import { aria } from '@/platform/aria'
import { goSignIn } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { ComplainDoor } from './complain-door'

/** Codes after which the ticket no longer stands as it did: the page asks anew and shows how. */
const staleCodes: (string | undefined)[] = [
  'ticket-used',
  'ticket-expired',
  'already-rated',
  'ticket-unknown',
]

interface Props {
  ticket: string
  subject: RatingSubject
  onRated: (given: { complained: boolean }) => void
  onStale: () => unknown
}

/** The rating by the code, on the visitor's own phone. */
export function RatingForm({ ticket, subject, onRated, onStale }: Props) {
  const draft = useDraft<Answers>(`rating:${ticket}`, unanswered)
  const [errors, setErrors] = useState<RefusedFields>({})
  const sending = useSendOnce(rate, {
    draft,
    onAccepted: () => onRated({ complained: complains(draft.value) }),
  })
  const { failure } = sending
  const stale = staleCodes.includes(failure?.code)
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked once for each refusal
  }, [stale])

  const answer = (change: Partial<Answers>) => {
    draft.set(change)
    setErrors({})
    sending.clearFailure()
  }
  const submit = () => {
    const { said, fields } = readAnswers(draft.value)
    return said ? sending.send({ ticket, ...said }) : setErrors(fields)
  }

  return (
    <>
      {subject.safeMode && <QuickExit forget={draft.discard} />}
      <View className="rate__switch">
        <ElderSwitch />
      </View>
      <View className="rate__subject">
        <Text className="rate__title" {...aria({ role: 'heading' })}>
          这次服务您满意吗？
        </Text>
        <Text className="rate__about">
          {momentText(subject.occurredAt)}，{subject.practitionerName}在{subject.siteName}接待了您
        </Text>
      </View>
      <RatingQuestions answers={draft.value} errors={errors} onAnswer={answer} />
      <Trouble waiting={sending.waiting} />
      {failure && !stale && (
        <Notice tone="bad" action={failure.needsSignIn && <Button onTap={goSignIn}>去登录</Button>}>
          {failure.message}
        </Notice>
      )}
      <Button onTap={submit} busyText="正在提交">
        提交评价
      </Button>
      <Text className="rate__free">所有法律咨询都不收钱。怎么评都不影响您办事。</Text>
      <ComplainDoor ticket={ticket} />
    </>
  )
}
