import { useState } from 'react'
import { areaLevel } from '@contract/area'
import { dutyKindLabels } from '@contract/duty/labels'
import { patternStatusLabels, restDayRuleLabels } from '@contract/roster/labels'
import type { Pattern } from '@contract/roster/pattern-schema'
import { patternText } from '@contract/roster/words'
import { dayText, momentText } from '@contract/time'
import { approvePattern } from '@/api/roster'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { toast } from '@/components/talk'
import type { Tone } from '@/components/tone'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { useHasRole } from '@/state/session'
import { EndForm } from './end-form'

const tones: Record<Pattern['status'], Tone> = { proposed: 'warn', approved: 'good', ended: 'plain' }

interface Props {
  pattern: Pattern
  /** The server's clock, by which an end is set. */
  asOf: string
  /** Says the site's name, where it does not stand above. */
  named?: boolean
}

export function PatternCard({ pattern, asOf, named = false }: Props) {
  const [ending, setEnding] = useState(false)
  const county = useHasRole('county')
  const city = useHasRole('city')
  const decides = areaLevel(pattern.areaCode) === 'city' ? city : county
  const { status } = pattern
  return (
    <Card
      title={named ? pattern.siteName : patternText(pattern)}
      aside={<Badge tone={tones[status]}>{patternStatusLabels[status]}</Badge>}
      tone={status === 'proposed' ? 'warn' : undefined}
    >
      {named && <KeyValue name="规律">{patternText(pattern)}</KeyValue>}
      <KeyValue name="方式">
        {dutyKindLabels[pattern.kind]}，{restDayRuleLabels[pattern.restDays]}
      </KeyValue>
      <KeyValue name="起止">
        {dayText(pattern.fromOn)}起{pattern.toOn && `，到${dayText(pattern.toOn)}`}
      </KeyValue>
      {pattern.peopleNames.length > 0 && <KeyValue name="轮值">{pattern.peopleNames.join('、')}</KeyValue>}
      {status === 'proposed' && (
        <KeyValue name="提出">
          {pattern.proposedByName}　{momentText(pattern.proposedAt)}
        </KeyValue>
      )}
      {pattern.endedBecause && <KeyValue name="停的原因">{pattern.endedBecause}</KeyValue>}
      {decides && status === 'proposed' && !ending && <Approve id={pattern.id} />}
      {status === 'approved' && !ending && (
        <Button kind="quiet" icon="pen" onTap={() => goTo('staffPattern', { replaces: pattern.id })}>
          改规律
        </Button>
      )}
      {decides &&
        status !== 'ended' &&
        (ending ? (
          <EndForm pattern={pattern} asOf={asOf} onDone={() => setEnding(false)} />
        ) : (
          <Button kind="quiet" icon="close" onTap={() => setEnding(true)}>
            {status === 'proposed' ? '不批准' : '停掉'}
          </Button>
        ))}
    </Card>
  )
}

function Approve({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(approvePattern, {
    onAccepted: () => toast('已批准，有关人员会收到消息'),
  })
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" icon="check" busy={sending} busyText="正在批准" onTap={() => send({ id })}>
        批准
      </Button>
    </>
  )
}
