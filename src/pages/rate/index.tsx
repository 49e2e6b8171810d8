import { useState } from 'react'
import { Ticket } from '@contract/rating/schema'
import { useRatingSubject } from '@/api/rating'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { useParams } from '@/platform/params'
import { Closed, NoTicket } from './closed'
import { RatingForm } from './rating-form'
import { Thanks } from './thanks'
import './index.scss'

/** Rating a service by the code on the adviser's screen, for people who may never have used this app before. */
export default function Rate() {
  const { r: ticket } = useParams<'rate'>()
  return (
    <Page title="评价服务">
      {ticket && Ticket.safeParse(ticket).success ? <Rating key={ticket} ticket={ticket} /> : <NoTicket />}
    </Page>
  )
}

function Rating({ ticket }: { ticket: string }) {
  const subject = useRatingSubject(ticket)
  const [given, setGiven] = useState<{ complained: boolean }>()
  if (given)
    return (
      <>
        {subject.data?.safeMode && <QuickExit />}
        <Thanks {...given} ticket={ticket} />
      </>
    )
  return (
    <Ask of={subject}>
      {(data) =>
        data.state === 'open' ? (
          <RatingForm ticket={ticket} subject={data} onRated={setGiven} onStale={subject.refetch} />
        ) : (
          <>
            {data.safeMode && <QuickExit />}
            <Closed state={data.state} ticket={ticket} />
          </>
        )
      }
    </Ask>
  )
}
