import { type ReactNode, useState } from 'react'
import { Text } from '@tarojs/components'
import { ownDutyLink } from '@contract/duty/links'
import type { Line, Objection, Statement } from '@contract/subsidy/schema'
import { myFindingLink } from '@contract/supervision/links'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { LineRow } from '@/features/subsidy/line-row'
import { ObjectionCard } from '@/features/subsidy/objection-card'
import { open } from '@/routes'
import { ObjectForm } from './object-form'

/** Null stands for the statement as a whole. */
type About = string | null

/** The lines, each open to its duty, and what was said about each; while it is a draft more may be said. */
export function Lines({ statement }: { statement: Statement }) {
  const [about, setAbout] = useState<About>()
  const isDraft = statement.status === 'draft'
  const said = (lineId: About) => statement.objections.filter((one) => one.lineId === lineId)
  const part = (lineId: About) => (
    <Said
      key={lineId}
      objections={said(lineId)}
      mayObject={isDraft && about !== lineId && said(lineId).every(({ answer }) => answer !== null)}
      words={lineId ? '这条不对' : '少了一班，或者有别的不对'}
      onObject={() => setAbout(lineId)}
    >
      {isDraft && about === lineId && (
        <ObjectForm statementId={statement.id} lineId={lineId} onDone={() => setAbout(undefined)} />
      )}
    </Said>
  )
  return (
    <Section title="明细" aside={<Text className="statement__note">点开看那一班</Text>}>
      {statement.lines.map((line) => (
        <Card key={line.id}>
          <LineRow line={line} onTap={opening(line)} />
          {part(line.id)}
        </Card>
      ))}
      <Card title="整张单子">{part(null)}</Card>
    </Section>
  )
}

const opening =
  ({ duty, deduction }: Line) =>
  () =>
    open(duty ? ownDutyLink(duty.shiftId) : myFindingLink(deduction!.findingId))

interface SaidProps {
  objections: Objection[]
  mayObject: boolean
  words: string
  onObject: () => void
  children: ReactNode
}

const Said = ({ objections, mayObject, words, onObject, children }: SaidProps) => (
  <>
    {objections.map((objection) => (
      <ObjectionCard key={objection.id} objection={objection} />
    ))}
    {children}
    {mayObject && (
      <Button kind="quiet" block={false} icon="chat" onTap={onObject}>
        {words}
      </Button>
    )}
  </>
)
