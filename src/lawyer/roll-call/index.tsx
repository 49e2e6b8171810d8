import { Text } from '@tarojs/components'
import { replyStatusLabels } from '@contract/rollcall/labels'
import { whyNotExplain, whyNotReply } from '@contract/rollcall/rules'
import type { OwnReplies, OwnReply } from '@contract/rollcall/schema'
import { clockText, momentText } from '@contract/time'
import { useOwnRollCalls } from '@/api/rollcall'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { useServerClock } from '@/features/duty/server-clock'
import { replyTones } from '@/features/rollcall/words'
import { PractitionersOnly } from '../record/practitioners-only'
import { AnswerCard } from './answer-card'
import { ExplainCard } from './explain-card'
import './index.scss'

const TITLE = '系统点名'

/** Roll calls of the person's own: answer the one that runs, explain those missed, see what became of the rest. */
export default function LawyerRollCall() {
  return (
    <PractitionersOnly title={TITLE}>
      <Own />
    </PractitionersOnly>
  )
}

function Own() {
  const own = useOwnRollCalls(true)
  return (
    <Page title={TITLE} onRefresh={own.refetch}>
      <Ask of={own}>{(data) => <Calls own={data} receivedAt={own.dataUpdatedAt} />}</Ask>
    </Page>
  )
}

const justAnswered = (reply: OwnReply, now: Date) =>
  reply.status === 'replied' && now < new Date(reply.closesAt)

function Calls({ own: { replies, asOf }, receivedAt }: { own: OwnReplies; receivedAt: number }) {
  const now = useServerClock(asOf, receivedAt)
  const waiting = replies.filter((reply) => whyNotReply(reply, now, true) === undefined)
  const answered = replies.filter((reply) => justAnswered(reply, now))
  const missed = replies.filter((reply) => whyNotExplain(reply, now) === undefined)
  const rest = replies.filter((reply) => ![...waiting, ...missed].includes(reply))
  return (
    <>
      {waiting.map((reply) => (
        <AnswerCard key={reply.id} reply={reply} now={now} />
      ))}
      {answered.map(({ id, siteName, repliedAt }) => (
        <Notice key={id} tone="good" title="应答成功">{`${clockText(repliedAt!)}　${siteName}`}</Notice>
      ))}
      {waiting.length + answered.length + missed.length === 0 && (
        <Card>
          <Empty icon="check" title="现在没有点名" hint="值班时可能随时点名，会在这里和消息里提醒您" />
        </Card>
      )}
      {missed.length > 0 && (
        <Section title="没有应答，请说明">
          {missed.map((reply, at) => (
            <ExplainCard key={reply.id} reply={reply} now={now} first={at === 0 && waiting.length === 0} />
          ))}
        </Section>
      )}
      {rest.length > 0 && (
        <Section title="最近的点名">
          {rest.map((reply) => (
            <Past key={reply.id} reply={reply} />
          ))}
        </Section>
      )}
    </>
  )
}

const Past = ({ reply }: { reply: OwnReply }) => (
  <Card
    title={momentText(reply.firedAt)}
    aside={
      <Badge tone={replyTones[reply.status]}>
        {reply.status === 'waiting' ? '已截止' : replyStatusLabels[reply.status]}
      </Badge>
    }
  >
    <Text className="roll-call__line">{reply.siteName}</Text>
    {reply.explanation && <Text className="roll-call__note">{`您的说明：${reply.explanation}`}</Text>}
    {reply.decidedNote && <Text className="roll-call__note">{`认定意见：${reply.decidedNote}`}</Text>}
  </Card>
)
