import { Text } from '@tarojs/components'
import { yuanText } from '@contract/money'
import { findingOutcomeLabels } from '@contract/promise/labels'
import type { Doubt } from '@contract/promise/schema'
import { dayText } from '@contract/time'
import { sayInDoubt, useDoubt } from '@/api/promise'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** What is held against one's promise, where it is: asked for one's side first, then what became of it (法援法 48). */
export function PromiseDoubt({ id }: { id: string }) {
  const { data } = useDoubt(id)
  return data?.doubt ? <Doubted applicationId={id} doubt={data.doubt} /> : null
}

function Doubted({ applicationId, doubt }: { applicationId: string; doubt: Doubt }) {
  const { outcome, corrected } = doubt
  return (
    <Card
      title={
        corrected
          ? '已更正：您的承诺没有问题'
          : outcome
            ? `您签的承诺：${findingOutcomeLabels[outcome]}`
            : doubt.said
              ? '您的说明收到了，正在认定'
              : '您说明的情况，想听您说一说'
      }
      tone={corrected || outcome === 'dropped' ? 'good' : 'warn'}
    >
      <KeyValue name="核查的人说">{doubt.untrue}</KeyValue>
      {doubt.said && <KeyValue name="您说">{doubt.said}</KeyValue>}
      {doubt.reasons && <KeyValue name="认定理由">{doubt.reasons}</KeyValue>}
      {outcome === 'false' && !corrected && <Consequences doubt={doubt} />}
      {doubt.maySay && <Say applicationId={applicationId} doubt={doubt} />}
      {!outcome && doubt.said && <Text className="case__line">已经收到您的说明，由没有提出的人来定。</Text>}
    </Card>
  )
}

const Consequences = ({ doubt: { costFen, barredUntil } }: { doubt: Doubt }) => (
  <>
    {costFen !== null && costFen > 0 && <KeyValue name="要交回的费用">{yuanText(costFen)}</KeyValue>}
    {barredUntil && (
      <Text className="case__line">
        {sayDate(barredUntil)}
        以前再申请，请提供经济困难证明，不能签承诺书。认定错了的，请跟法律援助中心说，可以更正。
      </Text>
    )}
  </>
)

function Say({ applicationId, doubt: { id, hearBy } }: { applicationId: string; doubt: Doubt }) {
  const draft = useDraft(`promise-say:${id}`, { said: '' })
  const { send, sending, waiting, failure } = useSendOnce(sayInDoubt(applicationId), { draft })
  return (
    <>
      <TextArea
        label="您怎么说"
        hint={`照实写就行，${dayText(hearBy)}前说。也可以打电话、当面说`}
        max={1000}
        value={draft.value.said}
        error={failure?.fields.said}
        onChange={(said) => draft.set({ said })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        busyText="请稍候"
        onTap={() => send({ id, said: draft.value.said })}
      >
        提交说明
      </Button>
    </>
  )
}
