-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Work to do. A row leaves when its work is done; one that failed for good stays, with the reason.
CREATE TABLE job (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    -- Two waiting jobs of a kind cannot have the same key; a job that runs has none.
    dedup TEXT,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    failed_at BIGINT,
    problem TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX job_dedup ON job (org_id, kind, dedup);
CREATE INDEX job_due ON job (run_at) WHERE failed_at IS NULL;

-- When each repeated work is next due; org_id is 0, since it is the installation's.
CREATE TABLE job_schedule (
    org_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    next_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, kind)
);
