-- Trace context (W3C traceparent) of the request or step that started the run or sent the signal; null when nothing was traced.
ALTER TABLE workflow_run ADD COLUMN trace_parent VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE workflow_signal ADD COLUMN trace_parent VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
