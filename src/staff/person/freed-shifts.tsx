import { clockText, dayText, shanghaiDate } from '@contract/time'
import type { FreedShift } from '@contract/people/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** Duties that have nobody now, as the act that freed them answered. */
export const FreedShifts = ({ shifts }: { shifts: readonly FreedShift[] }) =>
  shifts.length === 0 ? (
    <Notice tone="good">已办好，后面没有要换人的班。</Notice>
  ) : (
    <>
      <Notice
        tone="warn"
        title={`${shifts.length}个班要换人`}
        action={
          <Button kind="quiet" block={false} icon="calendar" onTap={() => goTo('staffCoverage')}>
            去看哪里缺人
          </Button>
        }
      >
        这些班已从公示里撤下。
      </Notice>
      <Card>
        {shifts.map(({ id, siteName, startsAt, endsAt }) => (
          <Row
            key={id}
            icon="calendar"
            title={siteName}
            hint={`${dayText(shanghaiDate(startsAt))}　${clockText(startsAt)}–${clockText(endsAt)}`}
          />
        ))}
      </Card>
    </>
  )
