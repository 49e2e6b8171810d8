import { useState } from 'react'
import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import { unfitLabels } from '@contract/assignment/labels'
import type { AssignDesk } from '@contract/assignment/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { useDesk, type DeskLook } from '@/api/assignment'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { CaseClock } from '@/features/aid/case-clock'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { CountyOnly } from '../county-only'
import { Candidates } from './candidates'
import { ChangeCards } from './change'
import { PastAssignments } from './past'
import { TakeBack } from './take-back'

const TITLE = '指派律师'

/** One case: whom it may be assigned to and why, what became of it, and a word about another lawyer. */
export default function StaffAssign() {
  const { id } = useParams<'staffAssign'>()
  return (
    <CountyOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案子" hint="请从列表里点开" />
        </Page>
      )}
    </CountyOnly>
  )
}

/** Asked once for each way of looking: each look leaves a trace. */
function Asking({ id }: { id: string }) {
  const [look, setLook] = useState<DeskLook>({ scope: 'county', grave: false })
  const { data, error, refetch } = useDesk(id, look)
  return (
    <Page title={TITLE} heading={data?.number} lead={data?.countyName}>
      {data ? (
        <Desk desk={data} look={look} onLook={setLook} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

interface Props {
  desk: AssignDesk
  look: DeskLook
  onLook: (look: DeskLook) => void
  onStale: () => unknown
}

const Desk = ({ desk, look, onLook, onStale }: Props) => (
  <>
    <Card title={aidStatusLabels[desk.status]}>
      <KeyValue name="事情">{matterTypeLabels[desk.matterType]}</KeyValue>
      <KeyValue name="要的帮助">{aidFormLabels[desk.aidForm]}</KeyValue>
      {desk.minor && <KeyValue name="受援人">未成年人，要派办过未成年人案件的</KeyValue>}
      {desk.grave && <KeyValue name="量刑">可能无期以上，要派刑事辩护满3年的律师</KeyValue>}
      {desk.clock && <CaseClock clock={desk.clock} now={new Date(desk.asOf)} />}
      <Button
        kind="quiet"
        onTap={() => goTo(desk.notified ? 'staffDefenceNotice' : 'staffAidReview', { id: desk.id })}
      >
        {desk.notified ? '看通知' : '看申请材料'}
      </Button>
    </Card>
    {desk.involved && (
      <Notice tone="warn" title="这件案子和您有关">
        您是申请人，或者正在承办，请同事来办。
      </Notice>
    )}
    {desk.chosen && (
      <Notice tone={desk.chosen.reasons.length > 0 ? 'warn' : 'good'} title={`受援人选了${desk.chosen.name}`}>
        {desk.chosen.reasons.length > 0
          ? `现在不能派：${desk.chosen.reasons.map((reason) => unfitLabels[reason]).join('、')}。另派后会告诉受援人。`
          : '能派就先派这位；另派要写明原因，受援人会看到。'}
      </Notice>
    )}
    <ChangeCards desk={desk} onStale={onStale} />
    {desk.mayReassign && <TakeBack desk={desk} onStale={onStale} />}
    {desk.mayAssign && <Candidates desk={desk} look={look} onLook={onLook} onStale={onStale} />}
    <PastAssignments desk={desk} />
  </>
)
