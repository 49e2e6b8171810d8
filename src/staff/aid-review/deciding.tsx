import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { RefusalGround } from '@contract/aid/labels'
import type { Review } from '@contract/aid/desk-schema'
import type { DeskAct } from '@contract/review/desk'
import { provisionalCauseCodes, provisionalCauses } from '@contract/review/labels'
import type { RefusedFields } from '@contract/refusal'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Press } from '@/components/press'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { groundOptions } from '@/features/aid/options'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { deskWords, type Written } from './deciding-words'
import { grantPhrases, refusePhrases } from './phrases'

interface Props {
  review: Review
  act: DeskAct
  onBack: () => void
  onDone: () => void
  /** The application has moved on meanwhile: look again. */
  onStale: () => unknown
}

const causeOptions = provisionalCauseCodes.map((value) => ({ value, label: provisionalCauses[value] }))

function phrasesFor(act: DeskAct, { meansPath, item }: Review, ground: RefusalGround | undefined): string[] {
  const { phrases } = deskWords[act]
  if (phrases === 'grant') return grantPhrases(meansPath, item.circumstance)
  return phrases === 'refuse' && ground ? refusePhrases[ground] : []
}

/** What the act asks for, before the last question; what is written survives leaving the page. */
export function Deciding({ review, act, onBack, onDone, onStale }: Props) {
  const { id } = review.item
  const words = deskWords[act]
  const asked = (what: 'ground' | 'cause' | 'reasons') => words.asks.includes(what)
  const draft = useDraft<Written>(`decision:${id}:${act}`, {
    ground: undefined,
    cause: undefined,
    reasons: '',
  })
  const { ground, cause, reasons } = draft.value
  const [errors, setErrors] = useState<RefusedFields>({})
  const sending = useSendOnce(words.way.send, { draft, onAccepted: onDone })
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
    const found = words.way.wrong({ requestId: newId(), id, ground, cause, reasons })
    if (Object.keys(found).length > 0) return setErrors(found)
    if (await confirm({ ...words.question, danger: words.tone === 'bad' }))
      await sending.send({ id, ground, cause, reasons })
  }
  const wrong = (field: string) => errors[field] ?? failure?.fields[field]

  return (
    <View id="deciding">
      <Card title={words.title} tone={words.tone}>
        {asked('ground') && (
          <Choice
            label="依据"
            options={groundOptions}
            value={ground}
            error={wrong('ground')}
            onChange={(next) => edit({ ground: next })}
          />
        )}
        {asked('cause') && (
          <Choice
            label="为什么先行提供"
            options={causeOptions}
            value={cause}
            error={wrong('cause')}
            onChange={(next) => edit({ cause: next })}
          />
        )}
        {asked('reasons') && (
          <TextArea
            label={act === 'send-back' ? '退回的原因' : '理由'}
            hint={act === 'send-back' ? '同事会看到' : '申请人会看到，请写得让人看得懂'}
            value={reasons}
            max={act === 'send-back' ? 500 : 1000}
            error={wrong('reasons')}
            onChange={(next) => edit({ reasons: next })}
          />
        )}
        <View className="review__phrases">
          {phrasesFor(act, review, ground)
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
        <Trouble waiting={sending.waiting} />
        {failure && <Notice tone="bad">{failure.message}</Notice>}
        <View className="review__pair">
          <Button kind="secondary" onTap={onBack}>
            再看看
          </Button>
          <Button kind={words.tone === 'bad' ? 'danger' : 'primary'} busyText="请稍候" onTap={submit}>
            {words.yes}
          </Button>
        </View>
      </Card>
    </View>
  )
}
