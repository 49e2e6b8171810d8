import { aidFormLabels } from '@contract/aid/labels'
import { assignmentOutcomeLabels, declineCauseLabels } from '@contract/assignment/labels'
import type { Offer } from '@contract/assignment/offer-schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { dayText, momentText } from '@contract/time'
import { useOffer } from '@/api/assignment'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { callPhone } from '@/platform/call-phone'
import { useParams } from '@/platform/params'
import { replaceWith } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'
import { Answer } from './answer'

const TITLE = '派给我的案件'

/** A case offered to a lawyer: enough to know of a conflict; then yes or no. */
export default function LawyerCaseOffer() {
  const { id } = useParams<'lawyerCaseOffer'>()
  return (
    <PractitionersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案子" hint="请从列表里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

/** Asked once: each look leaves a trace. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = useOffer(id)
  return (
    <Page
      title={TITLE}
      heading={data?.number}
      lead={data ? `${data.countyName}法律援助中心　打开会留痕` : '打开会留痕'}
    >
      {data ? (
        <One offer={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function One({ offer, onStale }: { offer: Offer; onStale: () => unknown }) {
  const { applicantName, centrePhone } = offer
  return (
    <>
      <Standing offer={offer} />
      <Card title="案件">
        <KeyValue name="事情">{matterTypeLabels[offer.matterType]}</KeyValue>
        <KeyValue name="要的帮助">{aidFormLabels[offer.aidForm]}</KeyValue>
        {applicantName && <KeyValue name="受援人">{applicantName}</KeyValue>}
        {applicantName && <KeyValue name="对方">{offer.opponent ?? '没有写'}</KeyValue>}
        {offer.minor && <KeyValue name="注意">受援人是未成年人</KeyValue>}
        {offer.limitationOn && <KeyValue name="时效、期限">{dayText(offer.limitationOn)}</KeyValue>}
        {offer.facts && <KeyValue name="经过">{offer.facts}</KeyValue>}
        {offer.handOver && <KeyValue name="前一位律师移交">{offer.handOver}</KeyValue>}
      </Card>
      {offer.mayAnswer && <Answer offer={offer} onStale={onStale} />}
      {centrePhone && (
        <Button kind="quiet" icon="phone" onTap={() => callPhone(centrePhone)}>
          打给法律援助中心
        </Button>
      )}
    </>
  )
}

function Standing({ offer }: { offer: Offer }) {
  if (offer.outcome === 'accepted')
    return (
      <Notice
        tone="good"
        title="您已经接下这件案子"
        action={<Button onTap={() => replaceWith('lawyerCase', { id: offer.id })}>去办案</Button>}
      >
        请主动联系受援人，5天内签好委托手续。
      </Notice>
    )
  if (offer.outcome)
    return (
      <Notice title={assignmentOutcomeLabels[offer.outcome]}>
        {offer.cause ? `原因：${declineCauseLabels[offer.cause]}。` : ''}这件案子已经不在您手上。
      </Notice>
    )
  const over = Date.parse(offer.answerBy) <= Date.parse(offer.asOf)
  return (
    <Notice
      tone={over ? 'warn' : 'info'}
      title={over ? '答复的时间过了，请马上答复' : `请在${momentText(offer.answerBy)}前答复`}
    >
      接之前请核对：您和同所的人有没有替对方办过事、给对方解答过咨询。有就要回避。
    </Notice>
  )
}
