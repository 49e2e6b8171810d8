import { useState } from 'react'
import { settingKeys, settingSourceLabels, type SettingHistory } from '@contract/setting/schema'
import type { SettingKey } from '@contract/settings'
import { settingWords } from '@contract/settings-words'
import { useSetting } from '@/api/setting'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { ChangeForm } from './change-form'
import { Value } from './value'
import { Versions } from './versions'
import './index.scss'

const TITLE = '规则设置'

const isKey = (text: string | undefined): text is SettingKey => settingKeys.includes(text as SettingKey)

/** One rule: what holds, every version there was, and a new one. */
export default function Setting() {
  const { key, area } = useParams<'staffSetting'>()
  return (
    <KeepersOnly title={TITLE}>
      {isKey(key) && area ? (
        <One settingKey={key} area={area} />
      ) : (
        <Page title={TITLE}>
          <Empty title="没有这条规则" hint="请从“规则设置”里重新点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

function One({ settingKey, area }: { settingKey: SettingKey; area: string }) {
  const asked = useSetting(settingKey, area)
  const { name, explanation } = settingWords[settingKey]
  return (
    <Page title={TITLE} heading={name} lead={explanation}>
      <Ask of={asked}>{(history) => <Rule history={history} />}</Ask>
    </Page>
  )
}

function Rule({ history }: { history: SettingHistory }) {
  const [changing, setChanging] = useState(false)
  const words = settingWords[history.key]
  const { value, source, effectiveFrom, mayChange, areaName } = history
  return (
    <>
      <Card
        title={effectiveFrom ? `从${sayDate(effectiveFrom)}起` : '现在'}
        aside={<Badge tone={source === 'shipped' ? 'plain' : 'info'}>{settingSourceLabels[source]}</Badge>}
      >
        {value === null ? <Notice tone="warn">还没有定。</Notice> : <Value words={words} value={value} />}
      </Card>
      {changing ? (
        <ChangeForm history={history} onDone={() => setChanging(false)} />
      ) : mayChange ? (
        <Button icon="pen" onTap={() => setChanging(true)}>
          {`修改${areaName}的规定`}
        </Button>
      ) : (
        <Notice tone="info">
          {words.cityOnly ? '这一条全市一个规定，由市里来定。' : '这一条由县区自己定，您可以看。'}
        </Notice>
      )}
      <Versions history={history} />
    </>
  )
}
