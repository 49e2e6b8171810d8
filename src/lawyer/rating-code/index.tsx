import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { Consultation } from '@contract/consultation/schema'
import { TICKET_HOURS } from '@contract/rating/rules'
import type { IssuedTicket } from '@contract/rating/schema'
import { clockText, momentText } from '@contract/time'
import { refreshConsultations, useConsultationUntilRated } from '@/api/consultation'
import { issueTicket } from '@/api/rating'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { CodeImage } from '@/components/code-image'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { aria } from '@/platform/aria'
import { useKeepAwake } from '@/platform/keep-awake'
import { useParams } from '@/platform/params'
import { goBack, goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import './index.scss'

/** The code a visitor scans from this screen, until they have rated. */
export default function RatingCode() {
  const { record } = useParams<'lawyerRatingCode'>()
  return (
    <Page title="评价码">
      {record ? <CodeOf id={record} /> : <Empty icon="qr" title="先选一条登记，再出示评价码" />}
    </Page>
  )
}

const CodeOf = ({ id }: { id: string }) => (
  <Ask of={useConsultationUntilRated(id)}>
    {(record) => (record.rated ? <Rated /> : <Ticket record={record} />)}
  </Ask>
)

/** Asks for a ticket at once; the screen is already turned towards the visitor. */
function Ticket({ record }: { record: Consultation }) {
  const [ticket, setTicket] = useState<IssuedTicket>()
  const issue = useSendOnce(issueTicket, { onAccepted: setTicket })
  useKeepAwake()
  const renew = () => issue.send({ consultationId: record.id })
  useEffect(() => {
    void renew()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one ticket a record shown; another only when asked for
  }, [record.id])
  useEffect(() => {
    // by the time since it came: the phone's clock may be wrong, the code's is the server's
    const timer = ticket && setTimeout(() => void renew(), TICKET_HOURS * 3_600_000)
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- renewed once for each ticket
  }, [ticket])
  useEffect(() => {
    if (issue.failure?.code === 'already-rated') void refreshConsultations()
  }, [issue.failure])

  if (!ticket)
    return issue.failure ? <ErrorState failure={issue.failure} onRetry={renew} /> : <Skeleton cards={1} />
  return (
    <View className="rating-code">
      <Text className="rating-code__ask">请来访人用自己的手机扫</Text>
      <CodeImage
        src={ticket.image}
        caption="扫码评价这次服务"
        note={`${clockText(ticket.expiresAt)}前有效，只能用一次`}
      />
      <View className="rating-code__about">
        <View>{record.siteName}</View>
        <View>
          {momentText(record.occurredAt)}，{matterTypeLabels[record.matterType]}
        </View>
      </View>
      <Button kind="secondary" icon="refresh" busy={issue.sending} busyText="正在换新码" onTap={renew}>
        换一个新码
      </Button>
      <Button kind="quiet" onTap={() => goTo('lawyerHandOver', { record: record.id })}>
        没带手机？用我的手机评
      </Button>
    </View>
  )
}

const Rated = () => (
  <View className="rating-code" {...aria({ role: 'status' })}>
    <View className="rating-code__mark">
      <Icon name="check" />
    </View>
    <Text className="rating-code__ask">来访人已经评价</Text>
    <Text className="rating-code__about">谢谢您的服务</Text>
    <Button kind="secondary" onTap={goBack}>
      返回
    </Button>
  </View>
)
