import { dutyKindLabels, shiftStatusLabels, withdrawalReasonLabels } from '@contract/duty/labels'
import { shiftChangeKindLabels } from '@contract/request/labels'
import type { CountyShift, ShiftChange } from '@contract/request/schema'
import { dayText, momentText } from '@contract/time'
import { useCountyShift } from '@/api/request'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { hoursText } from '@/features/duty/shift-state'
import { kindLine } from '@/features/request/words'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Replacing } from './replacing'

const TITLE = '一个班'

/** One shift: who sits it, how that came about, and somebody else in their place. */
export default function StaffShift() {
  const { id } = useParams<'staffShift'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (id) return <One key={id} id={id} />
  return (
    <Page title={TITLE}>
      <Empty icon="calendar" title="没有选班" hint="请从排班或在岗情况里点一个班进来" />
    </Page>
  )
}

function One({ id }: { id: string }) {
  const asked = useCountyShift(id)
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask of={asked}>{(data) => <Shown data={data} />}</Ask>
    </Page>
  )
}

const changeText = ({ fromName, toName }: ShiftChange) =>
  toName === null ? `${fromName}的班取消了` : `${fromName}换成${toName}`

function Shown({ data }: { data: CountyShift }) {
  const { shift, person, standsInForName, history, openRequestId, replaceable } = data
  const { withdrawnBecause } = shift
  return (
    <>
      <Card
        title={shift.siteName}
        aside={
          <Badge tone={shift.status === 'checked-in' ? 'good' : 'plain'}>
            {shiftStatusLabels[shift.status]}
          </Badge>
        }
      >
        <KeyValue name="时间">{`${dayText(shift.day)} ${hoursText(shift)}`}</KeyValue>
        <KeyValue name="方式">{dutyKindLabels[shift.kind]}</KeyValue>
        <KeyValue name="值班">{`${person.name}　${kindLine(person)}`}</KeyValue>
        {standsInForName && <KeyValue name="原来是">{`${standsInForName}（已换人，不算缺勤）`}</KeyValue>}
        {withdrawnBecause && <KeyValue name="取消原因">{withdrawalReasonLabels[withdrawnBecause]}</KeyValue>}
      </Card>
      {openRequestId && (
        <Notice
          tone="warn"
          title="这一班有申请在办"
          action={
            <Button kind="secondary" block={false} onTap={() => goTo('staffRequests', { id: openRequestId })}>
              去看申请
            </Button>
          }
        >
          您在这里换人后，那份申请就作废了。
        </Notice>
      )}
      {replaceable && <Replacing data={data} />}
      <Section title="换人记录">
        <Card>
          {history.length === 0 ? (
            <Empty icon="check" title="发布以后没有换过人" />
          ) : (
            <Timeline
              events={history.map((change) => ({
                key: `${change.version}`,
                title: `${shiftChangeKindLabels[change.how]}：${changeText(change)}`,
                at: momentText(change.at),
                detail: change.reason,
                state: 'done',
              }))}
            />
          )}
        </Card>
      </Section>
    </>
  )
}
