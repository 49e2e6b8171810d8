import { Text } from '@tarojs/components'
import { dutyKindLabels } from '@contract/duty/labels'
import { yuanText } from '@contract/money'
import { lineKindLabels } from '@contract/subsidy/labels'
import type { Line } from '@contract/subsidy/schema'
import { basisText } from '@contract/subsidy/words'
import { violationLabels } from '@contract/supervision/labels'
import { dayText } from '@contract/time'
import { Row } from '@/components/row'
import { spanText } from '@/features/site/when'
import './line-row.scss'

interface Props {
  line: Line
  /** Opens the duty, or the finding, behind the line. */
  onTap?: (() => unknown) | undefined
}

/** What a line is of: '11月2日 周一 8:30–12:30', or the breach money was held back for. */
export function lineTitle({ kind, duty, deduction }: Line): string {
  if (duty)
    return `${kind === 'correction' ? `${lineKindLabels.correction}　` : ''}${dayText(duty.day)} ${spanText(duty)}`
  return `${lineKindLabels[kind]}　${violationLabels[deduction!.violation]}`
}

function lineHint({ duty, deduction }: Line): string {
  if (duty) return `${duty.siteName}　${dutyKindLabels[duty.kind]}　${basisText(duty.basis)}`
  const { finalOn, wholeFen, part } = deduction!
  return `${dayText(finalOn)}生效，共扣${yuanText(wholeFen)}${part > 1 ? `，这是第${part}次扣` : ''}`
}

/** One line of a statement: what it is of, how it was reckoned, how much. */
export const LineRow = ({ line, onTap }: Props) => (
  <Row
    title={lineTitle(line)}
    hint={lineHint(line)}
    aside={<Text className="statement-line__amount">{yuanText(line.amountFen)}</Text>}
    {...(onTap && { onTap })}
  />
)
