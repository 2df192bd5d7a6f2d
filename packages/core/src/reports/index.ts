export { collectMetrics, type Metrics } from "./collect-metrics";
