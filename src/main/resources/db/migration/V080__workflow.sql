-- Runs, their checkpoints, steps and signals, the ledger of effects, and the rows of db-scheduler.
-- created_at, updated_at, due_at are business time; execution_time and heartbeats are the database's time.
CREATE TABLE workflow_run (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    graph_version INT NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    node VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq INT NOT NULL,
    visit INT NOT NULL,
    fence INT NOT NULL,
    attempt INT NOT NULL,
    retry_round INT NOT NULL,
    waiting_for VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL,
    due_at DATETIME(6) NULL,
    subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    parent_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    start_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    error_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    error_sentence VARCHAR(500) NULL,
    options VARCHAR(1000) NULL,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_workflow_run_start_key (kind, start_key),
    KEY ix_workflow_run_status_due_at (status, due_at),
    KEY ix_workflow_run_kind_id (kind, id),
    KEY ix_workflow_run_subject_id_id (subject_id, id),
    KEY ix_workflow_run_parent_id_id (parent_id, id),
    KEY ix_workflow_run_updated_at_id (updated_at, id)
);

CREATE TABLE workflow_checkpoint (
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq INT NOT NULL,
    node VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_node VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
);

CREATE TABLE workflow_step (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq INT NOT NULL,
    attempt INT NOT NULL,
    node VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NOT NULL,
    ms BIGINT NOT NULL,
    error_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    error_sentence VARCHAR(500) NULL,
    facts TEXT NOT NULL,
    tokens BIGINT NOT NULL,
    cost_micros BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY ix_workflow_step_run_id_id (run_id, id)
);

CREATE TABLE workflow_signal (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    dedupe_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_at DATETIME(6) NOT NULL,
    used_seq INT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_workflow_signal_run_id_dedupe_key (run_id, dedupe_key),
    KEY ix_workflow_signal_used_seq_run_id (used_seq, run_id)
);

CREATE TABLE side_effect (
    step_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    response MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (step_key),
    KEY ix_side_effect_run_id (run_id)
);

CREATE TABLE scheduled_tasks (
    task_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_instance VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_data BLOB NULL,
    execution_time DATETIME(6) NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NULL,
    last_success DATETIME(6) NULL,
    last_failure DATETIME(6) NULL,
    consecutive_failures INT NULL,
    last_heartbeat DATETIME(6) NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY ix_scheduled_tasks_picked_execution_time (picked, execution_time),
    KEY ix_scheduled_tasks_picked_last_heartbeat (picked, last_heartbeat)
);
