import { whyNotExplain, whyNotReply } from '@contract/rollcall/rules'
import type { OwnReplies } from '@contract/rollcall/schema'
import { clockText } from '@contract/time'
import { useOwnRollCalls } from '@/api/rollcall'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useServerClock } from '@/features/duty/server-clock'
import { goTo } from '@/routes'

/**
 * Says above the day's duty that a roll call waits, within 20 seconds while on duty. Draws nothing while nothing is
 * known or wanted: the page below has its own word for a network that is away.
 */
export function RollCallBanner({ onDuty }: { onDuty: boolean }) {
  const { data, dataUpdatedAt } = useOwnRollCalls(onDuty)
  return data ? <Wanted own={data} receivedAt={dataUpdatedAt} /> : null
}

const goThere = () => goTo('lawyerRollCall')

function Wanted({ own: { replies, asOf }, receivedAt }: { own: OwnReplies; receivedAt: number }) {
  const now = useServerClock(asOf, receivedAt)
  const waiting = replies.find((reply) => whyNotReply(reply, now, true) === undefined)
  if (waiting)
    return (
      <Notice
        tone="bad"
        title="系统点名，请应答"
        action={
          <Button kind="secondary" onTap={goThere}>
            去应答
          </Button>
        }
      >{`${waiting.siteName}，${clockText(waiting.closesAt)}截止`}</Notice>
    )
  const missed = replies.filter((reply) => whyNotExplain(reply, now) === undefined).length
  if (missed === 0) return null
  return (
    <Notice
      tone="warn"
      title={`有${missed}次点名没有应答，请说明情况`}
      action={
        <Button kind="secondary" onTap={goThere}>
          去说明
        </Button>
      }
    />
  )
}
