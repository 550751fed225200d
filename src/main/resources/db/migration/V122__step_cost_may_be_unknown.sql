-- Null: the cost is not known, because no price is configured for the model; the reason is among the step's facts.
ALTER TABLE workflow_step MODIFY COLUMN cost_micros BIGINT NULL;
