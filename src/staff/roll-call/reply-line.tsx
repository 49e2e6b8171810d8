import { codeKindLabels } from '@contract/duty/labels'
import { replyStatusLabels } from '@contract/rollcall/labels'
import type { ReplyRow } from '@contract/rollcall/schema'
import { shanghai } from '@contract/time'
import { Badge } from '@/components/badge'
import { Row } from '@/components/row'
import { replyTones } from '@/features/rollcall/words'

/** Somebody called, in one line: who, where, and when they answered. */
export const ReplyLine = ({ reply }: { reply: ReplyRow }) => {
  const { repliedAt, codeKind, status } = reply
  const how = [repliedAt && shanghai(repliedAt).format('H:mm:ss'), codeKind && codeKindLabels[codeKind]]
  return (
    <Row
      title={reply.practitionerName}
      hint={[reply.siteName, ...how].filter(Boolean).join('　')}
      aside={<Badge tone={replyTones[status]}>{replyStatusLabels[status]}</Badge>}
    />
  )
}
