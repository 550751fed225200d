-- What a day has used is read from this index alone, over the steps of the day.
CREATE INDEX ix_workflow_step_ended_at ON workflow_step (ended_at, tokens, cost_micros);

-- Higher is taken first. No index of its own: due rows are found by time, and only they are sorted.
ALTER TABLE scheduled_tasks ADD COLUMN priority SMALLINT NOT NULL DEFAULT 50;
