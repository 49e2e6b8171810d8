import { Text } from '@tarojs/components'
import type { OwnDuty } from '@contract/duty/attendance-schema'
import { dutyKindLabels } from '@contract/duty/labels'
import { toMakeUp, whyNotMakeUp } from '@contract/duty/make-up'
import { dayText, momentText } from '@contract/time'
import { openOwnMakeUpPhoto, useOwnDuty, withdrawMakeUp } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { confirm } from '@/components/talk'
import { AttendanceFacts } from '@/features/duty/attendance-facts'
import { claimText, DutyHistory } from '@/features/duty/duty-history'
import { EvidenceCard } from '@/features/duty/evidence-card'
import { FlagBadges } from '@/features/duty/flag-badges'
import { MakeUpPhotos } from '@/features/duty/make-up-photos'
import { useServerClock } from '@/features/duty/server-clock'
import { hoursText, stateOf } from '@/features/duty/shift-state'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import './index.scss'

const TITLE = '这一班'

/** One duty of one's own: what was recorded, how well it is proved, and how to put a missing check right. */
export default function LawyerDuty() {
  const { id } = useParams<'lawyerDuty'>()
  if (id) return <One id={id} />
  return (
    <Page title={TITLE}>
      <Empty icon="calendar" title="没有找到这一班" hint="请从今天值班里点开" />
    </Page>
  )
}

function One({ id }: { id: string }) {
  const duty = useOwnDuty(id)
  return (
    <Page title={TITLE} onRefresh={duty.refetch}>
      <Ask of={duty}>{(data) => <Duty duty={data} receivedAt={duty.dataUpdatedAt} />}</Ask>
    </Page>
  )
}

function Duty({ duty, receivedAt }: { duty: OwnDuty; receivedAt: number }) {
  const now = useServerClock(duty.asOf, receivedAt)
  const { shift, flags, evidence, makeUps, replaced } = duty
  const { line } = stateOf(shift, now)
  return (
    <>
      <Card title={shift.siteName}>
        <Text className="duty__when">
          {`${dayText(shift.day)}　${hoursText(shift)}　${dutyKindLabels[shift.kind]}`}
        </Text>
        <FlagBadges flags={flags} over={shift.status === 'checked-out'} />
        {shift.attendance ? <AttendanceFacts shift={shift} /> : <Text className="duty__line">{line}</Text>}
      </Card>
      <MakeUpDoor duty={duty} now={now} />
      <EvidenceCard evidence={evidence} />
      <DutyHistory makeUps={makeUps} replaced={replaced} />
      {makeUps
        .filter(({ photoIds }) => photoIds.length > 0)
        .map((makeUp) => (
          <Card key={makeUp.id} title={`补签的照片　${momentText(makeUp.askedAt)}`}>
            <MakeUpPhotos makeUp={makeUp} fetch={openOwnMakeUpPhoto} />
          </Card>
        ))}
      {shift.attendance && (
        <Card>
          <Row
            icon="pen"
            title={`咨询记录${shift.recordCount}条`}
            hint="点开可以补写"
            onTap={() => goTo('lawyerRecord', { shift: shift.id })}
          />
        </Card>
      )}
    </>
  )
}

/** The way to a make-up: the one asked for, or the button where something is missing and it is not too late. */
function MakeUpDoor({ duty, now }: { duty: OwnDuty; now: Date }) {
  const { shift, makeUps, makeUpPolicy } = duty
  const { send, sending, failure } = useSendOnce(withdrawMakeUp)
  const open = makeUps.find(({ status }) => status === 'asked')
  if (open) {
    const withdraw = async () => {
      if (await confirm({ title: '撤回这个补签申请？', yes: '撤回' })) await send({ id: open.id })
    }
    return (
      <Notice
        tone="info"
        title="补签申请正在等审批"
        action={
          <Button kind="secondary" block={false} busy={sending} onTap={withdraw}>
            撤回
          </Button>
        }
      >
        {failure ? failure.message : claimText(open)}
      </Notice>
    )
  }
  const obstacle = whyNotMakeUp(toMakeUp(shift), now, makeUpPolicy)
  if (obstacle === 'make-up-not-needed') return null
  return obstacle ? (
    <Notice tone="warn">{`过了${makeUpPolicy.withinDays}天，不能申请补签了，有情况请跟县区司法局说`}</Notice>
  ) : (
    <Button icon="pen" onTap={() => goTo('lawyerMakeUp', { shift: shift.id })}>
      申请补签
    </Button>
  )
}
