import { type PropsWithChildren, useState } from 'react'
import { whyNotCheckIn, whyNotCheckOut } from '@contract/duty/rules'
import type { DueShift, Today } from '@contract/duty/schema'
import { refusals } from '@contract/refusal'
import { type Moment, useDiscipline, useToday } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { shiftMeant } from '@/features/duty/choose-shift'
import { usePresenceDelivery } from '@/features/duty/presence-outbox'
import { useServerClock } from '@/features/duty/server-clock'
import { hoursText, stateOf, timesOf } from '@/features/duty/shift-state'
import { withKeptChecks } from '@/features/duty/with-kept-checks'
import { useParams } from '@/platform/params'
import type { PageParams } from '@/page-params'
import { backToToday } from './back-to-today'
import { DisciplineFirst } from './discipline-first'
import { EvidenceForm } from './evidence-form'
import { KeptCard } from './kept-card'
import { Recorded } from './recorded'
import { ShiftCard } from './shift-card'
import { useCheck } from './use-check'
import './index.scss'

type Params = Partial<PageParams['lawyerCheckIn']>

const titles: Record<string, string | undefined> = { in: '签到', out: '签退' }

/** Checks in or out at one shift: opened from today's page, or by scanning a code of the site. */
export default function LawyerCheckIn() {
  const params = useParams<'lawyerCheckIn'>()
  const today = useToday()
  usePresenceDelivery()
  return (
    <Page title={titles[params.moment ?? ''] ?? '签到签退'}>
      <Ask of={today}>
        {(data) => <Presence today={data} receivedAt={today.dataUpdatedAt} params={params} />}
      </Ask>
    </Page>
  )
}

const TodayButton = () => (
  <Button kind="secondary" onTap={backToToday}>
    看今天值班
  </Button>
)

const momentOf = (asked: string | undefined, shift: DueShift): Moment =>
  asked === 'in' || asked === 'out' ? asked : shift.status === 'checked-in' ? 'out' : 'in'

interface PresenceProps {
  today: Today
  receivedAt: number
  params: Params
}

function Presence({ today, receivedAt, params }: PresenceProps) {
  const now = useServerClock(today.asOf, receivedAt)
  const check = useCheck()
  const shifts = today.shifts.map((shift) => withKeptChecks(shift, check.others))
  // Settled when the page opens: the act itself changes which shift is the current one, and what it asks for.
  const [meant, setMeant] = useState(() => {
    const all = { ...today, shifts: today.shifts.map((shift) => withKeptChecks(shift, check.kept)) }
    const shift = shiftMeant(all, now, params)
    return shift && { id: shift.id, moment: momentOf(params.moment, shift) }
  })
  const shift = check.accepted ?? shifts.find(({ id }) => id === meant?.id)
  const waiting = meant && check.waitingFor(meant.id, meant.moment)
  if (!meant || !shift) return <NoShift params={params} />

  const { moment } = meant
  if (waiting) return <KeptCard check={waiting} />
  const { attendance } = shift
  if (moment === 'in' ? attendance : attendance?.checkedOutAt) {
    return <Recorded shift={shift} moment={moment} fresh={check.accepted !== undefined} />
  }
  const open = shifts.find(({ id, status }) => status === 'checked-in' && id !== shift.id)
  if (moment === 'in' && open) {
    return <LeftOpen shift={open} onCheckOut={() => setMeant({ id: open.id, moment: 'out' })} />
  }
  const obstacle =
    moment === 'in' ? whyNotCheckIn(timesOf(shift), now, shift.policy) : whyNotCheckOut(timesOf(shift))
  if (obstacle && !check.sending) {
    const { line, hint } = stateOf(shift, now)
    return (
      <>
        <ShiftCard shift={shift} />
        <Notice tone="warn" title={refusals[obstacle]}>
          {hint ? `${line}，${hint}` : line}
        </Notice>
        <TodayButton />
      </>
    )
  }
  const form = (
    <EvidenceForm
      key={`${shift.id} ${moment}`}
      shift={shift}
      moment={moment}
      now={now}
      scanned={params}
      check={check}
    />
  )
  return (
    <>
      <ShiftCard shift={shift} />
      {moment === 'in' ? <AfterDiscipline>{form}</AfterDiscipline> : form}
    </>
  )
}

/** The discipline of duty comes before a check-in (A43); without signal it is asked when the check-in arrives. */
function AfterDiscipline({ children }: PropsWithChildren) {
  const { data } = useDiscipline()
  return data && data.confirmedAt === null ? <DisciplineFirst /> : <>{children}</>
}

const NoShift = ({ params }: { params: Params }) => (
  <Card>
    <Empty
      icon="calendar"
      title={params.shift ? '没有找到这一班' : params.s ? '您今天在这个站点没有值班' : '今天没有您的值班'}
      hint="排班可能有变动，请看今天值班"
      action={<TodayButton />}
    />
  </Card>
)

const LeftOpen = ({ shift, onCheckOut }: { shift: DueShift; onCheckOut: () => void }) => (
  <Notice
    tone="warn"
    title={refusals['on-duty-elsewhere']}
    action={<Button onTap={onCheckOut}>去签退那一班</Button>}
  >
    {`${shift.siteName}　${hoursText(shift)}`}
  </Notice>
)
