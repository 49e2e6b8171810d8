export default definePageConfig({ navigationBarTitleText: '人员名册', enablePullDownRefresh: true })
