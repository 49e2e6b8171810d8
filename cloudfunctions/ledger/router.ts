import { CompareLedger, Difference } from '@contract/consultation/difference-schema'
import { ExportedPart, ExportLedger, ExportPart, LedgerExport } from '@contract/consultation/export-schema'
import { ConsultationId } from '@contract/consultation/schema'
import {
  CountLedger,
  LedgerCount,
  LedgerPage,
  RecordAfter,
  RevealClient,
  RevealedClient,
  SearchByPhone,
  SearchLedger,
} from '@contract/consultation/search-schema'
import { MadeFile } from '@contract/people/schema'
import { asCounty, asStaff, looksAgain, router } from '@server/kit/procedure'
import { after } from './after'
import { searchByPhone } from './by-phone'
import { compareLedger } from './difference/compare'
import { differenceReport } from './difference/report'
import { exportLedger } from './export/make'
import { exportPart } from './export/parts'
import { revealClient } from './reveal'
import { count, search } from './search'

/** The ledger as an office reads it: found again, taken along, held against another. What is written is in `consultation`. */
export const ledgerRouter = router({
  search: asStaff.input(SearchLedger).output(LedgerPage).query(search),
  count: asStaff.input(CountLedger).output(LedgerCount).query(count),
  searchByPhone: asStaff.meta(looksAgain).input(SearchByPhone).output(LedgerPage).mutation(searchByPhone),
  after: asStaff.input(ConsultationId).output(RecordAfter).query(after),
  revealClient: asCounty.meta(looksAgain).input(RevealClient).output(RevealedClient).mutation(revealClient),
  make: asStaff.input(ExportLedger).output(LedgerExport).mutation(exportLedger),
  part: asStaff.input(ExportPart).output(ExportedPart).query(exportPart),
  compare: asStaff.meta(looksAgain).input(CompareLedger).output(Difference).mutation(compareLedger),
  differenceReport: asStaff.meta(looksAgain).input(CompareLedger).output(MadeFile).mutation(differenceReport),
})
export type LedgerRouter = typeof ledgerRouter
