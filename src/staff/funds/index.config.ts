export default definePageConfig({ navigationBarTitleText: '补贴资金', enablePullDownRefresh: true })
