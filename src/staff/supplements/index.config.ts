export default definePageConfig({ navigationBarTitleText: '补材料情况', enablePullDownRefresh: true })
