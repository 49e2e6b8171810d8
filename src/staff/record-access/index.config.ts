export default definePageConfig({ navigationBarTitleText: '查看批准', enablePullDownRefresh: true })
