import { Fragment } from 'react'
import { Text } from '@tarojs/components'
import type { SettingField, SettingWords } from '@contract/setting/field'
import { partText } from '@contract/setting/form'
import { KeyValue } from '@/components/row'

interface Props {
  words: SettingWords
  value: unknown
  /** All of them when left out. */
  fields?: readonly SettingField[]
}

/** A value field by field, those of a group under their heading. */
export const Value = ({ words, value, fields = words.fields }: Props) => (
  <>
    {fields.map((field, index) => (
      <Fragment key={field.path}>
        {field.group && field.group !== fields[index - 1]?.group && (
          <Text className="setting__group">{field.group}</Text>
        )}
        <KeyValue name={field.label}>{partText(field, value)}</KeyValue>
      </Fragment>
    ))}
  </>
)
