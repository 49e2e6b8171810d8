import { useState } from 'react'
import {
  ratingFilterLabels,
  ratingFilters,
  riskFilterLabels,
  riskFilters,
} from '@contract/consultation/search'
import { SearchLedger } from '@contract/consultation/search-schema'
import { useTypes } from '@/api/consultation'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateField, Select } from '@/components/picker-field'
import { TextField } from '@/components/text-field'
import { channelOptions, groupOptions, matterOptions, resultOptions } from '@/features/consultation/options'
import { useKeptAreas } from '@/features/keeping/area-pick'
import { useOwnSites } from '@/features/site/own-sites'
import { useHasRole } from '@/state/session'
import { searchOf, typeName, type Filters } from './filters'

const ANY = 'any-at-all'

interface OneOfProps<V extends string> {
  label: string
  options: readonly { value: V; label: string }[]
  value: V | undefined
  onChange: (value: V | undefined) => void
}

/** One of many, or no matter which. */
const OneOf = <V extends string>({ label, options, value, onChange }: OneOfProps<V>) => (
  <Select
    label={label}
    options={[{ value: ANY, label: '不限' }, ...options]}
    value={value ?? ANY}
    onChange={(chosen) => onChange(chosen === ANY ? undefined : (chosen as V))}
  />
)

interface Props {
  filters: Filters
  onApply: (filters: Filters) => void
}

/** All there is to look for, laid out at once; nothing is asked of the server until one says so. */
export function FilterPanel({ filters, onApply }: Props) {
  const [value, setValue] = useState(filters)
  const edit = (change: Partial<Filters>) => setValue((before) => ({ ...before, ...change }))
  const read = SearchLedger.safeParse(searchOf(value))
  const wrong = (field: string) => read.error?.issues.find(({ path }) => path[0] === field)?.message
  return (
    <Card title="找哪些记录">
      <DateField label="从哪天" value={value.from} onChange={(from) => edit({ from })} />
      <DateField label="到哪天" value={value.to} error={wrong('to')} onChange={(to) => edit({ to })} />
      <Place value={value} edit={edit} />
      <TextField
        optional
        label="经办人"
        placeholder="姓名，或开头几个字"
        max={20}
        value={value.adviser ?? ''}
        error={wrong('adviser')}
        onChange={(adviser) => edit({ adviser })}
      />
      <OneOf
        label="咨询方式"
        options={channelOptions}
        value={value.channel}
        onChange={(channel) => edit({ channel })}
      />
      <Type value={value} edit={edit} />
      <OneOf
        label="人群类别"
        options={groupOptions}
        value={value.group}
        onChange={(group) => edit({ group })}
      />
      <OneOf
        label="办理结果"
        options={resultOptions}
        value={value.result}
        onChange={(result) => edit({ result })}
      />
      <OneOf
        label="评价"
        options={ratingFilters.map((rating) => ({ value: rating, label: ratingFilterLabels[rating] }))}
        value={value.rating}
        onChange={(rating) => edit({ rating })}
      />
      <OneOf
        label="风险提示"
        options={riskFilters.map((risk) => ({ value: `risk-${risk}`, label: riskFilterLabels[risk] }))}
        value={value.risk && `risk-${value.risk}`}
        onChange={(risk) => edit({ risk: riskFilters.find((one) => `risk-${one}` === risk) })}
      />
      <TextField
        optional
        label="咨询内容里有"
        placeholder="如：拖欠工资"
        max={30}
        value={value.words ?? ''}
        error={wrong('words')}
        onChange={(words) => edit({ words })}
      />
      <Button disabled={!read.success} onTap={() => onApply(value)}>
        查找
      </Button>
    </Card>
  )
}

interface PartProps {
  value: Filters
  edit: (change: Partial<Filters>) => void
}

function Place({ value, edit }: PartProps) {
  const city = useHasRole('city')
  const areas = useKeptAreas()
  const sites = useOwnSites()
  const within =
    sites.data?.filter(({ areaCode }) => !value.area || areaCode.startsWith(value.area.code)) ?? []
  return (
    <>
      {city && areas && (
        <OneOf
          label="县区"
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          value={value.area?.code}
          onChange={(code) => edit({ area: areas.find((area) => area.code === code), site: undefined })}
        />
      )}
      <OneOf
        label="站点"
        options={within.map(({ code, name }) => ({ value: code, label: name }))}
        value={value.site?.code}
        onChange={(code) => {
          const site = within.find((one) => one.code === code)
          edit({ site: site && { code: site.code, name: site.name } })
        }}
      />
    </>
  )
}

function Type({ value, edit }: PartProps) {
  const tree = useTypes().data ?? []
  const coarse = value.type?.code.split('.')[0]
  const finer = tree.filter(({ parentCode }) => coarse !== undefined && parentCode === coarse)
  const choose = (code: string | undefined) =>
    edit({
      type: code ? { code, name: typeName(code, tree.find((one) => one.code === code)?.name) } : undefined,
    })
  return (
    <>
      <OneOf
        label="事项类型"
        options={matterOptions}
        value={matterOptions.find((one) => one.value === coarse)?.value}
        onChange={choose}
      />
      {finer.length > 0 && (
        <OneOf
          label="细类"
          options={finer.map(({ code, name }) => ({ value: code, label: name }))}
          value={value.type?.code.includes('.') ? value.type.code : undefined}
          onChange={(code) => choose(code ?? coarse)}
        />
      )}
    </>
  )
}
