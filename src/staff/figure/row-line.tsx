import { aidFormLabels } from '@contract/aid/labels'
import { channelLabels, matterTypeLabels } from '@contract/consultation/labels'
import { arrivalLabels } from '@contract/duty/labels'
import { ratingWayLabels } from '@contract/rating/labels'
import { satisfactionLabels } from '@contract/rating/schema'
import type { FigureRow } from '@contract/report/schema'
import { dayText, momentText, shanghaiDate } from '@contract/time'
import { Badge } from '@/components/badge'
import { Row } from '@/components/row'
import { satisfactionTones } from '@/features/rating/tones'
import { spanText } from '@/features/site/when'
import { goTo } from '@/routes'

/** One counted thing in two lines, and how it came out. */
export function FigureRowLine({ row }: { row: FigureRow }) {
  switch (row.kind) {
    case 'consultation':
      return (
        <Row
          title={`${matterTypeLabels[row.matterType]}　${channelLabels[row.channel]}　${row.practitionerName}`}
          hint={[row.siteName, momentText(row.at), row.way && ratingWayLabels[row.way]]
            .filter(Boolean)
            .join('　')}
          aside={
            row.setAside ? (
              <Badge>已排除</Badge>
            ) : row.satisfaction ? (
              <Badge tone={satisfactionTones[row.satisfaction]}>{satisfactionLabels[row.satisfaction]}</Badge>
            ) : (
              <Badge>没评价</Badge>
            )
          }
          onTap={() => goTo('staffRecord', { id: row.id })}
        />
      )
    case 'duty':
      return (
        <Row
          title={row.practitionerName}
          hint={`${dayText(shanghaiDate(row.at))} ${spanText({ startsAt: row.at, endsAt: row.endsAt })}　${row.siteName}`}
          aside={
            row.arrival ? (
              <Badge tone={row.arrival === 'late' ? 'warn' : 'good'}>{arrivalLabels[row.arrival]}</Badge>
            ) : (
              <Badge tone="bad">没签到</Badge>
            )
          }
          onTap={() => goTo('staffDuty', { id: row.id })}
        />
      )
    case 'application':
      return (
        <Row
          title={aidFormLabels[row.aidForm]}
          hint={`${row.number}　${row.countyName}　${row.decidedOn ? `${dayText(row.decidedOn)}决定` : `${dayText(row.dueOn)}到期`}`}
          aside={decided(row)}
        />
      )
  }
}

const decided = ({ decidedOn, dueOn }: { decidedOn: string | null; dueOn: string }) => {
  if (!decidedOn) return <Badge tone="info">审查中</Badge>
  return decidedOn <= dueOn ? <Badge tone="good">按期</Badge> : <Badge tone="bad">超期</Badge>
}
