import { Text } from '@tarojs/components'
import { replyStatusLabels } from '@contract/rollcall/labels'
import { whyNotJudge, type Verdict } from '@contract/rollcall/rules'
import { VERDICT_NOTE_MAX, type ReplyRow } from '@contract/rollcall/schema'
import { dayText, momentText } from '@contract/time'
import { judgeReply } from '@/api/rollcall'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { replyTones } from '@/features/rollcall/words'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** A call that was not answered: what the person says of it, and what is made of it. */
export const MissedCard = ({ reply, now }: { reply: ReplyRow; now: Date }) => (
  <Card
    title={`${reply.practitionerName}　${reply.siteName}`}
    aside={<Badge tone={replyTones[reply.status]}>{replyStatusLabels[reply.status]}</Badge>}
  >
    {reply.explanation ? (
      <Text className="staff-roll-call__line">{`本人说明：${reply.explanation}`}</Text>
    ) : (
      <Text className="staff-roll-call__note">{`本人还没有说明，期限到${dayText(reply.explainBy!)}`}</Text>
    )}
    {reply.decidedAt && (
      <Text className="staff-roll-call__note">
        {`${momentText(reply.decidedAt)}认定${reply.decidedNote ? `：${reply.decidedNote}` : ''}`}
      </Text>
    )}
    {whyNotJudge(reply, 'accept', now) === undefined &&
      (reply.own ? <Notice>这是您本人的点名，请同事来认定。</Notice> : <JudgeForm reply={reply} now={now} />)}
  </Card>
)

function JudgeForm({ reply, now }: { reply: ReplyRow; now: Date }) {
  const draft = useDraft(`roll-call-judge:${reply.id}`, { note: '' })
  const { send, sending, waiting, failure } = useSendOnce(judgeReply, { draft })
  const unheard = whyNotJudge(reply, 'find', now) !== undefined
  const judge = async (verdict: Verdict) => {
    const sure = verdict === 'accept' || (await confirm(FIND))
    if (sure) await send({ id: reply.id, verdict, note: draft.value.note })
  }
  return (
    <>
      <TextArea
        label="认定意见"
        optional
        max={VERDICT_NOTE_MAX}
        value={draft.value.note}
        error={failure?.fields.note}
        onChange={(note) => draft.set({ note })}
      />
      {waiting && <Notice tone="warn">网络不通，连上后会自动提交，请不要关掉这一页。</Notice>}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" busy={sending} busyText="正在提交" onTap={() => judge('accept')}>
        说明成立，不再追究
      </Button>
      <Button kind="danger" disabled={sending || unheard} onTap={() => judge('find')}>
        列为问题
      </Button>
      {unheard && <Text className="staff-roll-call__note">本人说明之后，或说明期限过了，才能列为问题。</Text>}
    </>
  )
}

const FIND = {
  title: '列为问题？',
  content: '会按考勤问题提交，先告知本人、听取申辩，再由别的工作人员决定。',
  yes: '列为问题',
  danger: true,
}
