import { locationVerdictLabels } from '@contract/duty/labels'
import type { Inspection } from '@contract/inspection/schema'
import { callResultLabels, checkAnswerLabels } from '@contract/inspection/labels'
import { violationLabels } from '@contract/supervision/labels'
import { findingStatusLabels } from '@contract/supervision/workflow'
import { momentText } from '@contract/time'
import { openSitePhoto } from '@/api/inspection'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Photos } from '@/features/supervision/photos'
import { goTo } from '@/routes'

/** What an inspection came to. */
export function Done({ inspection }: { inspection: Inspection }) {
  const { id, items, answers, callResult, location, distanceM, notes, photoIds, findings } = inspection
  const { status, doneAt, doneBy } = inspection
  return (
    <>
      <Card title={status === 'done' ? '检查结果' : '不检查了'}>
        <KeyValue name="谁办的">{`${doneBy}，${momentText(doneAt!)}`}</KeyValue>
        {callResult && <KeyValue name="电话结果">{callResultLabels[callResult]}</KeyValue>}
        {location && (
          <KeyValue name="检查的位置">
            {`${locationVerdictLabels[location]}${distanceM === null ? '' : `，离站点${distanceM}米`}`}
          </KeyValue>
        )}
        {notes && <KeyValue name="备注">{notes}</KeyValue>}
        <Photos ids={photoIds} open={openSitePhoto(id)} />
      </Card>
      {Object.keys(answers).length > 0 && (
        <Card title="检查单">
          {items.map(({ code, text }) => {
            const answer = answers[code]
            return (
              <Row
                key={code}
                title={text}
                aside={
                  answer && (
                    <Badge tone={answer === 'yes' ? 'good' : answer === 'no' ? 'bad' : 'plain'}>
                      {checkAnswerLabels[answer]}
                    </Badge>
                  )
                }
              />
            )
          })}
        </Card>
      )}
      {findings.length > 0 && (
        <Section title="提出的问题">
          <Card>
            {findings.map((finding) => (
              <Row
                key={finding.id}
                title={`${finding.personName}　${violationLabels[finding.violation]}`}
                aside={findingStatusLabels[finding.status]}
                onTap={() => goTo('staffFinding', { id: finding.id })}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}
