import { Text } from '@tarojs/components'
import { changedFields } from '@contract/setting/form'
import { settingSourceLabels, type SettingHistory, type SettingVersion } from '@contract/setting/schema'
import { settings } from '@contract/settings'
import { settingWords } from '@contract/settings-words'
import { momentText, shanghaiDate } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { Section } from '@/components/section'
import { Value } from './value'

/** Every version of the area's own and the city's, newest first, each with what it changed and why. */
export function Versions({ history }: { history: SettingHistory }) {
  const { key, versions, asOf } = history
  if (versions.length === 0) return null
  const today = shanghaiDate(asOf)
  /** What the same area had said before. */
  const before = (index: number): unknown =>
    versions.slice(index + 1).find(({ areaCode }) => areaCode === versions[index]!.areaCode)?.value ??
    settings[key].fallback
  return (
    <Section title="历次规定">
      {versions.map((version, index) => (
        <VersionCard
          key={`${version.areaCode} ${version.effectiveFrom}`}
          version={version}
          coming={version.effectiveFrom > today}
          history={history}
          before={before(index)}
        />
      ))}
    </Section>
  )
}

interface CardProps {
  version: SettingVersion
  coming: boolean
  history: SettingHistory
  before: unknown
}

function VersionCard({ version, coming, history, before }: CardProps) {
  const words = settingWords[history.key]
  const { effectiveFrom, source, value, changedAt, changedByName, because } = version
  const changed = changedFields(words, before, value)
  return (
    <Card
      title={`从${sayDate(effectiveFrom)}起`}
      aside={
        <Badge tone={coming ? 'warn' : 'plain'}>{coming ? '还没生效' : settingSourceLabels[source]}</Badge>
      }
    >
      {changed.length > 0 ? (
        <Value words={words} value={value} fields={changed} />
      ) : (
        <Text className="setting__explanation">和之前一样</Text>
      )}
      {changedAt && (
        <Text className="setting__explanation">
          {`${momentText(changedAt)}，${changedByName ?? ''}改：${because ?? ''}`}
        </Text>
      )}
    </Card>
  )
}
