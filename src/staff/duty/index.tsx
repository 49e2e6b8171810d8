import { practitionerKindLabels } from '@contract/account/roles'
import type { StaffDuty } from '@contract/duty/attendance-schema'
import { dutyKindLabels } from '@contract/duty/labels'
import { dayText } from '@contract/time'
import { useSeenDuty } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Empty } from '@/components/states'
import { AttendanceFacts } from '@/features/duty/attendance-facts'
import { DutyHistory } from '@/features/duty/duty-history'
import { EvidenceCard } from '@/features/duty/evidence-card'
import { FlagBadges } from '@/features/duty/flag-badges'
import { hoursText } from '@/features/duty/shift-state'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
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

const Duty = ({ duty }: { duty: StaffDuty }) => {
  const { shift, flags, evidence, makeUps, replaced } = duty
  return (
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
      <NextDoors duty={duty} />
    </>
  )
}

/** What staff may go on to from a duty; a supervisor files from a page of their own. */
function NextDoors({ duty: { shift, practitionerId } }: { duty: StaffDuty }) {
  const county = useHasRole('county')
  const city = useHasRole('city')
  if (!county && !city) return null
  return (
    <Card>
      <Row
        icon="shield"
        title="提出问题"
        hint="先告知本人、听说明，再由别的同事决定"
        onTap={() => goTo('staffFileFinding', { person: practitionerId, shift: shift.id })}
      />
      <Row icon="refresh" title="换人和变动经过" onTap={() => goTo('staffShift', { id: shift.id })} />
    </Card>
  )
}
