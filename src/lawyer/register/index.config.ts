export default definePageConfig({ navigationBarTitleText: '我的名册资料', enablePullDownRefresh: true })
