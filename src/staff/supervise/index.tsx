import { useState } from 'react'
import { Text } from '@tarojs/components'
import { dutyPresenceLabels } from '@contract/site/labels'
import { violationLabels } from '@contract/supervision/labels'
import type { SupervisedShift, SupervisedToday } from '@contract/supervision/schema'
import { arrivalLabels, departureLabels } from '@contract/duty/labels'
import { clockText, dayText } from '@contract/time'
import { useSupervisedToday } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { presenceTones } from '@/features/site/presence-tone'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { FileForm } from './file-form'

const TITLE = '值班监督'

/** Today's attendance of a county as an external supervisor reads it (A7); each duty that has begun may be filed at. */
export default function StaffSupervise() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Today /> : <NotSignedIn title={TITLE} />
}

function Today() {
  const asked = useSupervisedToday()
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask
        of={asked}
        isEmpty={({ shifts }) => shifts.length === 0}
        empty={<Empty icon="calendar" title="今天没有排班" hint="有排班的日子，谁在岗、谁没到都列在这里" />}
      >
        {(today) => <Day today={today} />}
      </Ask>
    </Page>
  )
}

function Day({ today: { day, present, due, shifts, asOf } }: { today: SupervisedToday }) {
  return (
    <>
      <Headline caption={dayText(day)} note={`现在应在岗${due}班，在岗${present}班，每分钟更新`}>
        {`${present}／${due}班在岗`}
      </Headline>
      {shifts.map((shift) => (
        <ShiftCard key={shift.id} shift={shift} asOf={asOf} />
      ))}
    </>
  )
}

function ShiftCard({ shift, asOf }: { shift: SupervisedShift; asOf: string }) {
  const [filing, setFiling] = useState(false)
  const { siteName, practitionerName, unit, startsAt, endsAt, presence, filed } = shift
  return (
    <Card
      title={siteName}
      aside={<Badge tone={presenceTones[presence]}>{dutyPresenceLabels[presence]}</Badge>}
    >
      <KeyValue name="值班人员">{[practitionerName, unit].filter(Boolean).join('　')}</KeyValue>
      <KeyValue name="时间">{`${clockText(startsAt)}—${clockText(endsAt)}`}</KeyValue>
      {shift.checkedInAt && (
        <KeyValue name="签到">
          {`${clockText(shift.checkedInAt)}${shift.arrival ? `，${arrivalLabels[shift.arrival]}` : ''}`}
        </KeyValue>
      )}
      {shift.checkedOutAt && (
        <KeyValue name="签退">
          {`${clockText(shift.checkedOutAt)}${shift.departure ? `，${departureLabels[shift.departure]}` : ''}`}
        </KeyValue>
      )}
      {filed.length > 0 && (
        <Notice tone="good">
          <Text>{`您已提出：${filed.map((violation) => violationLabels[violation]).join('、')}`}</Text>
        </Notice>
      )}
      {filing ? (
        <FileForm shiftId={shift.id} onDone={() => setFiling(false)} />
      ) : (
        startsAt <= asOf && (
          <Button kind="quiet" icon="warn" onTap={() => setFiling(true)}>
            提出一个问题
          </Button>
        )
      )}
    </Card>
  )
}
