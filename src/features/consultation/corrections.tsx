import type { CorrectionMade } from '@contract/consultation/schema'
import { momentText } from '@contract/time'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'

/** What was corrected in a record: who, why, and each thing before and after; the latest first. */
export const Corrections = ({ of }: { of: readonly CorrectionMade[] }) =>
  of.length === 0 ? null : (
    <Section title={`改过${of.length}次，原来的都留着`}>
      {[...of].reverse().map(({ version, correctedAt, byName, reason, changes }) => (
        <Card key={version} title={`${momentText(correctedAt)} ${byName}`}>
          <KeyValue name="原因">{reason}</KeyValue>
          {changes.map(({ field, before, after }) => (
            <KeyValue key={field} name={field}>{`${before} → ${after}`}</KeyValue>
          ))}
        </Card>
      ))}
    </Section>
  )
