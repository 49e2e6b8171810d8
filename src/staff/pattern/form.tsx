import { View } from '@tarojs/components'
import { matterTypeLabels, matterTypes } from '@contract/consultation/labels'
import { dutyKindLabels, dutyKinds } from '@contract/duty/labels'
import { countyOf } from '@contract/area'
import { restDayRuleLabels, restDayRules } from '@contract/roster/labels'
import { proposePattern } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, MultiChoice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { NumberField } from '@/components/number-field'
import { Page } from '@/components/page'
import { DateField, Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { useOwnSites } from '@/features/site/own-sites'
import { replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { TimeField } from '@/components/time-field'
import { CycleFields } from './cycle-fields'
import { proposalOf, type PatternForm } from './form-state'
import { Rota } from './rota'

interface Props {
  title: string
  initial: PatternForm
  /** Id of the version that is changed; undefined for a new pattern. */
  replaces: string | undefined
}

const kinds = dutyKinds.map((value) => ({ value, label: dutyKindLabels[value] }))
const rules = restDayRules.map((value) => ({ value, label: restDayRuleLabels[value] }))
const matters = matterTypes.map((value) => ({ value, label: matterTypeLabels[value] }))

export function PatternFormPage({ title, initial, replaces }: Props) {
  const sites = useOwnSites()
  const draft = useDraft(`pattern:${replaces ?? initial.siteCode ?? ''}`, initial)
  const { value, set } = draft
  const { send, sending, waiting, failure } = useSendOnce(proposePattern, {
    draft,
    onAccepted: ({ status }) => {
      toast(status === 'approved' ? '已定好' : '已提出，等县区批准')
      void replaceWith('staffPatterns')
    },
  })
  const wrong = failure?.fields ?? {}
  const area = sites.data?.find(({ code }) => code === value.siteCode)?.areaCode
  return (
    <Page
      title={title}
      footer={
        <Button
          busy={sending}
          busyText={waiting ? '等网络恢复…' : '正在提交'}
          disabled={!value.siteCode || !value.fromOn}
          onTap={() => send(proposalOf(value, replaces))}
        >
          {replaces ? '从这天起改' : '定下来'}
        </Button>
      }
    >
      <Ask of={sites}>
        {(all) => (
          <>
            <Card title="在哪里、怎么值">
              <Select
                label="站点"
                options={all.map(({ code, name }) => ({ value: code, label: name }))}
                value={value.siteCode}
                error={wrong.siteCode}
                onChange={(siteCode) => set({ siteCode })}
              />
              <Choice
                label="怎么值班"
                inline
                options={kinds}
                value={value.kind}
                onChange={(kind) => set({ kind })}
              />
            </Card>
            <Card title="什么时候">
              <CycleFields value={value} errors={wrong} onChange={set} />
              <View className="pattern__pair">
                <TimeField
                  label="从"
                  value={value.starts}
                  error={wrong.starts}
                  onChange={(starts) => set({ starts })}
                />
                <TimeField
                  label="到"
                  value={value.ends}
                  error={wrong.ends}
                  onChange={(ends) => set({ ends })}
                />
              </View>
              <Choice
                label="遇到休息日"
                options={rules}
                value={value.restDays}
                onChange={(restDays) => set({ restDays })}
              />
              <DateField
                label={replaces ? '从哪天起改' : '从哪天开始'}
                value={value.fromOn}
                error={wrong.fromOn}
                onChange={(fromOn) => set({ fromOn })}
              />
              <DateField
                label="到哪天为止"
                optional
                hint="不填就一直用下去"
                value={value.toOn}
                from={value.fromOn}
                error={wrong.toOn}
                onChange={(toOn) => set({ toOn })}
              />
            </Card>
            <Card title="谁来值">
              <NumberField
                label="每班几个人"
                unit="人"
                value={value.peopleNeeded}
                error={wrong.peopleNeeded}
                onChange={(peopleNeeded) => set({ peopleNeeded })}
              />
              {area && (
                <Rota county={countyOf(area)} value={value.people} onChange={(people) => set({ people })} />
              )}
              <MultiChoice
                label="来问的多是什么"
                optional
                hint="排班时优先安排擅长这些的人"
                options={matters}
                values={value.fields}
                onChange={(fields) => set({ fields })}
              />
            </Card>
          </>
        )}
      </Ask>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
    </Page>
  )
}
