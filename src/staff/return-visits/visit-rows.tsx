import type { ReactNode } from 'react'
import {
  mismatchLabels,
  visitStatusLabels,
  visitWayLabels,
  type VisitStatus,
} from '@contract/followup/labels'
import type { VisitItem, VisitsInput } from '@contract/followup/schema'
import { dayText, shanghaiDate } from '@contract/time'
import { useVisits } from '@/api/followup'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import type { Tone } from '@/components/tone'
import { goTo } from '@/routes'

const tones: Record<VisitStatus, Tone> = {
  open: 'warn',
  reached: 'good',
  unreached: 'plain',
  refused: 'plain',
}

interface Props {
  of: Omit<VisitsInput, 'after'>
  empty: string
  /** What stands below the rows and is about them. */
  children?: (rows: VisitItem[]) => ReactNode
}

/** Visits, page after page. */
export function VisitRows({ of, empty, children }: Props) {
  const asked = useVisits(of)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  return (
    <>
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="check" title={empty} />}
      >
        {(rows) => (
          <>
            <Card>
              {rows.map((row) => (
                <VisitRow key={row.id} row={row} />
              ))}
            </Card>
            {children?.(rows)}
          </>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={() => fetchNextPage()}>
          再看一些
        </Button>
      )}
    </>
  )
}

const VisitRow = ({ row }: { row: VisitItem }) => (
  <Row
    title={`${dayText(shanghaiDate(row.occurredAt))}　${row.practitionerName}接待`}
    hint={[
      row.siteName,
      visitWayLabels[row.way],
      row.assignedToName ? `${row.assignedToName}回访` : '还没有分',
      ...row.mismatches.map((one) => mismatchLabels[one].label),
    ].join('　')}
    aside={
      <Badge tone={row.mismatches.length > 0 ? 'bad' : tones[row.status]}>
        {visitStatusLabels[row.status]}
      </Badge>
    }
    onTap={() => goTo('staffReturnVisit', { id: row.id })}
  />
)
