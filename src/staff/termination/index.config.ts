export default definePageConfig({ navigationBarTitleText: '终止援助', enablePullDownRefresh: true })
