import type { Inspection } from '@contract/inspection/schema'
import { inspectionKindLabels, inspectionStatusLabels } from '@contract/inspection/labels'
import { dayText } from '@contract/time'
import { takeInspection, useInspection } from '@/api/inspection'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { callPhone } from '@/platform/call-phone'
import { useParams } from '@/platform/params'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { CancelForm } from './cancel-form'
import { Done } from './done'
import { InspectForm } from './inspect-form'
import { RectificationCard } from './rectification-card'

const TITLE = '检查'

/** One inspection: its checklist while it is open, what was found once it is done, and what has to be put right. */
export default function StaffInspection() {
  const { id } = useParams<'staffInspection'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!id)
    return (
      <Page title={TITLE}>
        <Empty icon="search" title="没有找到这次检查" hint="请从任务列表里点开" />
      </Page>
    )
  return <Asking id={id} />
}

function Asking({ id }: { id: string }) {
  const asked = useInspection(id)
  const site = asked.data
  return (
    <Page title={TITLE} heading={site?.siteName} lead={site && inspectionKindLabels[site.kind]}>
      <Ask of={asked}>{(inspection) => <One inspection={inspection} />}</Ask>
    </Page>
  )
}

function One({ inspection }: { inspection: Inspection }) {
  const { status, siteAddress, sitePhone, dueOn, rectification, mayInspect } = inspection
  return (
    <>
      <Card
        title="站点"
        aside={<Badge tone={status === 'open' ? 'warn' : 'plain'}>{inspectionStatusLabels[status]}</Badge>}
      >
        {siteAddress && <KeyValue name="地址">{siteAddress}</KeyValue>}
        <KeyValue name="最晚查完">{dayText(dueOn)}</KeyValue>
        {sitePhone ? (
          <Button kind="secondary" icon="phone" onTap={() => callPhone(sitePhone)}>
            {`打站点电话 ${sitePhone}`}
          </Button>
        ) : (
          inspection.kind === 'phone' && <Notice tone="warn">站点还没填电话，请先补上。</Notice>
        )}
      </Card>
      {status === 'open' ? mayInspect && <Open inspection={inspection} /> : <Done inspection={inspection} />}
      {rectification && <RectificationCard rectification={rectification} />}
    </>
  )
}

/** Whoever takes it fills it in; a colleague's is only looked at. */
function Open({ inspection }: { inspection: Inspection }) {
  const { id, assignedTo, mine, mayCancel } = inspection
  const { send, sending, failure } = useSendOnce(takeInspection)
  if (assignedTo && !mine) return <Notice>{`${assignedTo}已经领了这次检查。`}</Notice>
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="quiet" busy={sending} onTap={() => send({ id, give: mine })}>
        {mine ? '我去不了，放回去' : '我去，先占上'}
      </Button>
      <InspectForm inspection={inspection} />
      {mayCancel && <CancelForm id={id} />}
    </>
  )
}
