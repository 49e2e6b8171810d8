import { useState } from 'react'
import { Text } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import { ratingWayLabels } from '@contract/rating/labels'
import { raterKindLabels, radarRuleLabels } from '@contract/rating/radar'
import type { RadarRow, RadarSignal } from '@contract/rating/radar-schema'
import { satisfactionLabels } from '@contract/rating/schema'
import type { Period } from '@contract/report/schema'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue, Row } from '@/components/row'
import { satisfactionTones } from '@/features/rating/tones'
import { Noting } from './noting'

interface Props {
  signal: RadarSignal
  period: Period
}

/** One hint: what it means, whom it is about, every row behind it, and a note that somebody looked. */
export function SignalCard({ signal, period }: Props) {
  const [opened, setOpened] = useState(false)
  const { rule, rows, noted } = signal
  const { label, meaning } = radarRuleLabels[rule]
  const advisers = [...new Set(rows.map(({ practitionerName }) => practitionerName))]
  return (
    <Card title={label} aside={noted ? <Badge tone="good">已看过</Badge> : <Badge tone="warn">没看过</Badge>}>
      <Text className="radar__note">{meaning}</Text>
      <KeyValue name="值班人员">{advisers.join('、')}</KeyValue>
      <KeyValue name="县区">{signal.countyName}</KeyValue>
      {noted && (
        <KeyValue name="说明">{`${noted.note}（${noted.byName}，${momentText(noted.at)}）`}</KeyValue>
      )}
      <Button kind="quiet" onTap={() => setOpened(!opened)}>
        {opened ? '收起' : `看这${rows.length}条`}
      </Button>
      {opened && rows.map((row) => <Line key={row.consultationId} row={row} />)}
      {opened && !noted && <Noting signal={signal} period={period} />}
    </Card>
  )
}

const cameText = ({ way, ratedAt, raterKind }: RadarRow) =>
  way && ratedAt
    ? `${ratingWayLabels[way]}${raterKind ? `（${raterKindLabels[raterKind]}）` : ''} ${momentText(ratedAt)}`
    : '没评价'

const Line = ({ row }: { row: RadarRow }) => (
  <Row
    title={`${matterTypeLabels[row.matterType]}　${row.practitionerName}`}
    hint={`${row.siteName}　${momentText(row.occurredAt)}咨询　${cameText(row)}`}
    aside={
      row.satisfaction && (
        <Badge tone={satisfactionTones[row.satisfaction]}>{satisfactionLabels[row.satisfaction]}</Badge>
      )
    }
  />
)
