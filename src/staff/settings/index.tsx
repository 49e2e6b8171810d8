import { topicLabels, topics } from '@contract/setting/field'
import { settingSourceLabels, type SettingList } from '@contract/setting/schema'
import { settingWords } from '@contract/settings-words'
import { dayText } from '@contract/time'
import { useSettings } from '@/api/setting'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { AreaPick, useKeptArea } from '@/features/keeping/area-pick'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '规则设置'

/** Every rule a bureau may change, by topic, and whose word holds. */
export default function Settings() {
  return (
    <KeepersOnly title={TITLE}>
      <Rules />
    </KeepersOnly>
  )
}

function Rules() {
  const params = useParams<'staffSettings'>()
  const { areas, areaCode, setAreaCode } = useKeptArea(params.area)
  const asked = useSettings(areaCode)
  const shown = asked.data?.areaCode === areaCode ? asked.data : undefined
  return (
    <Page
      title={TITLE}
      lead="改了的从您定的那天起算，以前的不变。没有自己规定的县区，按市里的；市里也没定的，按系统默认。"
      heading={TITLE}
      onRefresh={asked.refetch}
    >
      <AreaPick areas={areas} value={areaCode} onChange={setAreaCode} />
      <Ask of={{ ...asked, data: shown, isPending: asked.isPending || asked.isPlaceholderData }}>
        {(list) => <Topics list={list} />}
      </Ask>
    </Page>
  )
}

const Topics = ({ list }: { list: SettingList }) => (
  <>
    {topics.map((topic) => {
      // a server newer than this page may know rules that have no words here yet
      const items = list.items.filter(({ key }) => key in settingWords && settingWords[key].topic === topic)
      return (
        items.length > 0 && (
          <Section key={topic} title={topicLabels[topic]}>
            <Card>
              {items.map((item) => (
                <Row
                  key={item.key}
                  title={settingWords[item.key].name}
                  hint={hintOf(item)}
                  aside={item.value === null ? <Badge tone="bad">还没定</Badge> : sourceBadge(item)}
                  onTap={() => goTo('staffSetting', { key: item.key, area: list.areaCode })}
                />
              ))}
            </Card>
          </Section>
        )
      )
    })}
  </>
)

const sourceBadge = ({ source }: SettingList['items'][number]) => (
  <Badge tone={source === 'shipped' ? 'plain' : 'info'}>{settingSourceLabels[source]}</Badge>
)

function hintOf({ key, effectiveFrom, nextFrom }: SettingList['items'][number]): string {
  if (nextFrom) return `${dayText(nextFrom)}起有新规定`
  if (effectiveFrom) return `从${effectiveFrom}起`
  return settingWords[key].explanation
}
