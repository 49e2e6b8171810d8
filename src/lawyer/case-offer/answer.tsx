import { useEffect, useState } from 'react'
import { declineCauseLabels, declineCauses, type DeclineCause } from '@contract/assignment/labels'
import type { Offer } from '@contract/assignment/offer-schema'
import { acceptCase, declineCase } from '@/api/assignment'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  offer: Offer
  /** It was taken back or answered meanwhile. */
  onStale: () => unknown
}

/** Yes, or no with its cause. */
export function Answer({ offer: { id }, onStale }: Props) {
  const [declining, setDeclining] = useState(false)
  const { send, sending, waiting, failure } = useSendOnce(acceptCase)
  useStale(failure?.code, onStale)
  const take = async () => {
    const yes = await confirm({
      title: '接下这件案子？',
      content: '我已核对，没有利益冲突。接下后受援人会收到消息。',
      yes: '接下',
    })
    if (yes) await send({ id })
  }
  if (declining) return <DeclineForm id={id} onBack={() => setDeclining(false)} onStale={onStale} />
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="请稍候" onTap={take}>
        接下来办
      </Button>
      <Button kind="quiet" onTap={() => setDeclining(true)}>
        接不了
      </Button>
    </>
  )
}

function useStale(code: string | undefined, onStale: () => unknown) {
  const stale = code === 'not-in-this-state' || code === 'not-found'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
}

interface DeclineProps {
  id: string
  onBack: () => unknown
  onStale: () => unknown
}

function DeclineForm({ id, onBack, onStale }: DeclineProps) {
  const draft = useDraft(`decline-case:${id}`, { cause: undefined as DeclineCause | undefined, note: '' })
  const { cause, note } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(declineCase, { draft })
  useStale(failure?.code, onStale)
  const submit = async () => {
    if (!cause) return
    const yes = await confirm({
      title: '确定不接？',
      content: '中心会另派别人，这件案子不会再派给您。',
      yes: '不接',
      danger: true,
    })
    if (yes) await send({ id, cause, note })
  }
  return (
    <Card title="为什么接不了">
      <Choice
        label="原因"
        options={declineCauses.map((value) => ({ value, label: declineCauseLabels[value] }))}
        value={cause}
        error={failure?.fields.cause}
        onChange={(next) => draft.set({ cause: next })}
      />
      <TextArea
        label="说明"
        optional={cause !== 'other'}
        hint="中心的人会看到，受援人看不到"
        max={300}
        value={note}
        error={failure?.fields.note}
        onChange={(next) => draft.set({ note: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="danger" busy={sending} busyText="请稍候" disabled={!cause} onTap={submit}>
        不接这件案子
      </Button>
      <Button kind="quiet" onTap={onBack}>
        返回
      </Button>
    </Card>
  )
}
