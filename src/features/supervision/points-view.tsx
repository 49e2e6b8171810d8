import { Text } from '@tarojs/components'
import { gradeLabels, pointReasonLabels } from '@contract/supervision/points'
import type { Points } from '@contract/supervision/points-schema'
import { dayText } from '@contract/time'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { sayDate } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { starsText } from './tones'

const signed = (points: number) => (points > 0 ? `+${points}` : `${points}`)

interface Props {
  points: Points
  /** Opens the finding behind an entry. */
  onFinding: (id: string) => unknown
}

/** A year's points, their grade and stars, and every entry behind them. */
export function PointsView({ points, onFinding }: Props) {
  const { score, sum, grade, stars, starHistory, starsEarned, entries, rules, year } = points
  return (
    <>
      <Headline
        caption={`${year}年积分，${gradeLabels[grade]}`}
        note={`起点${rules.base}分，今年${signed(sum)}分，最多${rules.most}分`}
      >
        {`${score}分`}
      </Headline>
      <Card title="星级">
        <KeyValue name="现在的星级">{stars === null ? '还没有评' : starsText(stars)}</KeyValue>
        <KeyValue name="按现在的积分">{starsText(starsEarned)}</KeyValue>
        {starHistory.map(({ fromOn, stars, because }) => (
          <Row key={fromOn} title={`${sayDate(fromOn)}起　${starsText(stars)}`} hint={because} />
        ))}
      </Card>
      <Section title="积分明细" aside={<Text>{`${entries.length}笔`}</Text>}>
        {entries.length === 0 ? (
          <Empty icon="calendar" title="这一年还没有积分" hint="值完一班，第二天就会记上" />
        ) : (
          <Card>
            {entries.map(({ sourceId, reason, points, day, siteName }) => (
              <Row
                key={`${reason}${sourceId}`}
                title={pointReasonLabels[reason]}
                hint={[dayText(day), siteName].filter(Boolean).join('　')}
                aside={signed(points)}
                onTap={reason === 'finding-final' ? () => onFinding(sourceId) : undefined}
              />
            ))}
          </Card>
        )}
      </Section>
    </>
  )
}
