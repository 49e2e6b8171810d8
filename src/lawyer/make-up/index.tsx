import type { OwnDuty } from '@contract/duty/attendance-schema'
import { missingOf, toMakeUp, whyNotMakeUp } from '@contract/duty/make-up'
import { refusals } from '@contract/refusal'
import { useOwnDuty } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { useServerClock } from '@/features/duty/server-clock'
import { useParams } from '@/platform/params'
import { goBack } from '@/routes'
import { MakeUpForm } from './form'

const TITLE = '申请补签'

/** Asks for a missing check of one's own duty to be put right (A37). */
export default function LawyerMakeUp() {
  const { shift } = useParams<'lawyerMakeUp'>()
  if (shift) return <One id={shift} />
  return (
    <Page title={TITLE}>
      <Empty icon="calendar" title="没有找到这一班" hint="请从今天值班里点开要补签的一班" />
    </Page>
  )
}

function One({ id }: { id: string }) {
  const duty = useOwnDuty(id)
  return (
    <Page title={TITLE}>
      <Ask of={duty}>{(data) => <Asking duty={data} receivedAt={duty.dataUpdatedAt} />}</Ask>
    </Page>
  )
}

function Asking({ duty, receivedAt }: { duty: OwnDuty; receivedAt: number }) {
  const now = useServerClock(duty.asOf, receivedAt)
  const shift = toMakeUp(duty.shift)
  const asked = duty.makeUps.some(({ status }) => status === 'asked')
  const obstacle = asked ? 'make-up-asked' : whyNotMakeUp(shift, now, duty.makeUpPolicy)
  if (!obstacle) return <MakeUpForm shift={duty.shift} missing={missingOf(shift, now)} now={now} />
  return (
    <>
      <Notice tone="warn">{refusals[obstacle]}</Notice>
      <Button kind="secondary" onTap={goBack}>
        返回
      </Button>
    </>
  )
}
