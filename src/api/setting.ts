import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ChangeSetting } from '@contract/setting/schema'
import type { SettingKey } from '@contract/settings'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  all: ['setting'],
  list: (areaCode: string) => ['setting', 'list', areaCode],
  history: (key: string, areaCode: string) => ['setting', 'history', key, areaCode],
}

/** Every rule as it holds today for an area; undefined code asks nothing yet. */
export const useSettings = (areaCode: string | undefined) =>
  useQuery({
    queryKey: keys.list(areaCode ?? ''),
    queryFn: () => api.setting.list.query({ areaCode: areaCode! }),
    enabled: areaCode !== undefined,
    placeholderData: keepPreviousData,
  })

/** One rule for an area, with every version. */
export const useSetting = (key: SettingKey, areaCode: string) =>
  useQuery({
    queryKey: keys.history(key, areaCode),
    queryFn: () => api.setting.history.query({ key, areaCode }),
  })

/** Sets a rule from a day on; what is known of rules no longer holds. */
export async function changeSetting(input: ChangeSetting) {
  try {
    return await api.setting.change.mutate(input)
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}
