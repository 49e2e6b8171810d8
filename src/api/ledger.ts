import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { CompareLedger, Difference } from '@contract/consultation/difference-schema'
import type { ExportLedger, LedgerExport } from '@contract/consultation/export-schema'
import type { PageInput } from '@contract/consultation/schema'
import type {
  CountLedger,
  LedgerRow,
  RevealClient,
  RevealedClient,
  SearchByPhone,
} from '@contract/consultation/search-schema'
import type { MadeFile } from '@contract/people/schema'
import { api } from './client'

/** What a record has to be to be found; the period with it. */
export type LedgerSearch = z.input<typeof CountLedger>

const keys = {
  search: (asked: LedgerSearch) => ['ledger', 'search', asked],
  count: (asked: LedgerSearch) => ['ledger', 'count', asked],
  after: (id: string) => ['ledger', 'after', id],
}

/** Where the next page goes on: from the last row's moment and id, which no correction changes. */
export const afterRow = (last: LedgerRow | undefined): PageInput['before'] =>
  last && { occurredAt: last.occurredAt, id: last.id }

/** Records found, newest first, further pages on demand. */
export const useLedger = (asked: LedgerSearch) =>
  useInfiniteQuery({
    queryKey: keys.search(asked),
    queryFn: ({ pageParam }) => api.ledger.search.query({ ...asked, before: pageParam }),
    initialPageParam: undefined as PageInput['before'],
    getNextPageParam: ({ rows, more }) => (more ? afterRow(rows.at(-1)) : undefined),
  })

/** How many there are. */
export const useLedgerCount = (asked: LedgerSearch) =>
  useQuery({ queryKey: keys.count(asked), queryFn: () => api.ledger.count.query(asked) })

/** Records of an exact phone; the server notes that somebody looked. */
export const searchByPhone = (input: z.input<typeof SearchByPhone>) => api.ledger.searchByPhone.mutate(input)

/** What became of a record since it was written. */
export const useRecordAfter = (id: string) =>
  useQuery({ queryKey: keys.after(id), queryFn: () => api.ledger.after.query({ id }) })

/** Who came, in clear, for a reason; nothing of it is kept. */
export const revealClient = (input: z.input<typeof RevealClient>): Promise<RevealedClient> =>
  api.ledger.revealClient.mutate(input)

/** Has a file made; see `fetchExport`. */
export const exportLedger = (input: z.input<typeof ExportLedger>): Promise<LedgerExport> =>
  api.ledger.make.mutate(input)

/** A file that was made, in base64, fetched part by part. */
export async function fetchExport(
  { id, parts }: Pick<LedgerExport, 'id' | 'parts'>,
  onPart: (fetched: number) => void,
): Promise<string> {
  const contents: string[] = []
  for (let part = 0; part < parts; part++) {
    contents.push((await api.ledger.part.query({ id, part })).content)
    onPart(part + 1)
  }
  return contents.join('')
}

/** Holds the ledger against a table of another system. */
export const compareLedger = (input: z.input<typeof CompareLedger>): Promise<Difference> =>
  api.ledger.compare.mutate(input)

/** The same as a workbook, with all rows. */
export const differenceReport = (input: z.input<typeof CompareLedger>): Promise<MadeFile> =>
  api.ledger.differenceReport.mutate(input)
