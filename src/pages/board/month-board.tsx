import { useState } from 'react'
import { View } from '@tarojs/components'
import { isStaffRole } from '@contract/account/roles'
import { dutyKindLabels } from '@contract/duty/labels'
import { addMonths, fromToday, monthText } from '@contract/roster/board'
import { HOTLINE } from '@contract/roster/notice'
import type { Board, PublicPattern } from '@contract/roster/public-schema'
import { hoursText } from '@contract/roster/words'
import { dayText, momentText, shanghaiDate } from '@contract/time'
import { useBoard } from '@/api/board'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { useShare } from '@/features/site/use-share'
import { callPhone } from '@/platform/call-phone'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { DayCard } from './day-card'

interface Props {
  siteCode: string
  /** Month the page was opened for; the one now running when none was named. */
  given: string | undefined
}

export function MonthBoard({ siteCode, given }: Props) {
  const [month, setMonth] = useState(given)
  const asked = useBoard(siteCode, month)
  const board = asked.data
  useShare('board', { s: siteCode, month }, board ? `${board.site.name}值班公示` : '值班公示')
  return (
    <Page
      title="值班公示"
      heading={board?.site.name}
      lead={board && `${monthText(board.month)}谁来值班`}
      onRefresh={() => asked.refetch()}
      footer={board && <PhoneButton phone={board.site.phone} />}
    >
      <Ask of={asked}>
        {(shown) => (
          <>
            <Months board={shown} value={month ?? shown.month} onChange={setMonth} />
            <Days board={shown} />
            <Regular board={shown} />
            <Edition board={shown} />
            <Entry icon="pin" title="现在谁在岗、站点在哪" onTap={() => goTo('point', { s: siteCode })} />
            <ShareDoor siteCode={siteCode} />
          </>
        )}
      </Ask>
    </Page>
  )
}

interface MonthsProps {
  board: Board
  value: string
  onChange: (month: string) => void
}

/** The month now running between its neighbours; a month further off, when the page was opened for one. */
function Months({ board, value, onChange }: MonthsProps) {
  const now = shanghaiDate(board.asOf).slice(0, 7)
  const months = [...new Set([addMonths(now, -1), now, addMonths(now, 1), value])].sort()
  return (
    <Segments
      options={months.map((value) => ({
        value,
        label: value === now ? '本月' : `${Number(value.slice(5))}月`,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}

function Days({ board }: { board: Board }) {
  const [all, setAll] = useState(false)
  const today = shanghaiDate(board.asOf)
  const { ahead, past } = fromToday(board.days, today)
  if (board.days.every(({ shifts }) => shifts.length === 0))
    return (
      <Empty
        icon="calendar"
        title="这个月还没有公布值班"
        hint={`有法律问题可以先打电话，或者拨打${HOTLINE}热线`}
      />
    )
  return (
    <>
      {ahead.map((one) => (
        <DayCard key={one.day} one={one} today={today} />
      ))}
      {past.length > 0 && (
        <Section title="已经过去的">
          {all || ahead.length === 0 ? (
            past.map((one) => <DayCard key={one.day} one={one} today={today} />)
          ) : (
            <Button kind="quiet" icon="down" onTap={() => setAll(true)}>
              看过去的{String(past.length)}天
            </Button>
          )}
        </Section>
      )}
    </>
  )
}

/** The days one can count on, and from when on they change (A33). */
const Regular = ({ board: { patterns, asOf } }: { board: Board }) =>
  patterns.length === 0 ? null : (
    <Section title="固定的值班时间">
      <Card>
        {patterns.map((pattern) => (
          <Row
            key={pattern.id}
            title={hoursText(pattern)}
            hint={spanOf(pattern, shanghaiDate(asOf))}
            aside={pattern.kind !== 'at-site' && <Badge tone="info">{dutyKindLabels[pattern.kind]}</Badge>}
          />
        ))}
      </Card>
    </Section>
  )

/** '12月1日 周二起', while it is not so yet; until when, where there is an end. */
const spanOf = ({ fromOn, toOn }: PublicPattern, today: string): string | undefined =>
  [fromOn > today && `${dayText(fromOn)}起`, toOn && `到${dayText(toOn)}为止`].filter(Boolean).join('，') ||
  undefined

const Edition = ({ board: { edition, changedAt } }: { board: Board }) =>
  changedAt === null ? null : (
    <View className="board__edition">
      第{edition}版　最后更新：{momentText(changedAt)}。出门前可以先打电话问一声。
    </View>
  )

const PhoneButton = ({ phone }: { phone: string | null }) => (
  <Button icon="phone" onTap={() => callPhone(phone ?? HOTLINE)}>
    {phone ? `打电话问  ${phone}` : `打法律服务热线  ${HOTLINE}`}
  </Button>
)

/** For those who pass the week on to a village's group. */
function ShareDoor({ siteCode }: { siteCode: string }) {
  const shares = useSession(({ who }) =>
    who?.roles.some((role) => isStaffRole(role) || role === 'helper' || role === 'practitioner'),
  )
  if (!shares) return null
  return (
    <Entry
      icon="chat"
      title="发到村里的微信群"
      hint="本周值班的文字和图片"
      onTap={() => goTo('staffNotice', { site: siteCode })}
    />
  )
}
