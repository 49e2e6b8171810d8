import { aidFormLabels } from '@contract/aid/labels'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { matterTypeLabels } from '@contract/consultation/labels'
import { seatStateLabels, type Seats } from '@contract/quality/peer-schema'
import { useSeats } from '@/api/peers'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'

const TITLE = '案卷评审'

/** Cases one was called to review, by number alone (SF/T 0085-2020). */
export default function LawyerPeerReviews() {
  return (
    <PractitionersOnly title={TITLE}>
      <List />
    </PractitionersOnly>
  )
}

function List() {
  const asked = useSeats()
  return (
    <Page title={TITLE} lead="随机抽到您，背靠背打分，双方都不知道是谁" onRefresh={asked.refetch}>
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="folder" title="没有请您评审的案卷" hint="抽到您时，会发消息告诉您" />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <One key={row.id} row={row} now={new Date(asOf)} />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}

const One = ({ row, now }: { row: Seats['rows'][number]; now: Date }) => (
  <Row
    icon="folder"
    title={`第${row.serial}号案卷`}
    hint={`${matterTypeLabels[row.matterType]}，${aidFormLabels[row.aidForm]}`}
    aside={
      row.state === 'open' ? (
        <Badge tone={deadlineTones[deadlineTone(row.dueOn, now)]}>{deadlineText(row.dueOn, now)}</Badge>
      ) : (
        <Badge>{seatStateLabels[row.state]}</Badge>
      )
    }
    onTap={() => goTo('lawyerPeerReview', { id: row.id })}
  />
)
