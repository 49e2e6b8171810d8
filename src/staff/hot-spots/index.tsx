import { useState } from 'react'
import { Text } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { HotSpots } from '@contract/escalation/hot-spot-schema'
import { averageOf } from '@contract/escalation/hot-spots'
import { percentText } from '@contract/report/share'
import { momentText, shanghaiDate } from '@contract/time'
import { useHotSpots } from '@/api/escalation'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { periodOf, spans, type Span } from '@/features/report/spans'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import './index.scss'

const TITLE = '热点'
/** Cells drawn at first; the rest by a button. */
const FIRST = 20

/** What people came with, by type and place, and what rises this month (A63). Every number opens to its records. */
export default function StaffHotSpots() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Board /> : <NotSignedIn title={TITLE} />
}

function Board() {
  const [span, setSpan] = useState<Span>('month')
  const [openedAt] = useState(() => new Date())
  const asked = useHotSpots(periodOf(span, openedAt))
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Segments options={[...spans]} value={span} onChange={setSpan} />
      <Ask key={span} of={asked}>
        {(spots) => (
          <>
            <Rising spots={spots} />
            <Cells spots={spots} />
            <Text className="hot-spots__note">
              {`${spots.areaNames.join('、')}，${momentText(spots.asOf)}统计，按咨询发生的时间算，单位：条。`}
            </Text>
          </>
        )}
      </Ask>
    </Page>
  )
}

const monthText = (first: string) => `${Number(first.slice(5, 7))}月`

function Rising({ spots }: { spots: HotSpots }) {
  const { rising, months, rule, grain, asOf } = spots
  const [current, ...earlier] = months
  const ruleText = `这个月至少${rule.least}条，并且达到前三个月平均的${rule.percent}%，就提醒。这个月还没过完。`
  return (
    <Section title="预警">
      {rising.length === 0 ? (
        <Text className="hot-spots__note">{`这个月没有明显增多的。${ruleText}`}</Text>
      ) : (
        <>
          <Card tone="warn">
            {rising.map(({ matterType, placeCode, placeName, thisMonth, before }) => (
              <Row
                key={`${matterType} ${placeCode}`}
                title={`${placeName}　${matterTypeLabels[matterType]}`}
                hint={`${earlier.map((month, at) => `${monthText(month)}${before[at]}条`).join('、')}，平均${averageOf(before)}条`}
                aside={<Badge tone="warn">{`${monthText(current!)}${thisMonth}条`}</Badge>}
                onTap={() =>
                  goTo('staffHotSpot', {
                    grain,
                    place: placeCode,
                    name: placeName,
                    type: matterType,
                    from: current!,
                    to: shanghaiDate(asOf),
                  })
                }
              />
            ))}
          </Card>
          <Text className="hot-spots__note">{ruleText}</Text>
        </>
      )}
    </Section>
  )
}

function Cells({ spots }: { spots: HotSpots }) {
  const { cells, total, period, grain } = spots
  const [all, setAll] = useState(false)
  return (
    <Section title={`哪里、什么事（共${total}条）`}>
      {cells.length === 0 ? (
        <Empty icon="check" title="这段时间没有咨询" />
      ) : (
        <Card>
          {(all ? cells : cells.slice(0, FIRST)).map(({ matterType, placeCode, placeName, count }) => (
            <Row
              key={`${matterType} ${placeCode}`}
              title={`${placeName}　${matterTypeLabels[matterType]}`}
              hint={`${count}条 ÷ ${total}条 = ${percentText({ numerator: count, denominator: total })}`}
              aside={<Text className="hot-spots__count">{`${count}条`}</Text>}
              onTap={() =>
                goTo('staffHotSpot', {
                  grain,
                  place: placeCode,
                  name: placeName,
                  type: matterType,
                  ...period,
                })
              }
            />
          ))}
        </Card>
      )}
      {!all && cells.length > FIRST && (
        <Button kind="quiet" onTap={() => setAll(true)}>
          {`看全部${cells.length}行`}
        </Button>
      )}
    </Section>
  )
}
