import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SubsidyFigure } from '@contract/subsidy/figures'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  all: ['subsidy'],
  mine: ['subsidy', 'mine'],
  own: (id: string) => ['subsidy', 'own', id],
  month: (countyCode: string, month: string) => ['subsidy', 'month', countyCode, month],
  kept: (id: string) => ['subsidy', 'kept', id],
  funds: (countyCode: string, year: number) => ['subsidy', 'funds', countyCode, year],
  figures: (from: string, to: string) => ['subsidy', 'figures', from, to],
  rows: (input: object) => ['subsidy', 'rows', input],
}

/** The person's own statements, newest first. */
export const useMyStatements = () =>
  useQuery({ queryKey: keys.mine, queryFn: () => api.subsidy.mine.query() })

/** One statement of the person's own. */
export const useMyStatement = (id: string) =>
  useQuery({ queryKey: keys.own(id), queryFn: () => api.subsidy.myStatement.query({ id }) })

/** A county's month; undefined code asks nothing yet. */
export const useSubsidyMonth = (countyCode: string | undefined, month: string) =>
  useQuery({
    queryKey: keys.month(countyCode ?? '', month),
    queryFn: () => api.subsidy.month.query({ countyCode: countyCode!, month }),
    enabled: countyCode !== undefined,
    placeholderData: keepPreviousData,
  })

/** One statement of a county one serves. */
export const useKeptStatement = (id: string) =>
  useQuery({ queryKey: keys.kept(id), queryFn: () => api.subsidy.statement.query({ id }) })

/** Receipts of a county in a year, and the figures of the year. */
export const useFunds = (countyCode: string | undefined, year: number) =>
  useQuery({
    queryKey: keys.funds(countyCode ?? '', year),
    queryFn: () => api.subsidy.funds.query({ countyCode: countyCode!, year }),
    enabled: countyCode !== undefined,
    placeholderData: keepPreviousData,
  })

/** Figures of every county one serves, over months 'YYYY-MM'. */
export const useSubsidyFigures = (from: string, to: string) =>
  useQuery({ queryKey: keys.figures(from, to), queryFn: () => api.subsidy.figures.query({ from, to }) })

/** The rows behind a figure of a county. */
export const useSubsidyRows = (input: {
  countyCode: string
  from: string
  to: string
  figure: SubsidyFigure
}) => useQuery({ queryKey: keys.rows(input), queryFn: () => api.subsidy.rows.query(input) })

/** What is known of the subsidy no longer holds after an act, whatever came of it. */
const andAskAnew =
  <I, O>(act: () => (input: I) => Promise<O>) =>
  async (input: I): Promise<O> => {
    try {
      return await act()(input)
    } finally {
      void queryClient.invalidateQueries({ queryKey: keys.all })
    }
  }

export const confirmStatement = andAskAnew(() => api.subsidy.confirm.mutate)
export const objectToStatement = andAskAnew(() => api.subsidy.object.mutate)
export const makeStatements = andAskAnew(() => api.subsidy.make.mutate)
export const answerObjection = andAskAnew(() => api.subsidy.answer.mutate)
export const submitStatements = andAskAnew(() => api.subsidy.submit.mutate)
export const sendStatementBack = andAskAnew(() => api.subsidy.sendBack.mutate)
export const approveStatements = andAskAnew(() => api.subsidy.approve.mutate)
export const prepareBatch = andAskAnew(() => api.subsidy.prepareBatch.mutate)
export const approveBatch = andAskAnew(() => api.subsidy.approveBatch.mutate)
export const dropBatch = andAskAnew(() => api.subsidy.dropBatch.mutate)
export const exportBatch = andAskAnew(() => api.subsidy.exportBatch.mutate)
export const payBatch = andAskAnew(() => api.subsidy.payBatch.mutate)
export const bouncePayment = andAskAnew(() => api.subsidy.bounce.mutate)
export const recordFund = andAskAnew(() => api.subsidy.recordFund.mutate)
export const voidFund = andAskAnew(() => api.subsidy.voidFund.mutate)
