export { keysFrom, rolePassword, signWith, type Keys } from './keys.ts'
export {
  makeDataKey,
  openDataKey,
  openText,
  sealText,
  type DataKey,
  type Place,
  type WrappedDataKey,
} from './envelope.ts'
