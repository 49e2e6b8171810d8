import { useState } from 'react'
import { Text } from '@tarojs/components'
import { matterTypeLabels, matterTypes, type MatterType } from '@contract/consultation/labels'
import { SAFE_SUBTYPE } from '@contract/consultation/privacy'
import {
  chosenType,
  isBelow,
  recentFirst,
  searchTypes,
  type SearchedType,
} from '@contract/consultation/type-search'
import { useRecentTypes, useTypes } from '@/api/consultation'
import { ChipChoice } from '@/components/chip-choice'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { lastTypes } from './last-types'
import './type-picker.scss'

interface Props {
  matterType: MatterType | undefined
  subtype: string | undefined
  error: string | undefined
  onChange: (chosen: { matterType: MatterType; subtype: string | undefined }) => void
}

/** Without the tree (no signal, first day) the first level is known all the same. */
const firstLevel: SearchedType[] = matterTypes.map((code, sort) => ({
  code,
  name: matterTypeLabels[code],
  initials: '',
  aliases: [],
  sort,
}))

const RECENT_SHOWN = 6
const FOUND_SHOWN = 12

/** What it was about: recent choices first, then the first level; found by letters, a name or another word for it. */
export function TypePicker({ matterType, subtype, error, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const tree: SearchedType[] = useTypes().data ?? firstLevel
  const often = useRecentTypes().data?.map(({ code }) => code) ?? []
  // as it was when the page opened: chips must not move under a finger
  const [onPhone] = useState(lastTypes)
  const recent = [...new Set([...onPhone, ...often])].slice(0, RECENT_SHOWN)
  const offered =
    typed.trim() === ''
      ? recentFirst(
          tree.filter(({ code }) => !code.includes('.') || recent.includes(code)),
          recent,
        )
      : searchTypes(tree, typed).slice(0, FOUND_SHOWN)
  const isOffered = (code: string | undefined) => offered.some((type) => type.code === code)
  const finer = tree.filter(({ code }) => matterType && isBelow(code, matterType) && !isOffered(code))

  const choose = (code: string) => {
    setTyped('')
    onChange(chosenType(code))
  }
  return (
    <>
      <ChipChoice
        label="问的什么事"
        options={offered.map(({ code, name }) => ({ value: code, label: name }))}
        value={isOffered(subtype) ? subtype : matterType}
        error={error}
        onChange={choose}
      />
      {offered.length === 0 && <Text className="type-picker__none">没有找到，换个说法，或者选“其他”</Text>}
      <TextField
        optional
        label="快速找事项"
        placeholder="拼音首字母或名称，例如 tqgz、欠薪"
        max={12}
        value={typed}
        onChange={setTyped}
      />
      {finer.length > 0 && typed.trim() === '' && (
        <ChipChoice
          optional
          label="细类"
          options={finer.map(({ code, name }) => ({ value: code, label: name }))}
          value={subtype}
          onChange={choose}
        />
      )}
      {subtype === SAFE_SUBTYPE && (
        <Notice title="已经是安全模式">除了您，别人看不到来访人是谁、电话和住址</Notice>
      )}
    </>
  )
}
