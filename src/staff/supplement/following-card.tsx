import { deadlineText } from '@contract/calendar'
import { followStateLabels } from '@contract/supplement/labels'
import { isAwaited } from '@contract/supplement/rules'
import type { Following, SupplementDesk } from '@contract/supplement/schema'
import { dayText, momentText } from '@contract/time'
import { openReviewPaper } from '@/api/review'
import { agreeFollowing, receiveFollowing } from '@/api/supplement'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { Trouble } from '@/components/trouble'
import { PaperList } from '@/features/aid/paper-list'
import { useSendOnce } from '@/state/send-once'
import { useStale } from './use-stale'

const tones = {
  wished: 'warn',
  waiting: 'warn',
  sent: 'info',
  missed: 'bad',
  received: 'good',
  asked: 'plain',
} as const

interface Props {
  desk: SupplementDesk
  one: Following
  onStale: () => unknown
}

/** A paper that follows: by when, who agreed, what came. */
export function FollowingCard({ desk, one, onStale }: Props) {
  const { send, sending, waiting, failure } = useSendOnce(receiveFollowing)
  useStale(failure, onStale)
  return (
    <Card title={one.name} aside={<Badge tone={tones[one.state]}>{followStateLabels[one.state]}</Badge>}>
      <KeyValue name="最晚哪天">
        {dayText(one.dueOn)}
        {isAwaited(one.state) && `，${deadlineText(one.dueOn, new Date(desk.asOf))}`}
      </KeyValue>
      {one.askedAt && <KeyValue name="申请人提出">{momentText(one.askedAt)}</KeyValue>}
      {one.agreed && (
        <KeyValue name="谁同意的">
          {one.agreed.byName}　{momentText(one.agreed.at)}
        </KeyValue>
      )}
      {one.state === 'wished' && desk.acts.includes('agree') && (
        <Agree desk={desk} one={one} onStale={onStale} />
      )}
      {one.papers.length > 0 && (
        <PaperList papers={one.papers} open={(paperId) => openReviewPaper(desk.id, paperId)} />
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      {isAwaited(one.state) && one.state !== 'wished' && !desk.own && (
        <Button
          kind="secondary"
          label={`${one.name}已收下`}
          busy={sending}
          onTap={() => send({ id: desk.id, code: one.code })}
        >
          材料来了，收下
        </Button>
      )}
    </Card>
  )
}

/** Agrees to the day who applied named; another day, and a no, have forms of their own. */
function Agree({ desk, one, onStale }: Props) {
  const { send, sending, waiting, failure } = useSendOnce(agreeFollowing)
  useStale(failure, onStale)
  return (
    <>
      <Notice>想换个日子，用“同意有的材料后补”；不同意的，在“一次告知要补的材料”里列上这一样。</Notice>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        label={`同意${one.name}后补`}
        busy={sending}
        onTap={() => send({ id: desk.id, items: [{ code: one.code }], dueOn: one.dueOn })}
      >
        同意这天前后补
      </Button>
    </>
  )
}
