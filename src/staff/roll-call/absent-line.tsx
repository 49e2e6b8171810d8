import type { AbsentRow } from '@contract/rollcall/schema'
import { clockText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Row } from '@/components/row'
import { spanText } from '@/features/site/when'

const wordOf = ({ cameAt, leftAt }: AbsentRow): string =>
  leftAt ? `${clockText(leftAt)}离岗` : cameAt ? `${clockText(cameAt)}才到` : '没有签到'

/** Somebody due and not there when the call came: no answer is asked of them. */
export const AbsentLine = ({ row }: { row: AbsentRow }) => (
  <Row
    title={`${row.practitionerName}　${spanText(row)}`}
    hint={row.siteName}
    aside={<Badge tone="bad">{wordOf(row)}</Badge>}
  />
)
