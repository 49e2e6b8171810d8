export default definePageConfig({ navigationBarTitleText: '替乡亲问', enablePullDownRefresh: true })
