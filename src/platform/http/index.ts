export { anyone, anyonePosts, type AnyoneContext } from './anyone.ts'
export { NotFound } from './not-found.ts'
export type {
  Answer,
  Cookie,
  Download,
  Exchange,
  Frame,
  Reply,
  Route,
  Services,
  Showable,
  UploadStream,
} from './route.ts'
export { fileLimit, makeApp, startServer, type RunningServer, type ServerOptions } from './server.ts'
export { isOurOwn, localPath } from './same-origin.ts'
