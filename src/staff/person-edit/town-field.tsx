import { useSites } from '@/api/site'
import { Select } from '@/components/picker-field'

interface Props {
  countyCode: string
  value: string
  error: string | undefined
  onChange: (areaCode: string) => void
}

const NONE = 'none'

/** The township somebody works or lives in. Each has one station, so the stations name them all. */
export function TownField({ countyCode, value, error, onChange }: Props) {
  const stations = useSites({ areaCode: countyCode, kinds: ['town-station'] })
  const towns = (stations.data ?? []).map(({ areaCode, areaName }) => ({ value: areaCode, label: areaName }))
  return (
    <Select
      label="所在乡镇"
      hint={stations.isError ? '乡镇名单没取到，可以先不选' : '排班时按远近安排'}
      optional
      options={[{ value: NONE, label: '不填' }, ...towns]}
      value={value || NONE}
      error={error}
      onChange={(code) => onChange(code === NONE ? '' : code)}
    />
  )
}
