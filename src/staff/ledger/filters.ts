import {
  channelLabels,
  matterTypeLabels,
  resultLabels,
  type Channel,
  type MatterType,
  type Result,
} from '@contract/consultation/labels'
import {
  ratingFilterLabels,
  riskFilterLabels,
  type RatingFilter,
  type RiskFilter,
} from '@contract/consultation/search'
import { groupLabels, type Group } from '@contract/groups'
import type { LedgerSearch } from '@/api/ledger'

/** What is asked of the ledger, with the words for what has a name elsewhere. */
export interface Filters {
  from: string
  to: string
  area?: { code: string; name: string } | undefined
  site?: { code: string; name: string } | undefined
  adviser?: string | undefined
  channel?: Channel | undefined
  /** A type of either level. */
  type?: { code: string; name: string } | undefined
  group?: Group | undefined
  result?: Result | undefined
  rating?: RatingFilter | undefined
  risk?: RiskFilter | undefined
  words?: string | undefined
}
export type FilterName = Exclude<keyof Filters, 'from' | 'to'>

/** The same as the server is asked. */
export const searchOf = ({ area, site, type, adviser, words, ...rest }: Filters): LedgerSearch => ({
  ...rest,
  ...(area && { areaCode: area.code }),
  ...(site && { siteCode: site.code }),
  ...(type && { type: type.code }),
  ...(adviser?.trim() && { adviser: adviser.trim() }),
  ...(words?.trim() && { words: words.trim() }),
})

const said: { [Name in FilterName]: (value: NonNullable<Filters[Name]>) => string } = {
  area: ({ name }) => name,
  site: ({ name }) => name,
  adviser: (name) => `经办人：${name}`,
  channel: (channel) => channelLabels[channel],
  type: ({ name }) => name,
  group: (group) => groupLabels[group],
  result: (result) => resultLabels[result],
  rating: (rating) => ratingFilterLabels[rating],
  risk: (risk) => riskFilterLabels[risk],
  words: (words) => `含“${words}”`,
}

const sayOne = <Name extends FilterName>(filters: Filters, name: Name): string | undefined => {
  const value = filters[name]
  return value ? said[name](value as NonNullable<Filters[Name]>) : undefined
}

/** What is set beside the period, in words, each to be taken away by itself. */
export const chipsOf = (filters: Filters): { name: FilterName; text: string }[] =>
  (Object.keys(said) as FilterName[]).flatMap((name) => {
    const text = sayOne(filters, name)
    return text ? [{ name, text }] : []
  })

export const typeName = (code: string, finer: string | undefined): string =>
  finer ?? matterTypeLabels[code as MatterType]
