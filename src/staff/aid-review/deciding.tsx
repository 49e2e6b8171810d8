import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { RefusalGround } from '@contract/aid/labels'
import { Decide, type Review } from '@contract/aid/schema'
import type { AidAct } from '@contract/aid/workflow'
import type { RefusedFields } from '@contract/refusal'
import { decide } from '@/api/review'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Press } from '@/components/press'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { groundOptions } from '@/features/aid/options'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { grantPhrases, refusePhrases } from './phrases'

export type DecidingAct = Extract<AidAct, 'grant' | 'refuse'>

interface Props {
  review: Review
  act: DecidingAct
  onBack: () => void
  onDecided: () => void
  /** The application has moved on meanwhile: look again. */
  onStale: () => unknown
}

interface Written {
  ground: RefusalGround | undefined
  reasons: string
}

const questions: Record<DecidingAct, { title: string; content: string; yes: string }> = {
  grant: { title: '同意给予法律援助？', content: '决定作出后不能改，申请人马上会收到消息。', yes: '同意' },
  refuse: { title: '决定不予法律援助？', content: '决定作出后不能改，申请人会看到理由。', yes: '不予' },
}

/** Ground, reasons and the last question before a decision; what is written survives leaving the page. */
export function Deciding({ review, act, onBack, onDecided, onStale }: Props) {
  const { id } = review.item
  const draft = useDraft<Written>(`decision:${id}:${act}`, { ground: undefined, reasons: '' })
  const { ground, reasons } = draft.value
  const [errors, setErrors] = useState<RefusedFields>({})
  const sending = useSendOnce(decide, { draft, onAccepted: onDecided })
  const { failure } = sending
  const stale = failure?.code === 'not-in-this-state'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])

  const edit = (change: Partial<Written>) => {
    draft.set(change)
    setErrors({})
    sending.clearFailure()
  }
  const submit = async () => {
    const read = Decide.safeParse({ requestId: newId(), id, act, ground, reasons })
    if (!read.success) {
      const issues = read.error.issues.map((issue) => [String(issue.path[0]), issue.message])
      return setErrors(Object.fromEntries(issues.reverse()) as RefusedFields)
    }
    if (await confirm({ ...questions[act], danger: act === 'refuse' })) {
      const { requestId: _, ...decision } = read.data
      await sending.send(decision)
    }
  }
  const phrases =
    act === 'grant'
      ? grantPhrases(review.meansPath, review.item.circumstance)
      : ground
        ? refusePhrases[ground]
        : []

  return (
    <View id="deciding">
      <Card title={act === 'grant' ? '同意援助' : '不予援助'} tone={act === 'grant' ? 'good' : 'bad'}>
        {act === 'refuse' && (
          <Choice
            label="依据"
            options={groundOptions}
            value={ground}
            error={errors.ground}
            onChange={(next) => edit({ ground: next })}
          />
        )}
        <TextArea
          label="理由"
          hint="申请人会看到，请写得让人看得懂"
          value={reasons}
          max={1000}
          error={errors.reasons ?? failure?.fields.reasons}
          onChange={(next) => edit({ reasons: next })}
        />
        <View className="review__phrases">
          {phrases
            .filter((phrase) => !reasons.includes(phrase))
            .map((phrase) => (
              <Press
                key={phrase}
                className="review__phrase"
                label={`加上：${phrase}`}
                onTap={() => edit({ reasons: reasons + phrase })}
              >
                + {phrase}
              </Press>
            ))}
        </View>
        {sending.waiting && <Notice tone="warn">网络不好，正在再试，请不要关掉</Notice>}
        {failure && <Notice tone="bad">{failure.message}</Notice>}
        <View className="review__pair">
          <Button kind="secondary" onTap={onBack}>
            再看看
          </Button>
          <Button kind={act === 'grant' ? 'primary' : 'danger'} busyText="请稍候" onTap={submit}>
            {act === 'grant' ? '确认同意' : '确认不予'}
          </Button>
        </View>
      </Card>
    </View>
  )
}
