import type { ReactNode } from 'react'
import { settingSourceLabels, type SettingSource } from '@contract/setting/schema'
import { momentText, shanghaiDate } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'

export interface Version {
  source: SettingSource
  effectiveFrom: string
  replaced: boolean
  madeAt: string | null
  madeByName: string | null
  because: string | null
}

interface Props<V extends Version> {
  versions: readonly V[]
  asOf: string
  children: (version: V) => ReactNode
}

/** Every wording there was, newest first: what, from when, who and why. */
export const Versions = <V extends Version>({ versions, asOf, children }: Props<V>) => (
  <Section title="历次规定">
    {versions.map((version, index) => (
      <Card
        key={index}
        title={`从${sayDate(version.effectiveFrom)}起`}
        aside={
          <Badge tone={version.replaced ? 'plain' : coming(version, asOf) ? 'warn' : 'info'}>
            {version.replaced
              ? '被同一天的新规定换掉'
              : coming(version, asOf)
                ? '还没生效'
                : settingSourceLabels[version.source]}
          </Badge>
        }
      >
        {children(version)}
        {version.madeAt && (
          <KeyValue name="谁改的">
            {momentText(version.madeAt)}　{version.madeByName}：{version.because}
          </KeyValue>
        )}
      </Card>
    ))}
  </Section>
)

const coming = ({ effectiveFrom }: Version, asOf: string): boolean => effectiveFrom > shanghaiDate(asOf)

/** Whether the area has a wording of its own from that day already, which a new one is set over. */
export const isTaken = (versions: readonly Version[], source: SettingSource, day: string): boolean =>
  versions.some((version) => version.source === source && version.effectiveFrom === day)
