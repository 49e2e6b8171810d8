import { practitionerKindLabels } from '@contract/account/roles'
import type { StaffDuty } from '@contract/duty/attendance-schema'
import { dutyKindLabels } from '@contract/duty/labels'
import { dayText } from '@contract/time'
import { useSeenDuty } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { AttendanceFacts } from '@/features/duty/attendance-facts'
import { DutyHistory } from '@/features/duty/duty-history'
import { EvidenceCard } from '@/features/duty/evidence-card'
import { FlagBadges } from '@/features/duty/flag-badges'
import { hoursText } from '@/features/duty/shift-state'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '值班详情'

/** One duty as staff and supervisors of its area see it (A45). */
export default function StaffDutyPage() {
  const { id } = useParams<'staffDuty'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (id) return <One id={id} />
  return (
    <Page title={TITLE}>
      <Empty icon="calendar" title="没有找到这一班" hint="请从值班考勤里点开" />
    </Page>
  )
}

function One({ id }: { id: string }) {
  const duty = useSeenDuty(id)
  return (
    <Page
      title={TITLE}
      heading={duty.data?.practitionerName}
      lead={duty.data && leadOf(duty.data)}
      onRefresh={duty.refetch}
    >
      <Ask of={duty}>{(data) => <Duty duty={data} />}</Ask>
    </Page>
  )
}

const leadOf = ({ practitionerKind, unit }: StaffDuty) =>
  [practitionerKindLabels[practitionerKind], unit].filter(Boolean).join('　')

const Duty = ({ duty: { shift, flags, evidence, makeUps, replaced } }: { duty: StaffDuty }) => (
  <>
    <Card title={shift.siteName} aside={<FlagBadges flags={flags} over={shift.status === 'checked-out'} />}>
      <KeyValue name="时间">{`${dayText(shift.day)}　${hoursText(shift)}`}</KeyValue>
      <KeyValue name="方式">{dutyKindLabels[shift.kind]}</KeyValue>
      {shift.attendance ? (
        <AttendanceFacts shift={shift} />
      ) : (
        <KeyValue name="考勤">{shift.status === 'withdrawn' ? '这一班取消了' : '没有签到'}</KeyValue>
      )}
      <KeyValue name="记录">{`${shift.recordCount}条`}</KeyValue>
    </Card>
    <EvidenceCard evidence={evidence} />
    <DutyHistory makeUps={makeUps} replaced={replaced} />
  </>
)
