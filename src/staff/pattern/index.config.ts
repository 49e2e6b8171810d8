export default definePageConfig({
  navigationBarTitleText: '定值班规律',
})
