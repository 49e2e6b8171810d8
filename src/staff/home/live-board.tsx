import { dutyPresenceLabels } from '@contract/site/labels'
import type { OnDuty } from '@contract/duty/schema'
import { clockText } from '@contract/time'
import { useOnDuty } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/states'
import { presenceTones } from '@/features/site/presence-tone'
import { spanText } from '@/features/site/when'
import { goTo } from '@/routes'

const SHOWN = 8

/** Who is on duty now and who is not there (A41); those who lack somebody come first. */
export function LiveBoard() {
  const asked = useOnDuty()
  return (
    <Section title="现在谁在岗">
      <Ask of={asked} skeleton={<Skeleton cards={1} />}>
        {(board) => <Board board={board} />}
      </Ask>
    </Section>
  )
}

const Board = ({ board }: { board: OnDuty }) => {
  const shifts = board.sites.flatMap((site) => site.shifts.map((shift) => ({ site, shift })))
  return (
    <Card title={headOf(board)} tone={board.present < board.expected ? 'warn' : undefined}>
      {shifts.slice(0, SHOWN).map(({ site, shift }) => (
        <Row
          key={shift.id}
          title={`${shift.practitionerName}　${spanText(shift)}`}
          hint={site.siteName}
          aside={<Badge tone={presenceTones[shift.presence]}>{dutyPresenceLabels[shift.presence]}</Badge>}
          onTap={() => goTo('point', { s: site.siteCode })}
        />
      ))}
      {shifts.length > SHOWN && (
        <Row
          title={`还有${shifts.length - SHOWN}人没有列出`}
          hint="点开看全部"
          onTap={() => goTo('staffLive', {})}
        />
      )}
    </Card>
  )
}

const headOf = ({ present, expected, asOf }: OnDuty) =>
  expected === 0 ? `${clockText(asOf)} 没有排班` : `${clockText(asOf)} 在岗${present}人，应在岗${expected}人`
