export {
  type Abilities,
  type Action,
  type Actor,
  actorId,
  actorName,
  type Context,
  createContext,
  isTestKey,
  type SubjectType,
} from "./context";
export { type CsvCell, toCsv } from "./csv";
export { type CursorType, decodeCursor, encodeCursor } from "./cursor";
export {
  listStreams,
  listWaitingStreams,
  placeEvents,
  type RecordWithEvents,
  readEvents,
} from "./event-stream";
export { givenFields } from "./given-fields";
export {
  type Answering,
  answerOnce,
  forgetOldAnswers,
  type IdempotentRequest,
  type StoredAnswer,
} from "./idempotency";
export { inTransaction } from "./in-transaction";
export { toInstant, toInstantOrNull } from "./instant";
export { newId } from "./new-id";
export { rowsToRead, rowsToSkip, toPage } from "./page";
export { insertEvents, type NewEvent, recordEvents } from "./record-event";
export { toRefusal } from "./refusal";
export { refuseStale } from "./refuse-stale";
export { Remembered, rememberedPer } from "./remembered";
export { saveVersion } from "./save-version";
export { storeDayStart } from "./store-day";
