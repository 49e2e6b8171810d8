import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { AttendanceRow, AttendanceTotals } from '@contract/duty/attendance-schema'
import {
  attendanceFlagLabels,
  attendanceFlags,
  shiftStatusLabels,
  type AttendanceFlag,
} from '@contract/duty/labels'
import { dayText, shanghaiDate } from '@contract/time'
import { useAttendance } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { DateField, Select } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { type AttendanceSpan, attendanceSpans, periodAround } from '@/features/duty/attendance-period'
import { evidenceText } from '@/features/duty/evidence-card'
import { FlagBadges } from '@/features/duty/flag-badges'
import { hoursText } from '@/features/duty/shift-state'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '值班考勤'

const isFlag = (text: string | undefined): text is AttendanceFlag =>
  attendanceFlags.includes(text as AttendanceFlag)

/** Attendance of a day, week or month within what the person serves: what stands out, and how well it is proved. */
export default function StaffAttendance() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <List /> : <NotSignedIn title={TITLE} />
}

function List() {
  const params = useParams<'staffAttendance'>()
  const today = shanghaiDate(new Date())
  const [span, setSpan] = useState<AttendanceSpan>('day')
  const [day, setDay] = useState(params.day ?? today)
  const [flag, setFlag] = useState(isFlag(params.flag) ? params.flag : undefined)
  const period = periodAround(span, day, today)
  const asked = useAttendance({ ...period, flag })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  const totals = asked.data?.pages[0]?.totals ?? undefined

  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Segments options={[...attendanceSpans]} value={span} onChange={setSpan} />
      <Card>
        <DateField label="哪一天" value={day} to={today} onChange={setDay} />
        <Select
          label="只看"
          options={[
            { value: 'all', label: '全部' },
            ...attendanceFlags.map((value) => ({
              value,
              label: totals
                ? `${attendanceFlagLabels[value]}　${totals.flags[value]}班`
                : attendanceFlagLabels[value],
            })),
          ]}
          value={flag ?? 'all'}
          onChange={(value) => setFlag(value === 'all' ? undefined : value)}
        />
      </Card>
      {totals && <Totals period={period} totals={totals} />}
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="calendar" title={flag ? '没有这样的班' : '这段时间没有值班'} />}
      >
        {(rows) => (
          <>
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </Page>
  )
}

const periodText = ({ from, to }: { from: string; to: string }) =>
  from === to ? dayText(from) : `${dayText(from)}到${dayText(to)}`

/** Shifts with somebody there, out of those that began; what is flagged stands beside it. */
const Totals = ({
  period,
  totals: { due, attended, flags },
}: {
  period: { from: string; to: string }
  totals: AttendanceTotals
}) => (
  <Card title={periodText(period)}>
    <KeyValue name="应到">{`${due}班`}</KeyValue>
    <KeyValue name="签到">{`${attended}班`}</KeyValue>
    <KeyValue name="有情况">
      {attendanceFlags
        .filter((flag) => flags[flag] > 0)
        .map((flag) => `${attendanceFlagLabels[flag]}${flags[flag]}班`)
        .join('，') || '没有'}
    </KeyValue>
  </Card>
)

const Line = ({ row }: { row: AttendanceRow }) => (
  <Card>
    <Row
      title={`${row.practitionerName}　${dayText(row.day)} ${hoursText(row)}`}
      hint={[row.siteName, row.evidence && evidenceText(row.evidence)].filter(Boolean).join('　')}
      onTap={() => goTo('staffDuty', { id: row.id })}
    />
    {row.flags.length === 0 && row.status !== 'checked-out' ? (
      <Badge>{shiftStatusLabels[row.status]}</Badge>
    ) : (
      <FlagBadges flags={row.flags} over={row.status === 'checked-out'} />
    )}
  </Card>
)
