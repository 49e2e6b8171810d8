import { Text, View } from '@tarojs/components'
import type { OwnReply } from '@contract/rollcall/schema'
import { clockText } from '@contract/time'
import { replyToRollCall } from '@/api/rollcall'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Press } from '@/components/press'
import { useSingleTap } from '@/components/single-tap'
import { leftText } from '@/features/rollcall/words'
import { useSendOnce } from '@/state/send-once'
import { CodeForm } from './code-form'

/** A call that runs: where, until when, and the one thing to do. */
export function AnswerCard({ reply, now }: { reply: OwnReply; now: Date }) {
  const sending = useSendOnce(replyToRollCall)
  const left = leftText(reply.closesAt, now)
  return (
    <Card title={reply.siteName}>
      {sending.waiting && <Notice tone="warn">网络不通，正在反复尝试，请不要退出</Notice>}
      {sending.failure && <Notice tone="bad">{sending.failure.message}</Notice>}
      {reply.asksCode ? (
        <CodeForm
          left={left}
          busy={sending.sending}
          failure={sending.failure}
          onSend={(code) => sending.send({ id: reply.id, code })}
        />
      ) : (
        <OneTap
          left={left}
          closesAt={reply.closesAt}
          busy={sending.sending}
          onTap={() => sending.send({ id: reply.id })}
        />
      )}
    </Card>
  )
}

interface OneTapProps {
  left: string
  closesAt: string
  busy: boolean
  onTap: () => Promise<unknown>
}

function OneTap({ left, closesAt, busy, onTap }: OneTapProps) {
  const { tap } = useSingleTap(onTap)
  return (
    <View className="roll-call__act">
      <Press className="roll-call__big" label="我在岗" disabled={busy} onTap={tap}>
        <View className="roll-call__face">
          <Text className="roll-call__word">{busy ? '正在应答' : '我在岗'}</Text>
          <Text className="roll-call__left">{left}</Text>
        </View>
      </Press>
      <Text className="roll-call__note">{`请在${clockText(closesAt)}前点一下`}</Text>
    </View>
  )
}
