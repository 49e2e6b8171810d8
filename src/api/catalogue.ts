import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { CasePaperRuleOf, ChangeCasePaper, ChangeItem } from '@contract/catalogue/schema'
import { api } from './client'
import { queryClient } from './query-client'

type CasePaperOf = z.input<typeof CasePaperRuleOf>

const keys = {
  items: ['catalogue', 'items'],
  itemsOf: (areaCode: string) => ['catalogue', 'items', areaCode],
  item: (areaCode: string, code: string) => ['catalogue', 'items', areaCode, code],
  papers: ['catalogue', 'papers'],
  papersOf: (areaCode: string) => ['catalogue', 'papers', areaCode],
  paper: (of: CasePaperOf) => ['catalogue', 'papers', of.areaCode, of.aidForm, of.stage, of.code],
}

/** Papers that may be asked for in an area; undefined code asks nothing yet. */
export const usePaperItems = (areaCode: string | undefined) =>
  useQuery({
    queryKey: keys.itemsOf(areaCode ?? ''),
    queryFn: () => api.setting.paperItems.query({ areaCode: areaCode! }),
    enabled: areaCode !== undefined,
  })

/** One of them with every wording. */
export const usePaperItem = (areaCode: string, code: string) =>
  useQuery({
    queryKey: keys.item(areaCode, code),
    queryFn: () => api.setting.paperItem.query({ areaCode, code }),
  })

/** Papers of a file as an area wants them; undefined code asks nothing yet. */
export const useCasePapers = (areaCode: string | undefined) =>
  useQuery({
    queryKey: keys.papersOf(areaCode ?? ''),
    queryFn: () => api.setting.casePapers.query({ areaCode: areaCode! }),
    enabled: areaCode !== undefined,
  })

/** One of them with every wording. */
export const useCasePaper = (of: CasePaperOf) =>
  useQuery({ queryKey: keys.paper(of), queryFn: () => api.setting.casePaper.query(of) })

/** Words a paper that may be asked for; what is known of them no longer holds. */
export async function changeItem(input: ChangeItem) {
  try {
    return await api.setting.changeItem.mutate(input)
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.items })
  }
}

/** Words a paper of a file; what is known of them no longer holds. */
export async function changeCasePaper(input: ChangeCasePaper) {
  try {
    return await api.setting.changeCasePaper.mutate(input)
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.papers })
  }
}
