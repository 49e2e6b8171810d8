import { Text, View } from '@tarojs/components'
import { formOf, valueOf, type Filled, type SettingForm } from '@contract/setting/form'
import { AHEAD_DAYS } from '@contract/setting/rules'
import type { SettingHistory } from '@contract/setting/schema'
import { settingWords } from '@contract/settings-words'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import { changeSetting } from '@/api/setting'
import { Card } from '@/components/card'
import { FieldError } from '@/components/field'
import { DateField, sayDate } from '@/components/picker-field'
import { SaveOrLeave } from '@/components/save-or-leave'
import { confirm, toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { FieldOf } from './field-of'

interface Form {
  filled: SettingForm
  effectiveFrom: string
  because: string
}

interface Props {
  history: SettingHistory
  onDone: () => void
}

/**
 * The day a new version is proposed from: tomorrow, since the past stays as it was. What was never set at all (a rate)
 * is proposed for the whole year, or months already worked could never be reckoned.
 */
const firstDay = ({ value, earliestFrom }: SettingHistory, today: string): string =>
  value === null && !earliestFrom ? `${today.slice(0, 4)}-01-01` : addDays(today, 1)

/** A new version of a rule: its fields, from which day, and why. */
export function ChangeForm({ history, onDone }: Props) {
  const { key, areaCode, areaName, earliestFrom } = history
  const words = settingWords[key]
  const today = shanghaiDate(history.asOf)
  const draft = useDraft<Form>(`setting:${areaCode}:${key}`, {
    filled: formOf(words, history.value),
    effectiveFrom: firstDay(history, today),
    because: '',
  })
  const { filled, effectiveFrom, because } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(changeSetting, {
    draft,
    onAccepted: () => {
      toast('已保存')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  const set = (path: string, value: Filled) =>
    draft.set((form) => ({ ...form, filled: { ...form.filled, [path]: value } }))
  const save = async () => {
    const replacing = history.versions.some(
      (version) => version.areaCode === areaCode && version.effectiveFrom === effectiveFrom,
    )
    const sure = await confirm({
      title: replacing ? '换掉那天的规定？' : '这样定？',
      content: replacing
        ? `${dayText(effectiveFrom)}起已经定过一条，还没生效，会换成这一次的。`
        : `${areaName}从${sayDate(effectiveFrom)}起按新的来，以前的不变。`,
    })
    if (sure) await send({ key, areaCode, effectiveFrom, value: valueOf(words, filled), because, replacing })
  }
  return (
    <>
      <Card title={`${areaName}的新规定`}>
        {groupsOf(words.fields).map(({ group, fields }) => (
          <View key={fields[0]!.path}>
            {group && <Text className="setting__group">{group}</Text>}
            <View className={group ? 'setting__pairs' : ''}>
              {fields.map((field) => (
                <FieldOf
                  key={field.path}
                  field={field}
                  value={filled[field.path]}
                  error={wrong[`value.${field.path}`]}
                  onChange={(value) => set(field.path, value)}
                />
              ))}
            </View>
          </View>
        ))}
        {unplaced(wrong, words.fields).map((message) => (
          <FieldError key={message}>{message}</FieldError>
        ))}
      </Card>
      <Card>
        <DateField
          label="从哪天起"
          {...(earliestFrom ? { from: earliestFrom } : { hint: '第一次定，可以从以前的日子算起' })}
          to={addDays(today, AHEAD_DAYS)}
          value={effectiveFrom}
          error={wrong.effectiveFrom}
          onChange={(effectiveFrom) => draft.set({ effectiveFrom })}
        />
        <TextArea
          label="为什么改"
          placeholder="比如：按县司法局某号文"
          max={200}
          value={because}
          error={wrong.because}
          onChange={(because) => draft.set({ because })}
        />
      </Card>
      <SaveOrLeave
        busy={sending}
        waiting={waiting}
        message={failure?.message}
        onSave={save}
        onLeave={() => {
          draft.discard()
          onDone()
        }}
      />
    </>
  )
}

type Fields = (typeof settingWords)[keyof typeof settingWords]['fields']

/** Neighbours of the same group together. */
function groupsOf(fields: Fields): { group: string | undefined; fields: Fields[number][] }[] {
  const groups: { group: string | undefined; fields: Fields[number][] }[] = []
  for (const field of fields) {
    const last = groups[groups.length - 1]
    if (last && last.group === field.group && field.group !== undefined) last.fields.push(field)
    else groups.push({ group: field.group, fields: [field] })
  }
  return groups
}

/** What was found wrong with the value and has no field of its own: "a list must go up". */
const unplaced = (wrong: Record<string, string>, fields: Fields): string[] =>
  Object.entries(wrong)
    .filter(([path]) => path === 'value' || path.startsWith('value.'))
    .filter(([path]) => !fields.some((field) => path === `value.${field.path}`))
    .map(([, message]) => message)
