import { bookingWayLabels, statusText } from '@contract/booking/labels'
import { isToCome } from '@contract/booking/rules'
import type { MyBooking } from '@contract/booking/schema'
import { useMyBookings } from '@/api/booking'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { bookingTones, spanText } from '@/features/booking/words'
import { goTo } from '@/routes'

const TITLE = '我的预约'

/** One's own bookings, those for others too: what is to come first. */
export default function BookMine() {
  return (
    <SignedInOnly title={TITLE} hint="登录后能看到您约过的时间">
      <Mine />
    </SignedInOnly>
  )
}

function Mine() {
  const asked = useMyBookings()
  return (
    <Page
      title={TITLE}
      onRefresh={asked.refetch}
      footer={
        <Button icon="plus" onTap={() => goTo('bookNew')}>
          约个时间
        </Button>
      }
    >
      <ElderSwitch />
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="calendar" title="您还没有约过" hint="约好时间再来，不用排队等" />}
      >
        {({ rows, asOf }) => {
          const now = new Date(asOf)
          const coming = rows.filter((row) => isToCome(row, now))
          return (
            <>
              <Rows title="要去的" rows={coming} />
              <Rows title="以前的" rows={rows.filter((row) => !coming.includes(row))} />
            </>
          )
        }}
      </Ask>
    </Page>
  )
}

const Rows = ({ title, rows }: { title: string; rows: MyBooking[] }) =>
  rows.length > 0 ? (
    <Section title={title}>
      <Card>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={spanText(row.startsAt, row.endsAt)}
            hint={[bookingWayLabels[row.way], row.siteName, row.name].filter(Boolean).join('　')}
            aside={<Badge tone={bookingTones[row.status]}>{statusText(row.status, row.way)}</Badge>}
            onTap={() => goTo('bookOne', { id: row.id })}
          />
        ))}
      </Card>
    </Section>
  ) : null
