export default definePageConfig({ navigationBarTitleText: '律师上报', enablePullDownRefresh: true })
