import { Text } from '@tarojs/components'
import { outcomeLabels, penaltyText } from '@contract/supervision/outcome'
import type { CircularPaper, Finding, MyFinding } from '@contract/supervision/schema'
import { violationLabels } from '@contract/supervision/labels'
import { findingActLabels, findingStatusLabels } from '@contract/supervision/workflow'
import { clockText, dayText, momentText } from '@contract/time'
import { Badge, Clock } from '@/components/badge'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Timeline } from '@/components/timeline'
import { Photos } from './photos'
import { dueText, dueTone, findingTones } from './tones'
import './finding-facts.scss'

type Shown = Finding | MyFinding

interface Props {
  finding: Shown
  /** Who found it, as the reader may know it. */
  foundBy: string
  openPhoto: (id: string) => Promise<{ src: string }>
}

/** What was found and where it stands, the same for the person and for staff. */
export function FindingFacts({ finding, foundBy }: Omit<Props, 'openPhoto'>) {
  const { shift, siteName, facts, status, dueOn, violation, filedAt } = finding
  return (
    <Card
      title={violationLabels[violation]}
      aside={<Badge tone={findingTones[status]}>{findingStatusLabels[status]}</Badge>}
    >
      {dueOn && (
        <Clock
          label="最后一天"
          due={dueText(dueOn, new Date(finding.asOf))}
          tone={dueTone(dueOn, new Date(finding.asOf))}
        />
      )}
      {siteName && <KeyValue name="站点">{siteName}</KeyValue>}
      {shift && (
        <KeyValue name="班次">
          {`${dayText(shift.day)}　${clockText(shift.startsAt)}—${clockText(shift.endsAt)}`}
        </KeyValue>
      )}
      <KeyValue name="看到的情况">{facts}</KeyValue>
      <KeyValue name="谁提出的">{`${foundBy}，${momentText(filedAt)}`}</KeyValue>
    </Card>
  )
}

const saidTitles = { statement: '本人说明', appeal: '本人申诉' }
const decisionTitles = { first: '决定', appeal: '申诉后的决定' }

/** What was said and decided, in its order, and the whole course. */
export function FindingCourse({ finding, openPhoto }: Omit<Props, 'foundBy'>) {
  const { statements, decisions, history, circular, deductedFen, pointsTaken, status } = finding
  const said = [
    ...statements.map((one) => ({ at: one.saidAt, key: one.kind, said: one, decided: undefined })),
    ...decisions.map((one) => ({ at: one.decidedAt, key: one.instance, said: undefined, decided: one })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <>
      {said.map(({ key, at, said, decided }) => (
        <Card
          key={`${key}${at}`}
          title={said ? saidTitles[said.kind] : decisionTitles[decided!.instance]}
          aside={<Text className="finding__at">{momentText(at)}</Text>}
        >
          {said && (
            <>
              <Text className="finding__text">{said.text}</Text>
              <Photos ids={said.photoIds} open={openPhoto} />
            </>
          )}
          {decided && (
            <>
              <KeyValue name="结果">
                {decided.outcome === 'none' ? outcomeLabels.none : penaltyText(decided)}
              </KeyValue>
              <KeyValue name="理由">{decided.reasons}</KeyValue>
            </>
          )}
        </Card>
      ))}
      {status === 'final' && (
        <Card title="已经生效的" tone="bad">
          <KeyValue name="扣值班补贴">{deductedFen === null ? '没有' : `${deductedFen / 100}元`}</KeyValue>
          <KeyValue name="扣积分">{pointsTaken === null ? '没有' : `${pointsTaken}分`}</KeyValue>
        </Card>
      )}
      {circular && <CircularCard circular={circular} />}
      {history.length > 0 && (
        <Section title="经过">
          <Card>
            <Timeline
              events={history.map(({ act, to, at }, index) => ({
                key: `${act}${index}`,
                title: findingActLabels[act],
                at: momentText(at),
                state: to === 'dropped' ? ('bad' as const) : ('done' as const),
              }))}
            />
          </Card>
        </Section>
      )}
    </>
  )
}

/** A circular as it was published. */
export const CircularCard = ({ circular }: { circular: CircularPaper }) => (
  <Card
    title={circular.title}
    aside={<Text className="finding__at">{momentText(circular.publishedAt)}</Text>}
  >
    <Text className="finding__at">{circular.number}</Text>
    <Text className="finding__text">{circular.body}</Text>
  </Card>
)
