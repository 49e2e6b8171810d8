import { Text } from '@tarojs/components'
import { rollCallPlanLabels, rollCallStatusLabels } from '@contract/rollcall/labels'
import type { OneRollCall } from '@contract/rollcall/schema'
import { clockText } from '@contract/time'
import { cancelRollCall } from '@/api/rollcall'
import { Badge, Clock } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { leftText, rollCallTones, whenText } from '@/features/rollcall/words'
import { useSendOnce } from '@/state/send-once'

/** How the call stands: answered out of called, and how long still. */
export function Top({ one: { call, mayCancel }, now }: { one: OneRollCall; now: Date }) {
  const { counts, closesAt, status } = call
  return (
    <Card
      title={whenText(call)}
      aside={<Badge tone={rollCallTones[status]}>{rollCallStatusLabels[status]}</Badge>}
    >
      {call.firedAt && (
        <Headline caption="应答 / 点名时在岗（班）" note={`没有应答${counts.missed}班`}>
          {`${counts.replied} / ${counts.called}`}
        </Headline>
      )}
      {status === 'open' && <Closing closesAt={closesAt!} now={now} />}
      {status === 'planned' && (
        <Text className="staff-roll-call__line">到这段时间里，系统会随机点名，具体时刻谁也看不到。</Text>
      )}
      <Text className="staff-roll-call__note">
        {`${rollCallPlanLabels[call.plan]}，${call.issuerName}发起，应答时间${call.replyMinutes}分钟${call.asksCode ? '，要现场码' : ''}`}
      </Text>
      {mayCancel && <Cancel id={call.id} />}
    </Card>
  )
}

const Closing = ({ closesAt, now }: { closesAt: string; now: Date }) =>
  now < new Date(closesAt) ? (
    <Clock label="截止" due={`${clockText(closesAt)}，还剩${leftText(closesAt, now)}`} />
  ) : (
    <Clock label="截止" due={`${clockText(closesAt)}，时间到了，正在汇总`} tone="warn" />
  )

function Cancel({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(cancelRollCall)
  const cancel = async () => {
    const sure = await confirm({ title: '取消这次点名？', yes: '取消它', no: '不取消', danger: true })
    if (sure) await send({ id })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="danger" busy={sending} onTap={cancel}>
        取消点名
      </Button>
    </>
  )
}
