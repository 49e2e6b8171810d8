import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import {
  NewRating,
  satisfactionLabels,
  satisfactions,
  type RatingSubject,
  type Satisfaction,
} from '@contract/rating/schema'
import type { RefusedFields } from '@contract/refusal'
import { momentText } from '@contract/time'
import { rate } from '@/api/rating'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { classes } from '@/components/classes'
import { ElderSwitch } from '@/components/elder-switch'
import { FieldError } from '@/components/field'
import { Notice } from '@/components/notice'
import { Press } from '@/components/press'
import { TextArea } from '@/components/text-field'
import { aria, silent } from '@/platform/aria'
import { goSignIn } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Answers {
  satisfaction: Satisfaction | undefined
  charged: 'no' | 'yes' | undefined
  solicited: 'no' | 'yes' | undefined
  comment: string
}
const unanswered: Answers = {
  satisfaction: undefined,
  charged: undefined,
  solicited: undefined,
  comment: '',
}

/** The rating the answers come to, or a sentence for each question still open. */
function readAnswers(ticket: string, { satisfaction, charged, solicited, comment }: Answers) {
  const parsed = NewRating.omit({ requestId: true }).safeParse({
    ticket,
    satisfaction,
    wasFree: charged && charged === 'no',
    solicited: solicited && solicited === 'yes',
    comment,
  })
  if (parsed.success) return { rating: parsed.data }
  const fields: RefusedFields = {}
  for (const issue of parsed.error.issues) fields[String(issue.path[0])] ??= issue.message
  return { fields }
}

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

/** Three large faces, two yes-or-no questions, and room to say more. */
export function RatingForm({ ticket, subject, onRated, onStale }: Props) {
  const draft = useDraft<Answers>(`rating:${ticket}`, unanswered)
  const { satisfaction, charged, solicited, comment } = draft.value
  const [errors, setErrors] = useState<RefusedFields>({})
  const sending = useSendOnce(rate, {
    draft,
    onAccepted: () => onRated({ complained: charged === 'yes' || solicited === 'yes' }),
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
    const read = readAnswers(ticket, draft.value)
    if (read.fields) return setErrors(read.fields)
    return sending.send(read.rating)
  }

  return (
    <>
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
      <View className={classes('rate__faces', errors.satisfaction !== undefined && 'rate__faces--wrong')}>
        {satisfactions.map((one) => (
          <Press
            key={one}
            role="radio"
            checked={satisfaction === one}
            label={satisfactionLabels[one]}
            className={classes('rate__face', `rate__face--${one}`, satisfaction === one && 'rate__face--on')}
            onTap={() => answer({ satisfaction: one })}
          >
            <View className={`rate__drawing rate__drawing--${one}`} {...silent} />
            <Text className="rate__word">{satisfactionLabels[one]}</Text>
          </Press>
        ))}
      </View>
      <FieldError>{errors.satisfaction}</FieldError>
      <Card>
        <Choice
          inline
          label="这次服务收您钱了吗？"
          options={[
            { value: 'no', label: '没收钱' },
            { value: 'yes', label: '收了' },
          ]}
          value={charged}
          error={errors.wasFree}
          onChange={(value) => answer({ charged: value })}
        />
        <Choice
          inline
          label="有没有人劝您花钱请他打官司？"
          options={[
            { value: 'no', label: '没有' },
            { value: 'yes', label: '有' },
          ]}
          value={solicited}
          error={errors.solicited}
          onChange={(value) => answer({ solicited: value })}
        />
        <TextArea
          optional
          label="还有什么想说的"
          max={500}
          value={comment}
          error={errors.comment}
          onChange={(value) => answer({ comment: value })}
        />
      </Card>
      {sending.waiting && <Notice tone="warn">网络不好，正在再试，请不要关掉</Notice>}
      {failure && !stale && (
        <Notice tone="bad" action={failure.needsSignIn && <Button onTap={goSignIn}>去登录</Button>}>
          {failure.message}
        </Notice>
      )}
      <Button onTap={submit} busyText="正在提交">
        提交评价
      </Button>
      <Text className="rate__free">所有法律咨询都不收钱。怎么评都不影响您办事。</Text>
    </>
  )
}
