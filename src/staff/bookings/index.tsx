import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { BookingPart } from '@contract/booking/schema'
import { useOfficeBookings } from '@/api/booking'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { BookingCard } from './booking-card'

const TITLE = '预约和上门'

const parts: { value: BookingPart; label: string }[] = [
  { value: 'visits', label: '等安排' },
  { value: 'coming', label: '要来的' },
  { value: 'past', label: '以前的' },
]
const nothing: Record<BookingPart, string> = {
  visits: '没有等着安排的上门',
  coming: '接下来没有人约',
  past: '还没有过预约',
}

/** Bookings at the sites one serves: home visits to be arranged, who is coming, what became of the rest. */
export default function StaffBookings() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Bookings /> : <NotSignedIn title={TITLE} />
}

function Bookings() {
  const [part, setPart] = useState<BookingPart>('visits')
  return (
    <Page title={TITLE}>
      <Segments options={parts} value={part} onChange={setPart} />
      <List key={part} part={part} />
    </Page>
  )
}

function List({ part }: { part: BookingPart }) {
  const asked = useOfficeBookings(part)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  const asOf = asked.data?.pages[0]?.asOf
  return (
    <>
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="calendar" title={nothing[part]} />}
      >
        {(rows) => (
          <>
            {rows.map((row) => (
              <BookingCard key={row.id} booking={row} now={new Date(asOf!)} />
            ))}
          </>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </>
  )
}
