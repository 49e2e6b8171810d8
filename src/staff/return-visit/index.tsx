import { channelLabels, matterTypeLabels, resultLabels } from '@contract/consultation/labels'
import { solvedLabels } from '@contract/followup/answers'
import { mismatchLabels, visitStatusLabels, visitWayLabels } from '@contract/followup/labels'
import type { Visit } from '@contract/followup/schema'
import { appealOutcomeLabels, ratingWayLabels } from '@contract/rating/labels'
import { satisfactionLabels } from '@contract/rating/schema'
import { momentText } from '@contract/time'
import { useVisit } from '@/api/followup'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Calling, Withheld } from './calling'
import { ReportForm } from './report-form'

const TITLE = '回访'

/** One visit: whom to call, what to say, what they said, and where that does not fit what is written. */
export default function StaffReturnVisit() {
  const { id } = useParams<'staffReturnVisit'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!id)
    return (
      <Page title={TITLE}>
        <Empty icon="search" title="没有找到这次回访" hint="请从列表里点开" />
      </Page>
    )
  return <Asking id={id} />
}

function Asking({ id }: { id: string }) {
  const asked = useVisit(id)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>{(visit) => <One visit={visit} />}</Ask>
    </Page>
  )
}

function One({ visit }: { visit: Visit }) {
  const { status, mine, own, complaintId, findingId } = visit
  return (
    <>
      <Written visit={visit} />
      {status === 'open' ? (
        mine && visit.withheld ? (
          <Withheld visit={visit} />
        ) : mine ? (
          <Calling visit={visit} />
        ) : (
          <Notice>
            {own
              ? '这次是您接待的，要由别人来回访。'
              : `这次回访${visit.assignedToName ? `分给了${visit.assignedToName}` : '还没有分给谁'}。`}
          </Notice>
        )
      ) : (
        <Said visit={visit} />
      )}
      {visit.mayReport && <ReportForm visit={visit} />}
      {findingId && (
        <Button kind="quiet" icon="search" onTap={() => goTo('staffFinding', { id: findingId })}>
          看提出的问题
        </Button>
      )}
      {complaintId && (
        <Button kind="quiet" icon="search" onTap={() => goTo('staffComplaint', { id: complaintId })}>
          看立下的投诉
        </Button>
      )}
    </>
  )
}

/** The one side: what the record and the rating say. */
function Written({ visit }: { visit: Visit }) {
  const { rated, status } = visit
  return (
    <Card
      title={`${visit.siteName}　${visit.practitionerName}接待`}
      aside={<Badge tone={status === 'open' ? 'warn' : 'plain'}>{visitStatusLabels[status]}</Badge>}
    >
      <KeyValue name="什么时候">{momentText(visit.occurredAt)}</KeyValue>
      <KeyValue name="咨询的事">{matterTypeLabels[visit.matterType]}</KeyValue>
      <KeyValue name="怎么来的">{channelLabels[visit.channel]}</KeyValue>
      <KeyValue name="办理结果">{resultLabels[visit.result]}</KeyValue>
      <KeyValue name="来访人">{visit.clientName ?? '没有留姓名'}</KeyValue>
      <KeyValue name="评价">
        {rated
          ? `${satisfactionLabels[rated.satisfaction]}，${rated.wasFree ? '没收钱' : '收了钱'}，${
              rated.solicited ? '有人劝花钱' : '没人劝花钱'
            }（${ratingWayLabels[rated.way]}）${rated.setAside ? `，${appealOutcomeLabels['set-aside']}` : ''}`
          : '没有评价'}
      </KeyValue>
      <KeyValue name="方式">{visitWayLabels[visit.way]}</KeyValue>
    </Card>
  )
}

/** The other side: what was said, and each point where the two do not fit. */
function Said({ visit }: { visit: Visit }) {
  const { answers, mismatches, notes, doneAt, doneByName } = visit
  return (
    <Card title="回访结果">
      {mismatches.map((one) => (
        <Notice key={one} tone="bad" title={mismatchLabels[one].label}>
          {`${mismatchLabels[one].written}；${mismatchLabels[one].said}`}
        </Notice>
      ))}
      {answers?.came === false && <KeyValue name="来没来过">说没有咨询过</KeyValue>}
      {answers?.came && (
        <>
          <KeyValue name="解决没有">{solvedLabels[answers.solved]}</KeyValue>
          <KeyValue name="满不满意">{satisfactionLabels[answers.satisfaction]}</KeyValue>
          <KeyValue name="收没收钱">{answers.charged ? '收了' : '没收'}</KeyValue>
          <KeyValue name="劝没劝花钱">{answers.solicited ? '劝了' : '没有'}</KeyValue>
        </>
      )}
      {notes && <KeyValue name="备注">{notes}</KeyValue>}
      <KeyValue name={visit.way === 'phone' ? '打了几次' : '去了几次'}>{`${visit.tries}次`}</KeyValue>
      {doneAt && <KeyValue name="谁回访的">{`${doneByName ?? ''}　${momentText(doneAt)}`}</KeyValue>}
    </Card>
  )
}
